import type { Tx } from "../../../server/db.ts";

export type FileRow = {
  id: string;
  dutyId: string;
  name: string | null;
  mediaType: string;
  byteCount: number;
  hasThumbnail: boolean;
  addedBy: string;
  addedAt: Date;
  removedAt: Date | null;
  removedBy: string | null;
  removalReason: string | null;
};
export const columns = `f.id, f.duty_id as "dutyId", f.name, f.media_type as "mediaType", f.byte_count as "byteCount",
  f.has_thumbnail as "hasThumbnail", f.added_by as "addedBy", f.added_at as "addedAt", f.removed_at as "removedAt",
  f.removed_by as "removedBy", f.removal_reason as "removalReason"`;

export const listFiles = (tx: Tx, dutyId: string) =>
  tx.many<FileRow>(
    `select ${columns} from evidence_file f where f.station_id = $1 and f.duty_id = $2 order by f.id`,
    [tx.stationId, dutyId],
  );
export const findFile = (tx: Tx, id: string) =>
  tx.maybe<FileRow>(`select ${columns} from evidence_file f where f.station_id = $1 and f.id = $2`, [
    tx.stationId,
    id,
  ]);
/** Locks the row: a file is removed once. */
export const lockFile = (tx: Tx, id: string) =>
  tx.maybe<FileRow>(
    `select ${columns} from evidence_file f where f.station_id = $1 and f.id = $2 for update of f`,
    [tx.stationId, id],
  );

export const insertFile = (
  tx: Tx,
  file: Omit<FileRow, "addedAt" | "removedAt" | "removedBy" | "removalReason"> & { digest: Buffer },
) =>
  tx.run(
    `insert into evidence_file (station_id, id, duty_id, name, digest, media_type, byte_count, has_thumbnail, added_by, added_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.stationId,
      file.id,
      file.dutyId,
      file.name,
      file.digest,
      file.mediaType,
      file.byteCount,
      file.hasThumbnail,
      file.addedBy,
      tx.now,
    ],
  );

export type Part = "content" | "thumbnail";
export const insertPiece = (tx: Tx, fileId: string, part: Part, n: number, bytes: Buffer) =>
  tx.run(`insert into evidence_piece (station_id, file_id, part, n, bytes) values ($1, $2, $3, $4, $5)`, [
    tx.stationId,
    fileId,
    part,
    n,
    bytes,
  ]);
/** A few pieces at a time: what is read stands in memory while it is sent. */
export const listPieces = (tx: Tx, fileId: string, part: Part, from: number, most: number) =>
  tx.many<{ bytes: Buffer }>(
    `select p.bytes from evidence_piece p
     where p.station_id = $1 and p.file_id = $2 and p.part = $3 and p.n >= $4 and p.n < $5 order by p.n`,
    [tx.stationId, fileId, part, from, from + most],
  );

/** The content goes; that it was there, who took it away, when and why stays. */
export async function destroyFile(tx: Tx, id: string, byPersonId: string, reason: string): Promise<void> {
  await tx.run(`delete from evidence_piece where station_id = $1 and file_id = $2`, [tx.stationId, id]);
  await tx.run(
    `update evidence_file set name = null, digest = null, removed_at = $3, removed_by = $4, removal_reason = $5
     where station_id = $1 and id = $2`,
    [tx.stationId, id, tx.now, byPersonId, reason],
  );
}
