import type { Tx } from "../../server/db.ts";

/** Where something of duties happened, and who may know of it: null, all whose posts are there. */
export type Place = { communityId: string; appointedPostIds: string[] | null };

const appointed = `case when d.appointed_only then array(select n.post_id from duty_appointment n where n.station_id = $1
    and n.programme_id = d.programme_id and n.product_code = d.product_code and n.ended_at is null) end as "appointedPostIds"`;
/** By what the journal names: a duty, a batch, an event, a hand-over or a file of one; by its kind. */
const from = {
  duty: `duty d where d.station_id = $1 and d.id = any ($2::uuid[])`,
  duty_batch: `duty_batch_item i join duty d on d.station_id = $1 and d.id = i.duty_id
    where i.station_id = $1 and i.batch_id = any ($2::uuid[])`,
  duty_hand_over: `duty_hand_over h join duty d on d.station_id = $1 and d.id = h.duty_id
    where h.station_id = $1 and h.id = any ($2::uuid[])`,
  duty_event: `duty_event d where d.station_id = $1 and d.id = any ($2::uuid[])`,
  evidence_file: `evidence_file f join duty d on d.station_id = $1 and d.id = f.duty_id
    where f.station_id = $1 and f.id = any ($2::uuid[])`,
} as const;
export type PlaceKind = keyof typeof from;
export const placeKinds = Object.keys(from) as PlaceKind[];

export const listPlaces = (tx: Tx, kind: PlaceKind, ids: readonly string[]) =>
  tx.many<Place>(`select distinct d.community_id as "communityId", ${appointed} from ${from[kind]}`, [
    tx.stationId,
    ids,
  ]);
