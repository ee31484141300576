/**
 * The key store (docs/decisions/0026): keys of single subjects and of stations' blind indexes, in a folder of its
 * own and never in the database, so that a copy of the database cannot be read without it, and what is destroyed
 * here is unreadable in every copy there ever was.
 */
import { createSecretKey, randomBytes } from "node:crypto";
import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { Outage } from "./errors.ts";
import { type IndexKey, openIndexKeys } from "./keys/blind.ts";
import { type StationPair, openPairs } from "./keys/pair.ts";
import { openInstallationSecrets } from "./keys/installation.ts";
import { readOrMake } from "./keys/secret-file.ts";
import { type MadeKey, openSegments } from "./keys/segments.ts";

export type { IndexKey };
export type KeyStore = {
  /** A new key for each subject, on the disk before this resolves; gives where each lies. */
  create(stationId: string, subjectIds: readonly string[]): Promise<string[]>;
  /** The same with the keys themselves: of thousands none is read back (an import of the register). */
  make(stationId: string, subjectIds: readonly string[]): Promise<MadeKey[]>;
  /** 32 bytes; an Outage where it was destroyed, is missing or is not this subject's. */
  key(ref: string, stationId: string, subjectId: string): Buffer;
  destroy(ref: string, stationId: string, subjectId: string): void;
  /** Of a station, the newest last. */
  indexKeys(stationId: string): IndexKey[];
  /** A secret of the whole installation under a name, made when it is first asked for. */
  installation(name: string, make: () => Buffer): Buffer;
  renewIndex(stationId: string): void;
  dropOldIndex(stationId: string): void;
  /** Pairs that phones seal to, the one for new writes last; the earlier ones go on opening. */
  pairs(stationId: string): StationPair[];
  renewPair(stationId: string): void;
  close(): Promise<void>;
};

export function openKeys(folder: string): KeyStore {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (process.platform !== "win32" && (statSync(folder).mode & 0o077) !== 0)
      throw new Outage("keys.open", `others may read the key store: chmod 700 ${folder}`);
    const bytes = readOrMake(join(folder, "master.key"), () => randomBytes(32));
    if (bytes.length !== 32) throw new Outage("keys.master", `${folder}/master.key is not 32 bytes`);
    // Of bytes Node asks at every use what kind of key they are: 20 µs (24.21), an object has said it once.
    const master = createSecretKey(bytes);
    const segments = openSegments(folder, master);
    const index = openIndexKeys(folder, master);
    const pairs = openPairs(folder, master);
    return {
      ...segments,
      installation: openInstallationSecrets(folder, master),
      indexKeys: index.all,
      renewIndex: index.renew,
      dropOldIndex: index.dropOld,
      pairs: pairs.all,
      renewPair: pairs.renew,
    };
  } catch (cause) {
    if (cause instanceof Outage) throw cause;
    throw new Outage("keys.unusable", `the key store cannot be used: ${(cause as Error).message}`, { cause });
  }
}
