/** Every write of the staff: kept on the device, sent, and answered by the server or, without it, by what will be. */
import { Problem, isProblem, sendNow } from "../api.ts";
import type { Command } from "./command.ts";
import { findReading } from "./readings.ts";
import { flushSoon } from "./flush.ts";
import { drop, hold, noteAnswer, noteFree } from "./outbox.ts";
import { keyOf, queries } from "../query.ts";
import { laidOver } from "./signal.ts";
import { isFull } from "./store.ts";
import { newKey } from "../key.ts";
import { aboutOf } from "./waiting.ts";

/** With a weak signal an answer may take minutes; after this it is sent again from the outbox, under the same key. */
const patience = 12_000;

/** The thing a write is about, as this page or the device knows it. */
async function seenOf(address: string): Promise<unknown> {
  return queries.getQueryData(keyOf(address)) ?? (await findReading(address))?.body ?? null;
}

export async function deliver<T>(
  command: Command,
  { key = newKey(), beside = false }: { key?: string; beside?: boolean } = {},
): Promise<T> {
  const about = aboutOf(command.path);
  // A device without a usable store knows what its pages know.
  const seen = await seenOf(about).catch(() => null);
  let full = false;
  const write = await hold(key, command, seen, { busy: patience }).catch((error: unknown) => {
    // Without its store a device works as before there was one.
    full = isFull(error);
    if (!full) console.error(error);
    return null;
  });
  const { method, path, body, version } = command;
  try {
    const signal = write ? AbortSignal.timeout(patience) : null;
    const answer = await sendNow<T>(method, path, body, { key, version, signal });
    if (write) await drop(key);
    return answer;
  } catch (error) {
    if (!isProblem(error)) {
      if (write) await drop(key);
      throw error;
    }
    if (!write) throw full && error.lost ? new Problem({ code: "web.storage_full", status: 507 }) : error;
    if (error.status === 401 || error.lost || error.status === 429) await noteFree(key);
    if (error.status === 401) throw error;
    if (error.lost || error.status === 429) {
      flushSoon(4000);
      const after = laidOver(about, seen);
      // Not told apart from an answer by who asked: the page shows the thing as it will be.
      if (after !== seen) return after as T;
      throw new Problem({ code: "web.kept", status: 202 });
    }
    if (error.status === 412 && !beside) await noteAnswer(key, "conflict", { current: error.current });
    // Refused to the person's face: what was typed still stands on the page.
    else await drop(key);
    throw error;
  }
}
