/** SQL: the register of a community, or of one building of it, in the order of doors. */
import type { Tx } from "../../../server/db.ts";
import { type ResidentRow, listResidents } from "../resident/rows.ts";
import type { UnitKind } from "../unit/kinds.ts";

/** "0" is the sign after "/": door keys of one building lie between the two. */
const range = (building: string | null) =>
  building === null ? ["", "\u{10ffff}"] : [`${building}/`, `${building}0`];
const inside = `a.door_key collate "C" >= $3 and a.door_key collate "C" < $4`;

export type ExportDoor = { id: string; door: string; careGrade: "ordinary" | "focus" };
export const listDoors = (tx: Tx, communityId: string, building: string | null) =>
  tx.many<ExportDoor>(
    `select h.id, a.door, h.care_grade as "careGrade" from standard_address a
     join household h on h.station_id = $1 and h.address_id = a.id and h.ended_at is null
     where a.station_id = $1 and a.community_id = $2 and ${inside} order by a.door_key`,
    [tx.stationId, communityId, ...range(building)],
  );

export async function listPeople(
  tx: Tx,
  communityId: string,
  building: string | null,
): Promise<(ResidentRow & { door: string })[]> {
  const places = await tx.many<{ id: string; door: string }>(
    `select r.id, a.door from standard_address a
     join household h on h.station_id = $1 and h.address_id = a.id and h.ended_at is null
     join resident r on r.station_id = $1 and r.household_id = h.id and r.state = 'here' and r.erased_at is null
     where a.station_id = $1 and a.community_id = $2 and ${inside}
     order by a.door_key, (r.relation = 'head') desc, r.id`,
    [tx.stationId, communityId, ...range(building)],
  );
  const rows = await listResidents(
    tx,
    places.map(({ id }) => id),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return places.map(({ id, door }) => ({ ...byId.get(id)!, door }));
}

type ExportUnit = {
  id: string;
  name: string;
  code: string;
  kind: UnitKind;
  hours: string;
  place: string;
  sinceOn: string | null;
  doors: string;
};
export const listUnits = (tx: Tx, communityId: string, building: string | null) =>
  tx.many<ExportUnit>(
    `select u.id, u.name, u.code, u.kind, u.hours, u.place, u.since_on as "sinceOn",
       coalesce((select string_agg(a.door, '、' order by n.position) from unit_address n
         join standard_address a on a.station_id = $1 and a.id = n.address_id
         where n.station_id = $1 and n.unit_id = u.id and n.ended_at is null), '') as doors
     from unit u where u.station_id = $1 and u.community_id = $2 and u.ended_on is null
       and ($3 = '' or (u.sort_key collate "C" >= $3 and u.sort_key collate "C" < $4))
     order by u.sort_key collate "C", u.id`,
    [tx.stationId, communityId, ...range(building)],
  );
