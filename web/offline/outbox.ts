/**
 * The outbox: what waits to be sent, in memory and on the device. A write is put here before it is sent for the first
 * time, so that a tab killed in mid-write loses nothing; it leaves when the server has answered.
 */
import { useSyncExternalStore } from "react";
import type { Me } from "../../modules/people/contract.ts";
import { keyOf, queries } from "../query.ts";
import type { Command, View } from "./command.ts";
import { currentDevice, currentOwner, readOwner } from "./device.ts";
import { hashOf, open, seal, sealFor } from "./seal.ts";
import { mark, setOverlay, setSignal } from "./signal.ts";
import { type DeviceRow, type WriteRow, store } from "./store.ts";
import { waits } from "./waits.ts";

/** A row and what its owner may read of it; null after the key was deleted. */
export type Write = WriteRow & { seen: View | null };

let writes: readonly Write[] = [];
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
export const useWrites = (): readonly Write[] => useSyncExternalStore(subscribe, () => writes);
export const allWrites = (): readonly Write[] => writes;

const me = () => queries.getQueryData<Me>(keyOf("/api/session")) ?? null;

function show(next: readonly Write[]): void {
  writes = next;
  const waiting = writes.filter((write) => write.state === "waiting");
  const tried = waiting.flatMap((write) => write.lastTriedAt ?? []);
  setSignal({
    waiting: waiting.length,
    asking: writes.length - waiting.length,
    lastTriedAt: tried.length === 0 ? null : Math.max(...tried),
  });
  mark(writes.length > 0);
  const owner = currentOwner();
  const views = waiting.filter((write) => write.owner === owner).flatMap((write) => write.seen ?? []);
  setOverlay(
    views.length === 0
      ? null
      : (address, body) => waits.reduce((so, each) => each.overlay(address, so, views, me()), body),
  );
  for (const listener of listeners) listener();
}
const change = (key: string, more: Partial<Write>) =>
  show(writes.map((write) => (write.key === key ? { ...write, ...more } : write)));

let read: Promise<void> | undefined;
/** The same, where it is enough to have read them once. */
export const knowWrites = (): Promise<void> => (read ??= readWrites());

/** Reads what lies on the device, once at the start and when another tab has changed it. */
export async function readWrites(): Promise<void> {
  await readOwner();
  const rows = await store.writes.orderBy("madeAt").toArray();
  const devices = new Map((await store.devices.toArray()).map((device) => [device.owner, device]));
  show(
    await Promise.all(
      rows.map(async (row) => {
        const device = devices.get(row.owner);
        const key = device?.locked === true ? null : device?.key;
        return { ...row, seen: key ? await open<View>(key, row.view) : null };
      }),
    ),
  );
}

// Other tabs of this device show the same.
const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("gongzhi-outbox");
channel?.addEventListener("message", () => void readWrites());
const tell = () => channel?.postMessage("changed");

export const aboutOf = (path: string): string =>
  waits.reduce<string | null>((found, each) => found ?? each.about(path), null) ?? path;

const pieceBytes = 256 * 1024;
let last = 0;
/** Puts a write on the device. Null where this device keeps nothing; throws where it is full. */
export async function hold(key: string, command: Command, seen: unknown, file?: File): Promise<Write | null> {
  const device = await currentDevice();
  if (device === null || device.key === null) return null;
  // Two in one millisecond keep their order.
  const madeAt = (last = Math.max(Date.now(), last + 1));
  const at = new Date(madeAt).toISOString();
  const said = file && { name: file.name, byteCount: file.size };
  const view: View = { command, at, seen, ...(said && { file: said }) };
  const pieces = file ? Math.ceil(file.size / pieceBytes) : 0;
  const sealing = await sealFor(device.stationKey, key);
  const row: WriteRow = {
    key,
    owner: device.owner,
    madeAt,
    about: await hashOf(aboutOf(command.path)),
    envelope: await sealing.command(plainOf(device, view, pieces)),
    view: await seal(device.key, view),
    state: "waiting",
    tries: 0,
    lastTriedAt: null,
    busyUntil: 0,
    pieces,
  };
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
  await store.transaction("rw", store.writes, store.pieces, async () => {
    await store.writes.put(row);
    await store.pieces.bulkPut(bytes);
  });
  const write = { ...row, seen: view };
  show([...writes.filter((each) => each.key !== key), write]);
  tell();
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
  await store.transaction("rw", store.writes, store.pieces, async () => {
    await store.writes.delete(key);
    await store.pieces.where("key").equals(key).delete();
  });
  show(writes.filter((write) => write.key !== key));
  tell();
}

/** `busy`: for how long a page sends it itself, in ms; nobody else does meanwhile. */
export async function noteTry(key: string, busy = 0): Promise<void> {
  const write = writes.find((each) => each.key === key);
  if (write === undefined) return;
  const now = Date.now();
  const more = { tries: write.tries + 1, lastTriedAt: now, busyUntil: busy > 0 ? now + busy : 0 };
  await store.writes.update(key, more);
  change(key, more);
}

export async function noteFree(key: string): Promise<void> {
  await store.writes.update(key, { busyUntil: 0 });
  change(key, { busyUntil: 0 });
}

/** Refused, or come too late: it stays until the person decides. */
export async function noteAnswer(
  key: string,
  state: "conflict" | "refused",
  told: Pick<View, "reason" | "current">,
): Promise<void> {
  const write = writes.find((each) => each.key === key);
  const device = write && (await store.devices.get(write.owner));
  if (write === undefined) return;
  const seen = write.seen && { ...write.seen, ...told };
  const view = seen && device?.key ? await seal(device.key, seen) : write.view;
  await store.writes.update(key, { state, view });
  change(key, { state, view, seen });
  tell();
}

/** Back on its way after the person decided. */
export async function sendAgain(key: string, toChief = false): Promise<void> {
  const more = { state: "waiting", toChief } as const;
  await store.writes.update(key, more);
  change(key, more);
  tell();
}
