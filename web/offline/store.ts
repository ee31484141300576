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
export type WriteRow = {
  /** Also the Idempotency-Key: however often it is sent, it takes effect once. */
  key: string;
  owner: string;
  /** In the order in which they were made. */
  madeAt: number;
  /** What it is about, as a hash: a later write about the same thing waits for the earlier. */
  about: string;
  envelope: Envelope;
  /** The command and what was answered, for this person to read; under the device's key. */
  view: Sealed;
  state: WriteState;
  tries: number;
  lastTriedAt: number | null;
  /** Until then a page is sending it itself; after that the page is gone. */
  busyUntil: number;
  /** Refused again, it is kept for the chief to decide. */
  toChief?: boolean;
  /** Sealed pieces of a file that goes with it, 1 to this. */
  pieces: number;
};
export type PieceRow = { key: string; n: number; bytes: ArrayBuffer };
export type DraftRow = { owner: string; id: string; sealed: Sealed; writtenAt: number };

const store = new Dexie("gongzhi") as Dexie & {
  devices: EntityTable<DeviceRow, "owner">;
  writes: EntityTable<WriteRow, "key">;
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
export { store };

/** The device is full: said so, and what is there stays. */
export const isFull = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === "QuotaExceededError" || (error as { inner?: Error }).inner?.name === "QuotaExceededError");
