import type { Db } from "../../../server/db.ts";
import * as files from "./queries.ts";

const piecesAtOnce = 4;

/**
 * The bytes, read as they are sent, each few pieces in a transaction of its own: no connection waits for a
 * slow phone. Who may have them was asked before, with the look written. What was removed meanwhile fails,
 * which cuts the connection: the reader must not take a part for the whole.
 */
export async function* bytesOf(
  db: Db,
  now: () => Date,
  stationId: string,
  file: { id: string; part: files.Part; byteCount: number | null },
): AsyncGenerator<Uint8Array> {
  let read = 0;
  for (let from = 0; ; from += piecesAtOnce) {
    const pieces = await db.station(stationId, now(), (tx) =>
      files.listPieces(tx, file.id, file.part, from, piecesAtOnce),
    );
    for (const { bytes } of pieces) {
      read += bytes.length;
      yield bytes;
    }
    if (pieces.length < piecesAtOnce) break;
  }
  if (file.byteCount !== null && read < file.byteCount) throw new Error("the file went while it was read");
}
