/** SQL of the night: hashes under an older index key, and what is past its retention. */
import type { Tx } from "../../../server/db.ts";
import { type Hashes, type ResidentRow, listResidents } from "./rows.ts";

export async function countUnderOlder(tx: Tx, newest: number): Promise<number> {
  const row = await tx.maybe<{ count: number }>(
    `select count(*)::int as count from (select 1 from resident where station_id = $1 and index_generation < $2 limit 1) o`,
    [tx.stationId, newest],
  );
  return row!.count;
}
/** Was a hash under the newest key taken away? */
export const hasStale = async (tx: Tx, newest: number): Promise<boolean> =>
  (await tx.maybe(
    `select 1 from resident where station_id = $1 and index_stale and (index_generation = $2 or index_generation is null) limit 1`,
    [tx.stationId, newest],
  )) !== undefined;

/** But for `left`. */
export async function listUnderOlder(
  tx: Tx,
  newest: number,
  left: readonly string[],
  limit: number,
): Promise<ResidentRow[]> {
  const rows = await tx.many<{ id: string }>(
    `select id from resident where station_id = $1 and (index_generation < $2 or (index_stale and index_generation is null))
       and id <> all ($3::uuid[]) order by id limit $4 for update`,
    [tx.stationId, newest, left, limit],
  );
  return listResidents(
    tx,
    rows.map(({ id }) => id),
  );
}
/** Null where the resident is erased: nothing stands under any key any more. */
export async function updateHashes(
  tx: Tx,
  all: readonly { id: string; hashes: Hashes | null }[],
): Promise<void> {
  if (all.length === 0) return;
  await tx.run(
    `update resident r set citizen_hash = h.citizen, phone_hash = h.phone, phone_tail = h.tail,
       index_generation = h.generation, index_stale = false
     from unnest($2::uuid[], $3::bytea[], $4::bytea[], $5::bytea[], $6::int[]) as h (id, citizen, phone, tail, generation)
     where r.station_id = $1 and r.id = h.id`,
    [
      tx.stationId,
      all.map(({ id }) => id),
      all.map(({ hashes }) => hashes?.citizen ?? null),
      all.map(({ hashes }) => hashes?.phone ?? null),
      all.map(({ hashes }) => hashes?.tail ?? null),
      all.map(({ hashes }) => hashes?.generation ?? null),
    ],
  );
}

/** Those past their day, but for `left`. */
export const listDue = (tx: Tx, today: string, left: readonly string[], limit: number) =>
  tx.many<{ id: string }>(
    `select id from resident where station_id = $1 and due_on < $2 and id <> all ($3::uuid[])
     order by due_on, id limit $4`,
    [tx.stationId, today, left, limit],
  );
