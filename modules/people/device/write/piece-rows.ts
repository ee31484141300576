/** SQL on pieces of files as phones send them: sealed, and in no order. */
import type { Tx } from "../../../../server/db.ts";

type Of = { deviceId: string; key: string };

/** A piece that comes again takes the place of the first. */
export const putPiece = (tx: Tx, of: Of, n: number, bytes: Buffer) =>
  tx.run(
    `insert into offline_piece (station_id, device_id, key, n, bytes, byte_count, arrived_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (station_id, device_id, key, n) do update set bytes = excluded.bytes, byte_count = excluded.byte_count,
       arrived_at = excluded.arrived_at`,
    [tx.stationId, of.deviceId, of.key, n, bytes, bytes.length, tx.now],
  );
export async function listPieces(tx: Tx, of: Of): Promise<{ n: number; byteCount: number }[]> {
  return tx.many(
    `select n, byte_count as "byteCount" from offline_piece where station_id = $1 and device_id = $2 and key = $3 order by n`,
    [tx.stationId, of.deviceId, of.key],
  );
}
export async function readPiece(tx: Tx, of: Of, n: number): Promise<Buffer | undefined> {
  const row = await tx.maybe<{ bytes: Buffer }>(
    `select bytes from offline_piece where station_id = $1 and device_id = $2 and key = $3 and n = $4`,
    [tx.stationId, of.deviceId, of.key, n],
  );
  return row?.bytes;
}
/** What waits of a device, in bytes; of what was carried out nothing waits. */
export async function waitingBytes(tx: Tx, deviceId: string): Promise<number> {
  const row = await tx.maybe<{ sum: number }>(
    `select coalesce(sum(byte_count), 0)::bigint as sum from offline_piece
     where station_id = $1 and device_id = $2 and spent_at is null`,
    [tx.stationId, deviceId],
  );
  return row!.sum;
}
/** Carried out: whoever missed the answer asks again within a day. */
export const spendPieces = (tx: Tx, of: Of) =>
  tx.run(
    `update offline_piece set spent_at = $4 where station_id = $1 and device_id = $2 and key = $3 and spent_at is null`,
    [tx.stationId, of.deviceId, of.key, tx.now],
  );
/** Those of writes kept for the chief stay with them. At most `limit` at a time. */
export const forgetPieces = (tx: Tx, before: { spent: Date; arrived: Date }, limit: number) =>
  tx.run(
    `delete from offline_piece p where p.station_id = $1 and (p.device_id, p.key, p.n) in (
       select o.device_id, o.key, o.n from offline_piece o
       where o.station_id = $1 and (o.spent_at < $2 or (o.arrived_at < $3
         and not exists (select 1 from left_write l where l.station_id = $1 and l.device_id = o.device_id
           and l.key = o.key and l.sealed is not null))) limit ${Math.trunc(limit)})`,
    [tx.stationId, before.spent, before.arrived],
  );
