/** The file of a record that was not taken, for the chief to save: put together and made harmless as it is read. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, mkdtemp, open, realpath, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Db } from "../../../../server/db.ts";
import { accept } from "../../../../server/intake.ts";
import { readPiece } from "../write/piece-rows.ts";
import { openPart } from "../write/seal.ts";

/** As of a duty (duty/evidence/rules.ts). */
const mostBytes = 20 * 1_048_576;
type Of = { stationId: string; deviceId: string; key: string };
type File = { name: string; pieces: number; secret: Buffer };

/**
 * By the same intake as every file: a picture without place and camera, nothing that acts. What may not be kept cuts
 * the connection, and so does a piece that is missing: a part is never given for the whole.
 */
export async function* leftFile(
  db: Db,
  now: () => Date,
  of: Of,
  file: File,
  spool: string,
): AsyncGenerator<Uint8Array> {
  await mkdir(spool, { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(join(await realpath(spool), "in-"));
  try {
    const path = join(folder, "as-it-came");
    const hash = createHash("sha256");
    const handle = await open(path, "wx", 0o600);
    let byteCount = 0;
    try {
      for (let n = 1; n <= file.pieces; n++) {
        const sealed = await db.station(of.stationId, now(), (tx) => readPiece(tx, of, n));
        const bytes = openPart(file.secret, of.key, n, sealed ?? Buffer.alloc(0));
        byteCount += bytes.length;
        hash.update(bytes);
        await handle.writeFile(bytes);
      }
    } finally {
      await handle.close();
    }
    const spooled = { folder, path, name: file.name, byteCount, digest: hash.digest("hex") };
    const kept = await accept(spooled, mostBytes);
    for await (const piece of createReadStream(kept.path)) yield piece as Buffer;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
