import type { Tx } from "../../../server/db.ts";
import type { CareGrade } from "../contract.ts";
import type { BuildingSummary } from "./contract.ts";

export type DoorRow = {
  id: string;
  door: string;
  unit: string | null;
  floor: string | null;
  room: string;
  householdId: string | null;
  careGrade: CareGrade | null;
  units: { id: string; name: string }[] | null;
};
/** Every door of a building, with who lives there and what stands there. `key` is the first part of its door keys. */
export const listDoorsOf = (tx: Tx, communityId: string, key: string) =>
  tx.many<DoorRow>(
    `select a.id, a.door, nullif(a.unit, '') as unit, nullif(a.floor, '') as floor, a.room, h.id as "householdId",
       h.care_grade as "careGrade",
       (select json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name, u.id)
        from unit_address n join unit u on u.station_id = $1 and u.id = n.unit_id and u.ended_on is null
        where n.station_id = $1 and n.address_id = a.id and n.ended_at is null) as units
     from standard_address a
     left join household h on h.station_id = $1 and h.address_id = a.id and h.ended_at is null
     where a.station_id = $1 and a.community_id = $2 and a.door_key >= $3 and a.door_key < $4
     order by a.door_key`,
    // "0" is the sign after "/".
    [tx.stationId, communityId, `${key}/`, `${key}0`],
  );

/** The buildings of a community with what is in them; an address at which nobody is any more counts as a door too. */
export const listBuildings = (tx: Tx, communityId: string) =>
  tx.many<BuildingSummary>(
    `select split_part(a.door_key, '/', 1) as key, split_part(min(a.door), ' ', 1) as name, count(distinct a.id)::int as doors,
       count(distinct h.id)::int as households, count(distinct u.id)::int as units
     from standard_address a
     left join household h on h.station_id = $1 and h.address_id = a.id and h.ended_at is null
     left join unit_address n on n.station_id = $1 and n.address_id = a.id and n.ended_at is null
     left join unit u on u.station_id = $1 and u.id = n.unit_id and u.ended_on is null
     where a.station_id = $1 and a.community_id = $2 group by 1 order by 1`,
    [tx.stationId, communityId],
  );
