/** Answers kept for when there is no signal: those of today's work, each under its address. */
import type { Offline } from "../../server/pages/contract.ts";
import { getNow } from "../api.ts";
import { currentDevice } from "./device.ts";
import { knowWrites } from "./reread.ts";
import { open, seal } from "./seal.ts";
import { type ReadingRow, store } from "./store.ts";

export type Kept = { body: unknown; readAt: number };

/** What was kept of an address, unless nobody may see it now; `other` where things are kept here and this is not. */
export async function lookUp(address: string): Promise<Kept | "other" | null> {
  const device = await currentDevice();
  if (device === null || device.key === null || device.locked) return null;
  // What is shown without the server is shown with what waits.
  await knowWrites();
  const row = await store.readings.get([device.owner, address]);
  const body = row && (await open<unknown>(device.key, row.sealed));
  if (row !== undefined && body !== null) return { body, readAt: row.readAt };
  return device.digest === null ? null : "other";
}
export async function findReading(address: string): Promise<Kept | null> {
  const kept = await lookUp(address);
  return kept === "other" ? null : kept;
}

export type KeptReading = Kept & { address: string };
/** All that can be shown here without a signal. */
export async function listReadings(): Promise<KeptReading[]> {
  const device = await currentDevice();
  if (device === null || device.key === null || device.locked) return [];
  const { key, owner } = device;
  const rows = await store.readings.where("owner").equals(owner).toArray();
  return Promise.all(
    rows.map(async ({ address, readAt, sealed }) => ({
      address,
      readAt,
      body: await open<unknown>(key, sealed),
    })),
  );
}

export async function keepReading(address: string, body: unknown): Promise<void> {
  const device = await currentDevice();
  if (device === null || device.key === null) return;
  const sealed = await seal(device.key, body);
  await store.readings.put({ owner: device.owner, address, sealed, readAt: Date.now() });
}

const always = "/api/session";
/** Reads what today's work needs and keeps exactly that: what no longer belongs to it goes. */
export async function renewReadings(): Promise<void> {
  const device = await currentDevice();
  if (device === null || device.key === null || device.locked) return;
  const { key, owner } = device;
  const told = await getNow<Offline>("/api/pages/offline", { held: device.digest });
  const readAt = Date.now();
  if (told.readings === null) {
    await store.readings.where("owner").equals(owner).modify({ readAt });
    return;
  }
  const rows: ReadingRow[] = await Promise.all(
    told.readings.map(async ({ address, body }) => ({
      ...{ owner, address, readAt },
      sealed: await seal(key, body),
    })),
  );
  const addresses = new Set([always, ...rows.map((row) => row.address)]);
  await store.transaction("rw", store.readings, store.devices, async () => {
    // Signed out meanwhile: the key is gone, and nothing may be written under it.
    if ((await store.devices.get(owner))?.key == null) return;
    await store.readings
      .where("owner")
      .equals(owner)
      .filter((row) => !addresses.has(row.address))
      .delete();
    await store.readings.bulkPut(rows);
    await store.devices.update(owner, { digest: told.digest });
  });
}
