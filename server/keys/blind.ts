import { type KeyObject, createHmac, createSecretKey, randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from "node:fs";
import { openGenerations } from "./generations.ts";
import { syncFolder } from "./secret-file.ts";

/** A station's key for blind indexes; a later generation takes its place after something was erased. */
export type IndexKey = { generation: number; hash(kind: string, text: string): Buffer };

/** HMAC-SHA-256 under a key that is not in the database: equal texts are found, none can be read back. */
export function openIndexKeys(folder: string, master: KeyObject) {
  const known = new Map<string, IndexKey>();
  const files = openGenerations(folder, master, "index", () => randomBytes(32));
  const { listed, add, fileOf, folderOf } = files;
  const keyOf = (generation: number, bytes: Buffer): IndexKey => {
    const secret = createSecretKey(bytes);
    return {
      generation,
      hash: (kind, text) => createHmac("sha256", secret).update(`${kind}\n${text}`).digest(),
    };
  };

  return {
    /** Every key that some row may still stand under, the one for new rows last; the first is made when asked for. */
    all: (stationId: string): IndexKey[] => {
      let generations = listed(stationId);
      if (generations.length === 0) {
        add(stationId, 1);
        generations = listed(stationId);
      }
      return generations.flatMap((generation) => {
        const name = `${stationId} ${generation}`;
        const held = known.get(name);
        if (held !== undefined) return [held];
        const secret = files.read(stationId, generation);
        if (secret === null) return [];
        const key = keyOf(generation, secret);
        known.set(name, key);
        return [key];
      });
    },
    renew: (stationId: string): void => add(stationId, (listed(stationId).at(-1) ?? 0) + 1),
    /** Destroys every generation but the last. */
    dropOld: (stationId: string): void => {
      for (const generation of listed(stationId).slice(0, -1)) {
        const file = fileOf(stationId, generation);
        const handle = openSync(file, "r+");
        try {
          writeSync(handle, Buffer.alloc(60), 0, 60, 0);
          fsyncSync(handle);
        } finally {
          closeSync(handle);
        }
        rmSync(file, { force: true });
        known.delete(`${stationId} ${generation}`);
      }
      syncFolder(folderOf(stationId));
    },
  };
}
