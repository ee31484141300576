/** SQL on `resident_key_end`: keys that are to be destroyed, and those that were. */
import type { Tx } from "../../../server/db.ts";

export const insertKeyEnd = (tx: Tx, row: { id: string; residentId: string; keyRef: string }) =>
  tx.run(
    `insert into resident_key_end (station_id, id, resident_id, key_ref, asked_at) values ($1, $2, $3, $4, $5)`,
    [tx.stationId, row.id, row.residentId, row.keyRef, tx.now],
  );
export type KeyEnd = { id: string; residentId: string; keyRef: string; destroyedAt: Date | null };
const columns = `id, resident_id as "residentId", key_ref as "keyRef", destroyed_at as "destroyedAt"`;
export const findKeyEnd = (tx: Tx, id: string) =>
  tx.maybe<KeyEnd>(`select ${columns} from resident_key_end where station_id = $1 and id = $2`, [
    tx.stationId,
    id,
  ]);
/** All there ever were: a key store that was put back from a copy has them again. */
export const listKeyEnds = (tx: Tx, after: string | null, limit: number) =>
  tx.many<KeyEnd>(
    `select ${columns} from resident_key_end where station_id = $1 and ($2::uuid is null or id > $2)
     order by id limit $3`,
    [tx.stationId, after, limit],
  );
export const markDestroyed = (tx: Tx, ids: readonly string[]) =>
  tx.run(
    `update resident_key_end set destroyed_at = $3
     where station_id = $1 and id = any ($2::uuid[]) and destroyed_at is null`,
    [tx.stationId, ids, tx.now],
  );
