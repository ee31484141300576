/**
 * What lies on the device and is not known here: all of it at the start, afterwards what another tab says it changed, and
 * before sending whatever differs. Only what is new is read and opened.
 */
import type { View } from "./command.ts";
import { readOwner } from "./device.ts";
import { open } from "./seal.ts";
import { onceAFrame } from "./signal.ts";
import { type DeviceRow, type StateRow, store } from "./store.ts";
import { breathe } from "./breathe.ts";
import { type Write, findWrite, listWrites, put, take } from "./waiting.ts";

/** How many are opened between two breaths of the page; fifty take some 10 ms. */
const atOnce = 50;

/** Changed here while a reading is under way: what was read of them is older. */
const fresh = new Set<string>();
/** Of each owner whether the writes could be opened when they were read last. */
const couldOpen = new Map<string, boolean>();
const keyFor = (device: DeviceRow | undefined) => (device?.locked === true ? null : (device?.key ?? null));
const isSame = (known: Write, row: StateRow) =>
  known.state === row.state &&
  known.lastTriedAt === row.lastTriedAt &&
  known.busyUntil === row.busyUntil &&
  known.toChief === row.toChief;

async function readSome(keys: readonly string[], devices: Map<string, DeviceRow>): Promise<void> {
  const [rows, states] = await Promise.all([
    store.writes.bulkGet([...keys]),
    store.states.bulkGet([...keys]),
  ]);
  const read = await Promise.all(
    keys.map(async (key, i) => {
      const [row, state] = [rows[i], states[i]];
      if (row === undefined || state === undefined) return null;
      const deviceKey = keyFor(devices.get(row.owner));
      const view = deviceKey && (await open<View>(deviceKey, row.view));
      const told = view && state.told && (await open<Partial<View>>(deviceKey, state.told));
      const { envelope: _, view: __, ...known } = row;
      const { told: ___, ...stands } = state;
      return { ...known, ...stands, seen: view && { ...view, ...told } };
    }),
  );
  for (const [i, key] of keys.entries()) {
    if (fresh.has(key)) continue;
    const write = read[i];
    if (write) put(write);
    else take(key);
  }
}

async function read(of: ReadonlySet<string> | null): Promise<void> {
  await readOwner();
  const devices = new Map((await store.devices.toArray()).map((device) => [device.owner, device]));
  fresh.clear();
  let keys = [...(of ?? [])];
  if (of === null) {
    const [there, states] = await Promise.all([
      store.writes.orderBy("madeAt").primaryKeys(),
      store.states.toArray(),
    ]);
    const turned = new Set<string>();
    for (const { owner } of [...devices.values()]) {
      const can = keyFor(devices.get(owner)) !== null;
      if (couldOpen.get(owner) !== can) turned.add(owner);
      couldOpen.set(owner, can);
    }
    const stand = new Map(states.map((row) => [row.key, row]));
    const left = new Set(there);
    for (const { key } of listWrites()) if (!left.has(key) && !fresh.has(key)) take(key);
    keys = there.filter((key) => {
      const [known, row] = [findWrite(key), stand.get(key)];
      return known === undefined || row === undefined || turned.has(known.owner) || !isSame(known, row);
    });
  }
  for (let at = 0; at < keys.length; at += atOnce) {
    await readSome(keys.slice(at, at + atOnce), devices);
    if (at + atOnce < keys.length) await breathe();
  }
}

/** One after the other: an older reading does not come after a newer one. */
let reading: Promise<void> = Promise.resolve();
function inTurn(of: ReadonlySet<string> | null): Promise<void> {
  const turn = reading.then(() => read(of));
  reading = turn.catch(() => undefined);
  return turn;
}
let first: Promise<void> | undefined;
/** Where it is enough to have read them once. */
export const knowWrites = (): Promise<void> => (first ??= inTurn(null));
export const readWrites = (): Promise<void> => {
  const turn = inTurn(null);
  first ??= turn;
  return turn;
};

// Other tabs of this device show the same.
const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("gongzhi-outbox");
channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  if (Array.isArray(data)) void inTurn(new Set(data as string[]));
});
const changed = new Set<string>();
const tell = onceAFrame(() => {
  channel?.postMessage([...changed]);
  changed.clear();
});
/** This tab changed it, in memory and on the device. */
export function noteChange(key: string): void {
  fresh.add(key);
  changed.add(key);
  tell();
}
