/** SQL on `dispute_link`. */
import type { Tx } from "../../../server/db.ts";
import type { LikeReason } from "../contract.ts";

export type LinkRow = { otherId: string; because: LikeReason[] };
export const linksOf = `select case when low_id = $2 then high_id else low_id end as "otherId", because from dispute_link
   where station_id = $1 and (low_id = $2 or high_id = $2) and undone_at is null order by linked_at limit 100`;
export const listLinks = (tx: Tx, id: string) => tx.many<LinkRow>(linksOf, [tx.stationId, id]);
const ends = (one: string, other: string) => (one < other ? [one, other] : [other, one]);
/** 0 when they are linked already. */
export const insertLink = (tx: Tx, one: string, other: string, because: readonly LikeReason[], by: string) =>
  tx.run(
    `insert into dispute_link (station_id, low_id, high_id, because, person_id, linked_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (station_id, low_id, high_id) do update set because = excluded.because, person_id = excluded.person_id,
       linked_at = excluded.linked_at, undone_at = null, undone_by = null where dispute_link.undone_at is not null`,
    [tx.stationId, ...ends(one, other), because, by, tx.now],
  );
export const undoLink = (tx: Tx, one: string, other: string, by: string) =>
  tx.run(
    `update dispute_link set undone_at = $4, undone_by = $5
     where station_id = $1 and low_id = $2 and high_id = $3 and undone_at is null`,
    [tx.stationId, ...ends(one, other), tx.now, by],
  );
