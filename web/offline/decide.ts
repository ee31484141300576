/** What a person decides about a write that was refused or came too late. */
import { newKey } from "../key.ts";
import { queries } from "../query.ts";
import type { Command } from "./command.ts";
import { flushSoon } from "./flush.ts";
import { drop, hold, sendAgain } from "./outbox.ts";
import type { Write } from "./waiting.ts";

/** Puts another write in the place of this one; it stays until the other lies on the device. */
async function instead(write: Write, command: Command, seen: unknown): Promise<void> {
  await hold(newKey(), command, seen);
  await drop(write.key);
  flushSoon();
}

export async function keepMine(write: Write): Promise<void> {
  const { command, current } = write.seen!;
  const { version } = current as { version: number };
  await instead(write, { ...command, version }, current);
}
export async function keepBoth(write: Write, command: Command): Promise<void> {
  await instead(write, command, write.seen!.current);
}
/** The colleague's stands, or the person thought better of it. */
export async function letGo(write: Write): Promise<void> {
  await drop(write.key);
  await queries.invalidateQueries();
}
export async function tryAgain(write: Write): Promise<void> {
  await sendAgain(write.key);
  flushSoon();
}
export async function toChief(write: Write): Promise<void> {
  await sendAgain(write.key, true);
  flushSoon();
}
