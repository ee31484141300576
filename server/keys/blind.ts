import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { Outage } from "../errors.ts";
import { readOnce, readOrMake, syncFolder } from "./secret-file.ts";

/** A station's key for blind indexes; a later generation takes its place after something was erased. */
export type IndexKey = { generation: number; hash(kind: string, text: string): Buffer };

/** HMAC-SHA-256 under a key that is not in the database: equal texts are found, none can be read back. */
export function openIndexKeys(folder: string, master: Buffer) {
  const known = new Map<string, IndexKey>();
  const folderOf = (stationId: string) => join(folder, "index", stationId);
  const fileOf = (stationId: string, generation: number) => join(folderOf(stationId), `${generation}.key`);
  const bound = (stationId: string, generation: number) =>
    Buffer.from(`gongzhi-index-1\n${stationId}\n${generation}`);

  const wrapped = (stationId: string, generation: number) => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", master, nonce).setAAD(bound(stationId, generation));
    const secret = Buffer.concat([cipher.update(randomBytes(32)), cipher.final()]);
    return Buffer.concat([nonce, secret, cipher.getAuthTag()]);
  };
  const keyOf = (stationId: string, generation: number, bytes: Buffer): IndexKey => {
    try {
      const decipher = createDecipheriv("aes-256-gcm", master, bytes.subarray(0, 12))
        .setAAD(bound(stationId, generation))
        .setAuthTag(bytes.subarray(44, 60));
      const secret = Buffer.concat([decipher.update(bytes.subarray(12, 44)), decipher.final()]);
      return {
        generation,
        hash: (kind, text) => createHmac("sha256", secret).update(`${kind}\n${text}`).digest(),
      };
    } catch (cause) {
      throw new Outage("keys.broken", `index key ${generation} of a station is not what it should be`, {
        cause,
      });
    }
  };
  const add = (stationId: string, generation: number) => {
    mkdirSync(folderOf(stationId), { recursive: true, mode: 0o700 });
    readOrMake(fileOf(stationId, generation), () => wrapped(stationId, generation));
  };
  const listed = (stationId: string): number[] => {
    try {
      return readdirSync(folderOf(stationId))
        .flatMap((name) => /^(\d{1,9})\.key$/.exec(name)?.[1] ?? [])
        .map(Number)
        .sort((a, b) => a - b);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
      throw error;
    }
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
        const bytes = readOnce(fileOf(stationId, generation));
        if (bytes === null) return [];
        const key = keyOf(stationId, generation, bytes);
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
