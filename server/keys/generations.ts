import { type KeyObject, createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Outage } from "../errors.ts";
import { readOnce, readOrMake } from "./secret-file.ts";

/**
 * A station's secrets of one kind, 32 bytes each in a file of its own, numbered as they followed each other. Each is
 * wrapped under the store's master key and bound to station and number: nonce (12) · secret (32) · tag (16).
 */
export function openGenerations(folder: string, master: KeyObject, kind: string, make: () => Buffer) {
  const folderOf = (stationId: string) => join(folder, kind, stationId);
  const fileOf = (stationId: string, generation: number) => join(folderOf(stationId), `${generation}.key`);
  const bound = (stationId: string, generation: number) =>
    Buffer.from(`gongzhi-${kind}-1\n${stationId}\n${generation}`);

  const wrapped = (stationId: string, generation: number) => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", master, nonce).setAAD(bound(stationId, generation));
    const secret = Buffer.concat([cipher.update(make()), cipher.final()]);
    return Buffer.concat([nonce, secret, cipher.getAuthTag()]);
  };
  const opened = (stationId: string, generation: number, bytes: Buffer): Buffer => {
    try {
      const decipher = createDecipheriv("aes-256-gcm", master, bytes.subarray(0, 12))
        .setAAD(bound(stationId, generation))
        .setAuthTag(bytes.subarray(44, 60));
      return Buffer.concat([decipher.update(bytes.subarray(12, 44)), decipher.final()]);
    } catch (cause) {
      throw new Outage("keys.broken", `${kind} key ${generation} of a station is not what it should be`, {
        cause,
      });
    }
  };
  return {
    fileOf,
    folderOf,
    listed: (stationId: string): number[] => {
      try {
        return readdirSync(folderOf(stationId))
          .flatMap((name) => /^(\d{1,9})\.key$/.exec(name)?.[1] ?? [])
          .map(Number)
          .sort((a, b) => a - b);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
        throw error;
      }
    },
    add: (stationId: string, generation: number): void => {
      mkdirSync(folderOf(stationId), { recursive: true, mode: 0o700 });
      readOrMake(fileOf(stationId, generation), () => wrapped(stationId, generation));
    },
    /** Null where it was destroyed meanwhile. */
    read: (stationId: string, generation: number): Buffer | null => {
      const bytes = readOnce(fileOf(stationId, generation));
      return bytes === null ? null : opened(stationId, generation, bytes);
    },
  };
}
