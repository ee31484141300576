/**
 * A file in the database is rows of 256 KB: what is written and read stays bounded, whatever the file (decision 0017).
 * Whose tables they are, and who may have them, is the module's.
 */
import { open } from "node:fs/promises";
import type { Db, Tx } from "./db.ts";

const pieceBytes = 262_144;
const piecesAtOnce = 4;

/** Gives `keep` one piece after the other; the buffer is used again, so it is written before the next. */
export async function keepPieces(
  path: string,
  keep: (n: number, bytes: Buffer) => Promise<unknown>,
): Promise<void> {
  const file = await open(path, "r");
  try {
    const page = Buffer.allocUnsafe(pieceBytes);
    for (let n = 0; ; n++) {
      const { bytesRead } = await file.read(page, 0, pieceBytes, n * pieceBytes);
      if (bytesRead === 0) break;
      await keep(n, page.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}

/**
 * The bytes, read as they are sent, each few pieces in a transaction of its own: no connection waits for a
 * slow phone. Who may have them was asked before, with the look written. What was removed meanwhile fails,
 * which cuts the connection: the reader must not take a part for the whole.
 */
export async function* sendPieces(
  { db, now, stationId }: { db: Db; now: () => Date; stationId: string },
  byteCount: number | null,
  list: (tx: Tx, from: number, most: number) => Promise<{ bytes: Buffer }[]>,
): AsyncGenerator<Uint8Array> {
  let read = 0;
  for (let from = 0; ; from += piecesAtOnce) {
    const pieces = await db.station(stationId, now(), (tx) => list(tx, from, piecesAtOnce));
    for (const { bytes } of pieces) {
      read += bytes.length;
      yield bytes;
    }
    if (pieces.length < piecesAtOnce) break;
  }
  if (byteCount !== null && read < byteCount) throw new Error("the file went while it was read");
}
