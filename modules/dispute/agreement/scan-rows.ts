/** SQL on the scans of a signed paper; bytes in pieces of 256 KB (decision 0017). */
import type { Tx } from "../../../server/db.ts";

export type ScanRow = {
  id: string;
  agreementId: string;
  name: string;
  mediaType: string;
  byteCount: number;
  addedAt: Date;
};
const columns = `s.id, s.agreement_id as "agreementId", s.name, s.media_type as "mediaType", s.byte_count as "byteCount",
  s.added_at as "addedAt"`;
export const listScans = (tx: Tx, agreementIds: readonly string[]) =>
  agreementIds.length === 0
    ? Promise.resolve([])
    : tx.many<ScanRow>(
        `select ${columns} from agreement_scan s where s.station_id = $1 and s.agreement_id = any ($2::uuid[])
         order by s.id limit 200`,
        [tx.stationId, agreementIds],
      );
export const findScan = (tx: Tx, id: string) =>
  tx.maybe<ScanRow>(`select ${columns} from agreement_scan s where s.station_id = $1 and s.id = $2`, [
    tx.stationId,
    id,
  ]);
export const insertScan = (tx: Tx, row: Omit<ScanRow, "addedAt"> & { digest: Buffer; addedBy: string }) =>
  tx.run(
    `insert into agreement_scan (station_id, id, agreement_id, name, media_type, byte_count, digest, added_by, added_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.stationId,
      row.id,
      row.agreementId,
      row.name,
      row.mediaType,
      row.byteCount,
      row.digest,
      row.addedBy,
      tx.now,
    ],
  );
export const insertScanPiece = (tx: Tx, scanId: string, n: number, bytes: Uint8Array) =>
  tx.run(`insert into agreement_scan_piece (station_id, scan_id, n, bytes) values ($1, $2, $3, $4)`, [
    tx.stationId,
    scanId,
    n,
    bytes,
  ]);
export const listScanPieces = (tx: Tx, scanId: string, from: number, most: number) =>
  tx.many<{ bytes: Buffer }>(
    `select bytes from agreement_scan_piece
     where station_id = $1 and scan_id = $2 and n >= $3 and n < $4 order by n`,
    [tx.stationId, scanId, from, from + most],
  );
