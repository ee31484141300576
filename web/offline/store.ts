/** What this device keeps (SECURITY 8): readings and drafts as ciphertext, and writes sealed to the station. */
import Dexie, { type EntityTable, type Table } from "dexie";
import type { Envelope, Sealed } from "./seal.ts";

/** Whose device it is for now: one row for each person and station that signed in here. */
export type DeviceRow = {
  /** station/person */
  owner: string;
  /** Who signed in here last and has not signed out. */
  current: boolean;
  stationId: string;
  personId: string;
  /** As the server knows this device. */
  id: string;
  secret: string;
  stationKey: { kid: string; publicKey: string };
  /** Not to be exported; null once it was deleted: then nothing kept here can be read. */
  key: CryptoKey | null;
  /** By this device's clock. */
  contactAt: number;
  /** The server no longer knows the session: what is kept stays hidden until this person signs in. */
  locked: boolean;
  /** What the server said last of the readings kept. */
  digest: string | null;
};
export type ReadingRow = { owner: string; address: string; sealed: Sealed; readAt: number };

export type WriteState = "waiting" | "conflict" | "refused";
/** Put down once and not touched again until it goes; what becomes of it stands in a row of its own. */
export type WriteRow = {
  /** Also the Idempotency-Key: however often it is sent, it takes effect once. */
  key: string;
  owner: string;
  /** In the order in which they were made. */
  madeAt: number;
  /** What it is about, as a hash: a later write about the same thing waits for the earlier. */
  about: string;
  envelope: Envelope;
  /** The command as this person reads it; under the device's key. */
  view: Sealed;
  /** Sealed pieces of a file that goes with it, 1 to this. */
  pieces: number;
};
export type StateRow = {
  /** Of the write. */
  key: string;
  state: WriteState;
  tries: number;
  lastTriedAt: number | null;
  /** Until then a page is sending it itself; after that the page is gone. */
  busyUntil: number;
  /** Refused again, it is kept for the chief to decide. */
  toChief?: boolean;
  /** What the server answered, under the device's key. */
  told: Sealed | null;
};
export type PieceRow = { key: string; n: number; bytes: ArrayBuffer };
export type DraftRow = { owner: string; id: string; sealed: Sealed; writtenAt: number };

const store = new Dexie("gongzhi") as Dexie & {
  devices: EntityTable<DeviceRow, "owner">;
  writes: EntityTable<WriteRow, "key">;
  states: EntityTable<StateRow, "key">;
  readings: Table<ReadingRow, [string, string]>;
  pieces: Table<PieceRow, [string, number]>;
  drafts: Table<DraftRow, [string, string]>;
};
store.version(1).stores({
  devices: "owner",
  readings: "[owner+address], owner",
  writes: "key, madeAt",
  pieces: "[key+n], key",
  drafts: "[owner+id], owner",
});
// What waited under the first form goes on waiting: its answer lies in its view.
store
  .version(2)
  .stores({ states: "key" })
  .upgrade(async (tx) => {
    const rows = (await tx.table("writes").toArray()) as (WriteRow & Omit<StateRow, "told">)[];
    await tx.table("states").bulkAdd(
      rows.map(({ key, state, tries, lastTriedAt, busyUntil, toChief }) => ({
        ...{ key, state, tries, lastTriedAt, busyUntil, told: null },
        ...(toChief !== undefined && { toChief }),
      })),
    );
  });
export { store };

/** The device is full: said so, and what is there stays. */
export const isFull = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === "QuotaExceededError" || (error as { inner?: Error }).inner?.name === "QuotaExceededError");
