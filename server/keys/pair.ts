import { type KeyObject, createECDH, createHash } from "node:crypto";
import { openGenerations } from "./generations.ts";

/** A station's P-256 pair: phones seal to its public half, only this store has the other. */
export type StationPair = {
  /** The first 16 hex digits of SHA-256 over the public point: says which pair, and no secret. */
  kid: string;
  /** The uncompressed point, 65 bytes. */
  publicKey: Buffer;
  /** The 32 bytes both sides come to (SP 800-56A, ECDH); null where what was given is no point of the curve. */
  agree(publicKey: Buffer): Buffer | null;
};

const curve = "prime256v1";
const newPrivate = () => {
  const pair = createECDH(curve);
  pair.generateKeys();
  // Leading zeros are not given.
  return Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()]).subarray(-32);
};

export function openPairs(folder: string, master: KeyObject) {
  const known = new Map<string, StationPair>();
  const files = openGenerations(folder, master, "pair", newPrivate);
  const pairOf = (secret: Buffer): StationPair => {
    const pair = createECDH(curve);
    pair.setPrivateKey(secret);
    const publicKey = pair.getPublicKey();
    return {
      kid: createHash("sha256").update(publicKey).digest("hex").slice(0, 16),
      publicKey,
      agree: (theirs) => {
        try {
          return pair.computeSecret(theirs);
        } catch {
          return null;
        }
      },
    };
  };
  return {
    /** The first is made when it is asked for. */
    all: (stationId: string): StationPair[] => {
      if (files.listed(stationId).length === 0) files.add(stationId, 1);
      return files.listed(stationId).flatMap((generation) => {
        const name = `${stationId} ${generation}`;
        const held = known.get(name);
        if (held !== undefined) return [held];
        const secret = files.read(stationId, generation);
        if (secret === null) return [];
        const pair = pairOf(secret);
        known.set(name, pair);
        return [pair];
      });
    },
    renew: (stationId: string): void => files.add(stationId, (files.listed(stationId).at(-1) ?? 0) + 1),
  };
}
