/** The file of an offline write, put together from its pieces: opened one after the other, never whole in memory. */
import { Refusal } from "../../../../server/errors.ts";
import type { Db } from "../../../../server/db.ts";
import { type OfflineCommand, pieceBytes } from "../contract.ts";
import { listPieces, readPiece } from "./piece-rows.ts";
import { openPart, tagBytes } from "./seal.ts";

type Of = { stationId: string; deviceId: string; key: string };

/** Which pieces have not come yet; a refusal where they cannot make up the file that was named. */
export async function missingPieces(db: Db, of: Of, file: NonNullable<OfflineCommand["file"]>, now: Date) {
  const there = await db.station(of.stationId, now, (tx) => listPieces(tx, of));
  const missing = Array.from({ length: file.pieces }, (_, i) => i + 1).filter(
    (n) => !there.some((each) => each.n === n),
  );
  if (missing.length > 0) return missing;
  const bytes = there
    .filter(({ n }) => n <= file.pieces)
    .reduce((sum, each) => sum + each.byteCount - tagBytes, 0);
  if (bytes !== file.byteCount || file.byteCount > file.pieces * pieceBytes)
    throw new Refusal("people.offline_unreadable");
  return missing;
}

/** `failed` tells why it broke off, if it did. */
export function fileOf(db: Db, of: Of, secret: Buffer, pieces: number, now: Date) {
  let n = 0;
  let failure: unknown = null;
  const stream = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      if (n >= pieces) return controller.close();
      try {
        const sealed = await db.station(of.stationId, now, (tx) => readPiece(tx, of, ++n));
        controller.enqueue(openPart(secret, of.key, n, sealed ?? Buffer.alloc(0)));
      } catch (error) {
        failure = error;
        controller.error(error);
      }
    },
  });
  return { stream, failed: () => failure };
}
