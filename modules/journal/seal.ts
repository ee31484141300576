import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify as verifySignature,
} from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Db } from "../../server/db.ts";
import {
  type Head,
  findHead,
  getContents,
  insertSeal,
  listUnsealed,
  recall,
  takeUnsealed,
} from "./queries.ts";
import { addLeaf, leafHash, rootOf } from "./tree.ts";

export type Signer = {
  sign(text: string): Buffer;
  verify(text: string, signature: Buffer): boolean;
  /** Heads leave the database as they are made; a cut tail is found against this file. */
  keep(line: string): void;
  heads(): { stationId: string; size: number; root: string }[];
};

/** The signing key lives beside the data, not in the database: who owns the database cannot sign. */
export function openSigner(folder: string): Signer {
  mkdirSync(folder, { recursive: true });
  const keyFile = join(folder, "journal-key.pem");
  const headsFile = join(folder, "journal-heads.log");
  if (!existsSync(keyFile)) {
    const { privateKey } = generateKeyPairSync("ed25519");
    writeFileSync(keyFile, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" });
  }
  const privateKey = createPrivateKey(readFileSync(keyFile));
  const publicKey = createPublicKey(privateKey);
  return {
    sign: (text) => sign(null, Buffer.from(text), privateKey),
    verify: (text, signature) => verifySignature(null, Buffer.from(text), publicKey, signature),
    keep: (line) => appendFileSync(headsFile, `${line}\n`, { mode: 0o600 }),
    heads: () =>
      existsSync(headsFile)
        ? readFileSync(headsFile, "utf8")
            .split("\n")
            .filter(Boolean)
            .flatMap((line) => {
              const [stationId, size, root] = line.split(" ");
              return stationId && size && root ? [{ stationId, size: Number(size), root }] : [];
            })
        : [],
  };
}

export const headText = (stationId: string, size: number, root: Buffer, at: Date) =>
  `gongzhi-journal-head ${stationId} ${size} ${root.toString("hex")} ${at.toISOString()}`;

/** Entries sealed in one go at the most. */
const round = 2000;

/** Seals what one station has committed and not yet sealed. One sealer at a time, by an advisory lock. */
export async function sealStation(
  db: Db,
  signer: Signer,
  stationId: string,
  now: Date,
  named: readonly string[] | null = null,
): Promise<number> {
  return db.station(stationId, now, async (tx) => {
    const lock = await tx.maybe<{ got: boolean }>(
      `select pg_try_advisory_xact_lock(72504, hashtext($1)) as got`,
      [stationId],
    );
    if (!lock?.got) return 0;
    const [ids, before] = await Promise.all([takeUnsealed(tx, named, round), findHead(tx)]);
    if (ids.length === 0) return 0;
    const known = new Map(ids.map((id) => [id, recall(id)]));
    const contents = await getContents(
      tx,
      ids.filter((id) => known.get(id) === undefined),
    );
    const frontier = [...(before?.frontier ?? [])];
    let size = before?.size ?? 0;
    const leaves: { position: number; entryId: string; hash: Buffer }[] = [];
    for (const id of ids) {
      const content = contents.get(id);
      const hash = known.get(id) ?? (content && leafHash(stationId, content));
      if (hash === undefined) continue;
      addLeaf(frontier, size, hash);
      leaves.push({ position: size, entryId: id, hash });
      size++;
    }
    if (leaves.length === 0) return 0;
    const root = rootOf(frontier);
    const head: Head = {
      size,
      root,
      frontier,
      sealedAt: now,
      signature: signer.sign(headText(stationId, size, root, now)),
    };
    insertSeal(tx, leaves, head);
    tx.afterCommit(() => signer.keep(`${stationId} ${size} ${root.toString("hex")} ${now.toISOString()}`));
    return leaves.length;
  });
}

/** Seals every station that has something to seal. */
export async function sealAll(db: Db, signer: Signer, now: () => Date): Promise<number> {
  let sealed = 0;
  for (;;) {
    const waiting = await listUnsealed(db.directory, round);
    let count = 0;
    for (const [stationId, ids] of waiting) count += await sealStation(db, signer, stationId, now(), ids);
    sealed += count;
    // Another sealer may hold the rest; the next second tries again.
    if (count === 0 || count < round) return sealed;
  }
}

/** Seals once a second, and once more at the end. */
export function startSealer(
  db: Db,
  signer: Signer,
  now: () => Date,
  onError: (error: unknown) => void,
): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    running = sealAll(db, signer, now)
      .catch(onError)
      .finally(() => {
        busy = false;
      });
  }, 1000);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
      await sealAll(db, signer, now).catch(onError);
    },
  };
}
