import type { Tx } from "../../../server/db.ts";
import type { CareGrade } from "../contract.ts";
import type { BuildingDoor, BuildingSummary } from "./contract.ts";

type DoorRow = Omit<BuildingDoor, "household" | "units">;
type HomeRow = { id: string; addressId: string; careGrade: CareGrade };

/**
 * Every door of a building, with who lives there and what stands there. `key` is the first part of its door keys.
 * Four statements in one flight, each on one table, put together here: joined they take 6 ms of 400 doors once the
 * tables are analysed, but half a minute on a register that was pasted a minute ago.
 */
export async function listDoorsOf(tx: Tx, communityId: string, key: string): Promise<BuildingDoor[]> {
  const here = `from standard_address a where a.station_id = $1 and a.community_id = $2 and a.door_key >= $3 and a.door_key < $4`;
  const at = `= any (array(select a.id ${here}))`;
  const stands = `from unit_address n where n.station_id = $1 and n.ended_at is null and n.address_id ${at}`;
  // "0" is the sign after "/".
  const values = [tx.stationId, communityId, `${key}/`, `${key}0`];
  const [rows, homes, standing, units] = await Promise.all([
    tx.many<DoorRow>(
      `select a.id, a.door, nullif(a.unit, '') as unit, nullif(a.floor, '') as floor, a.room ${here} order by a.door_key`,
      values,
    ),
    tx.many<HomeRow>(
      `select h.id, h.address_id as "addressId", h.care_grade as "careGrade" from household h
       where h.station_id = $1 and h.ended_at is null and h.address_id ${at}`,
      values,
    ),
    tx.many<{ addressId: string; unitId: string }>(
      `select n.address_id as "addressId", n.unit_id as "unitId" ${stands}`,
      values,
    ),
    tx.many<{ id: string; name: string }>(
      `select u.id, u.name from unit u
       where u.station_id = $1 and u.ended_on is null and u.id = any (array(select n.unit_id ${stands})) order by u.name, u.id`,
      values,
    ),
  ]);
  const homeAt = new Map(homes.map((home) => [home.addressId, home]));
  const addressesOf = new Map<string, string[]>();
  for (const { addressId, unitId } of standing)
    addressesOf.set(unitId, [...(addressesOf.get(unitId) ?? []), addressId]);
  const unitsAt = new Map<string, BuildingDoor["units"]>();
  for (const unit of units)
    for (const addressId of addressesOf.get(unit.id) ?? [])
      unitsAt.set(addressId, [...(unitsAt.get(addressId) ?? []), unit]);
  return rows.map(({ id, door, unit, floor, room }) => {
    const home = homeAt.get(id);
    // Field by field: to copy "the rest" of a row takes as long as everything else here.
    const household = home === undefined ? null : { id: home.id, careGrade: home.careGrade };
    return { id, door, unit, floor, room, household, units: unitsAt.get(id) ?? [] };
  });
}

/**
 * The buildings of a community with what is in them, units by their main door; an address at which nobody is any
 * more counts as a door too.
 */
export async function listBuildings(tx: Tx, communityId: string): Promise<BuildingSummary[]> {
  const values = [tx.stationId, communityId];
  const [buildings, units] = await Promise.all([
    tx.many<Omit<BuildingSummary, "units">>(
      `select split_part(a.door_key, '/', 1) as key, split_part(min(a.door), ' ', 1) as name, count(*)::int as doors,
         (count(*) filter (where a.id in (select h.address_id from household h
           where h.station_id = $1 and h.community_id = $2 and h.ended_at is null)))::int as households
       from standard_address a where a.station_id = $1 and a.community_id = $2 group by 1 order by 1`,
      values,
    ),
    tx.many<{ key: string; count: number }>(
      `select split_part(sort_key, '/', 1) as key, count(*)::int as count from unit
       where station_id = $1 and community_id = $2 and ended_on is null and main_door <> '' group by 1`,
      values,
    ),
  ]);
  const counted = new Map(units.map(({ key, count }) => [key, count]));
  return buildings.map((building) => ({ ...building, units: counted.get(building.key) ?? 0 }));
}
