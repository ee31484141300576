/**
 * The outbox: what waits to be sent, on the device. A write is put here before it is sent for the first time, so that a
 * tab killed in mid-write loses nothing; it leaves when the server has answered. What is sealed is written once; what
 * becomes of it stands in a row of its own.
 */
import type { Command, View } from "./command.ts";
import { currentDevice } from "./device.ts";
import { noteChange } from "./reread.ts";
import { hashOf, seal, sealFor } from "./seal.ts";
import { type DeviceRow, type StateRow, type WriteRow, store } from "./store.ts";
import { type Write, aboutOf, findWrite, put, take } from "./waiting.ts";

const pieceBytes = 256 * 1024;
let last = 0;
/**
 * Puts a write on the device. `busy`: for how long a page sends it itself, in ms; nobody else does meanwhile. Null where
 * this device keeps nothing; throws where it is full.
 */
export async function hold(
  key: string,
  command: Command,
  seen: unknown,
  { file, busy = 0 }: { file?: File; busy?: number } = {},
): Promise<Write | null> {
  const device = await currentDevice();
  if (device === null || device.key === null) return null;
  // Two in one millisecond keep their order.
  const madeAt = (last = Math.max(Date.now(), last + 1));
  const at = new Date(madeAt).toISOString();
  const said = file && { name: file.name, byteCount: file.size };
  const view: View = { command, at, seen, ...(said && { file: said }) };
  const pieces = file ? Math.ceil(file.size / pieceBytes) : 0;
  const sealing = await sealFor(device.stationKey, key);
  const about = await hashOf(aboutOf(command.path));
  const known = { key, owner: device.owner, madeAt, about, pieces };
  const row: WriteRow = {
    ...known,
    envelope: await sealing.command(plainOf(device, view, pieces)),
    view: await seal(device.key, view),
  };
  const tried = { tries: busy > 0 ? 1 : 0, lastTriedAt: busy > 0 ? Date.now() : null };
  const state = { key, state: "waiting", ...tried, busyUntil: busy > 0 ? Date.now() + busy : 0 } as const;
  const bytes = await Promise.all(
    Array.from({ length: pieces }, async (_, i) => ({
      key,
      n: i + 1,
      bytes: await sealing.piece(
        i + 1,
        await file!.slice(i * pieceBytes, (i + 1) * pieceBytes).arrayBuffer(),
      ),
    })),
  );
  await store.transaction("rw", store.writes, store.states, store.pieces, async () => {
    await store.writes.put(row);
    await store.states.put({ ...state, told: null });
    if (pieces > 0) await store.pieces.bulkPut(bytes);
  });
  const write = { ...known, ...state, seen: view };
  put(write);
  noteChange(key);
  return write;
}

/** As the server opens it (docs/decisions/0043). */
function plainOf({ stationId, personId }: DeviceRow, { command, at, file }: View, pieces: number) {
  return {
    v: 1,
    stationId,
    personId,
    ...command,
    language: document.documentElement.lang === "en" ? "en" : "zh",
    madeAt: at,
    ...(file && { file: { ...file, pieces } }),
  };
}

export async function drop(key: string): Promise<void> {
  const pieces = findWrite(key)?.pieces ?? 1;
  await store.transaction("rw", store.writes, store.states, store.pieces, async () => {
    await store.writes.delete(key);
    await store.states.delete(key);
    if (pieces > 0) await store.pieces.where("key").equals(key).delete();
  });
  take(key);
  noteChange(key);
}

async function change(key: string, more: Partial<StateRow>, seen?: View | null): Promise<void> {
  await store.states.update(key, more);
  const write = findWrite(key);
  if (write === undefined) return;
  const { told: _, ...known } = more;
  put({ ...write, ...known, ...(seen !== undefined && { seen }) });
  noteChange(key);
}

/** It is on its way: said on the page, and put down only where no answer comes. */
export function noteTry(key: string): void {
  const write = findWrite(key);
  if (write) put({ ...write, tries: write.tries + 1, lastTriedAt: Date.now() });
}
/** Still being sent by its page. */
export const noteBusy = (key: string, busy: number): Promise<void> =>
  change(key, { busyUntil: Date.now() + busy });
/** No answer came: whoever sends next may take it. */
export async function noteFree(key: string): Promise<void> {
  const { tries = 0, lastTriedAt = null } = findWrite(key) ?? {};
  await change(key, { tries, lastTriedAt, busyUntil: 0 });
}

/** Refused, or come too late: it stays until the person decides. */
export async function noteAnswer(
  key: string,
  state: "conflict" | "refused",
  told: Pick<View, "reason" | "current">,
): Promise<void> {
  const write = findWrite(key);
  const device = write && (await store.devices.get(write.owner));
  if (write === undefined) return;
  const sealed = write.seen && device?.key ? await seal(device.key, told) : null;
  const { tries, lastTriedAt } = write;
  await change(key, { state, tries, lastTriedAt, told: sealed }, write.seen && { ...write.seen, ...told });
}

/** Back on its way after the person decided. */
export const sendAgain = (key: string, toChief = false): Promise<void> =>
  change(key, { state: "waiting", toChief });
