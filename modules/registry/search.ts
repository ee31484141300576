import type { Tx } from "../../server/db.ts";
import { manyAsPlanned } from "../../server/planned.ts";
import type { DoorRange } from "./door-search.ts";

export type FoundDoor = {
  id: string;
  communityId: string;
  door: string;
  doorKey: string;
  sample: boolean;
  exact: boolean;
};

/** Households at doors in these ranges, exact ones first; `communityIds` null is every register of the station. */
export async function searchHouseholds(
  tx: Tx,
  communityIds: readonly string[] | null,
  ranges: readonly DoorRange[],
  most: number,
): Promise<{ items: FoundDoor[]; more: boolean }> {
  if (communityIds?.length === 0 || ranges.length === 0) return { items: [], more: false };
  const rows = await manyAsPlanned<FoundDoor>(
    tx,
    `select f.id, f.community_id as "communityId", f.door, f.door_key as "doorKey", f.sample, r.exact
     from unnest($2::text[], $3::text[], $4::boolean[]) as r (low, high, exact)
     cross join lateral (
       select h.id, h.community_id, a.door, a.door_key, h.sample from standard_address a
       join household h on h.station_id = $1 and h.address_id = a.id and h.ended_at is null
       where a.station_id = $1 and a.door_key collate "C" >= r.low and a.door_key collate "C" < r.high
         ${communityIds === null ? "" : "and a.community_id = any ($5::uuid[])"}
       order by a.door_key collate "C", h.id limit ${Math.trunc(most) + 1}) f
     order by r.exact desc, f.door_key collate "C", f.id`,
    [
      tx.stationId,
      ranges.map((range) => range.low),
      ranges.map((range) => range.high),
      ranges.map((range) => range.exact),
      ...(communityIds === null ? [] : [communityIds]),
    ],
  );
  // Ranges lie within each other: the exact door begins like itself.
  const seen = new Set<string>();
  const once = rows.filter(({ id }) => !seen.has(id) && seen.add(id));
  return { items: once.slice(0, most), more: once.length > most };
}
