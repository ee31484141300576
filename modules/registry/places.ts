import type { Tx } from "../../server/db.ts";

/** By what the journal names: where it is. */
const from = {
  household: `household d where d.station_id = $1 and d.id = any ($2::uuid[])`,
  resident: `resident d where d.station_id = $1 and d.id = any ($2::uuid[])`,
  unit: `unit d where d.station_id = $1 and d.id = any ($2::uuid[])`,
  door_round: `door_round d where d.station_id = $1 and d.id = any ($2::uuid[])`,
  resident_request: `resident_request q join resident d on d.station_id = $1 and d.id = q.resident_id
    where q.station_id = $1 and q.id = any ($2::uuid[])`,
} as const;
export type PlaceKind = keyof typeof from;
export const placeKinds = Object.keys(from) as PlaceKind[];

export const listPlaces = async (tx: Tx, kind: PlaceKind, ids: readonly string[]): Promise<string[]> =>
  (
    await tx.many<{ id: string }>(`select distinct d.community_id as id from ${from[kind]}`, [
      tx.stationId,
      ids,
    ])
  ).map((row) => row.id);
