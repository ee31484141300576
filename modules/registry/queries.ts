import type { Tx } from "../../server/db.ts";
import { found } from "../../server/errors.ts";
import { textArray, uuidArray } from "../../server/pg-array.ts";
import type { AddressParts, CareGrade, Household, HouseholdEnding } from "./contract.ts";

type Row = Omit<Household, "address"> &
  AddressParts & { addressId: string; doorKey: string; endedAt: Date | null };
const columns = `h.id, h.community_id as "communityId", h.address_id as "addressId", h.care_grade as "careGrade",
  h.sample, h.version, h.ended_at as "endedAt", a.door, a.door_key as "doorKey",
  a.building, nullif(a.unit, '') as unit, nullif(a.floor, '') as floor, a.room`;
const joined = `household h join standard_address a on a.station_id = $1 and a.id = h.address_id`;
export type HouseholdRow = Household & Pick<Row, "addressId" | "doorKey" | "endedAt">;
const asHousehold = ({ building, unit, floor, room, ...row }: Row): HouseholdRow => ({
  ...row,
  address: { building, unit, floor, room },
});
/** As others may read it. */
export const householdOf = ({ addressId: _a, doorKey: _k, endedAt: _e, ...row }: HouseholdRow): Household =>
  row;

export async function findHousehold(tx: Tx, id: string): Promise<HouseholdRow | undefined> {
  const row = await tx.maybe<Row>(`select ${columns} from ${joined} where h.station_id = $1 and h.id = $2`, [
    tx.stationId,
    id,
  ]);
  return row && asHousehold(row);
}
/** Those of them that are on the register. */
export const listByIds = async (tx: Tx, ids: readonly string[]): Promise<HouseholdRow[]> =>
  (
    await tx.many<Row>(
      `select ${columns} from ${joined} where h.station_id = $1 and h.id = any ($2::uuid[]) and h.ended_at is null`,
      [tx.stationId, ids],
    )
  ).map(asHousehold);
export const getHousehold = async (tx: Tx, id: string) => found(await findHousehold(tx, id));

/** In the order of doors, from the door after `after`. */
export async function pageHouseholds(
  tx: Tx,
  communityId: string,
  query: { after: string | null; limit: number },
): Promise<HouseholdRow[]> {
  const rows = await tx.many<Row>(
    `select ${columns} from ${joined}
     where h.station_id = $1 and a.community_id = $2 and h.ended_at is null and ($3::text is null or a.door_key > $3)
     order by a.door_key limit $4`,
    [tx.stationId, communityId, query.after, query.limit],
  );
  return rows.map(asHousehold);
}

export type Home = { id: string; communityId: string; careGrade: CareGrade; door: string; doorKey: string };
/** Every household of the register here, for planning; a page for people is pageHouseholds. */
export const listHouseholds = (tx: Tx, communityId: string) =>
  tx.many<Home>(
    `select h.id, h.community_id as "communityId", h.care_grade as "careGrade", a.door, a.door_key as "doorKey" from ${joined}
     where h.station_id = $1 and h.community_id = $2 and h.ended_at is null order by a.door_key`,
    [tx.stationId, communityId],
  );
/** Households now, by community; a community without any has no entry. */
export async function countByCommunity(
  tx: Tx,
  communityIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await tx.many<{ id: string; count: number }>(
    `select community_id as id, count(*)::int as count from household
     where station_id = $1 and community_id = any ($2::uuid[]) and ended_at is null group by 1`,
    [tx.stationId, communityIds],
  );
  return new Map(rows.map((row) => [row.id, row.count]));
}
export const countGrades = async (
  tx: Tx,
  communityId: string,
): Promise<{ households: number; focus: number }> =>
  found(
    await tx.maybe(
      `select count(*)::int as households, (count(*) filter (where care_grade = 'focus'))::int as focus
       from household where station_id = $1 and community_id = $2 and ended_at is null`,
      [tx.stationId, communityId],
    ),
  );
export async function countHouseholds(tx: Tx, communityId: string): Promise<number> {
  const sql = `select count(*)::int as count from household where station_id = $1 and community_id = $2 and ended_at is null`;
  return found(await tx.maybe<{ count: number }>(sql, [tx.stationId, communityId])).count;
}
/** By household id, those that left the register too: a duty done there keeps its door. */
export async function getDoors(tx: Tx, ids: readonly string[]): Promise<Map<string, Home>> {
  if (ids.length === 0) return new Map();
  // One is asked for on every page of a duty; with a list of one PostgreSQL plans anew each time.
  const rows = await tx.many<Home>(
    `select h.id, h.community_id as "communityId", h.care_grade as "careGrade", a.door, a.door_key as "doorKey" from ${joined}
     where h.station_id = $1 and h.id ${ids.length === 1 ? "= $2" : "= any ($2::uuid[])"}`,
    [tx.stationId, ids.length === 1 ? ids[0] : [...new Set(ids)]],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
/** For the page of a duty, which has its door itself. */
export const findCareGrade = (tx: Tx, id: string) =>
  tx.maybe<Pick<Home, "careGrade">>(
    `select care_grade as "careGrade" from household where station_id = $1 and id = $2`,
    [tx.stationId, id],
  );

/**
 * Doors of the list that are standard addresses here, with the household that lives there, if any. Door by door: asked
 * for the whole list at once, PostgreSQL looks through all of a register that has no statistics yet, up to 0.3 s for
 * 834 doors, and this takes 3 ms of any. The limits keep each look-up what it is.
 */
export async function findAddresses(tx: Tx, communityId: string, doorKeys: readonly string[]) {
  const rows = await tx.many<{ id: string; doorKey: string; householdId: string | null }>(
    `select a.id, k.door_key as "doorKey", h.id as "householdId" from unnest($3::text[]) as k (door_key)
     cross join lateral (select id from standard_address
       where station_id = $1 and community_id = $2 and door_key = k.door_key limit 1) a
     left join lateral (select id from household
       where station_id = $1 and address_id = a.id and ended_at is null limit 1) h on true`,
    [tx.stationId, communityId, textArray(doorKeys)],
  );
  return new Map(rows.map((row) => [row.doorKey, row]));
}
/** Which of these ids are households. */
export async function listKnown(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const sql = `select id from household where station_id = $1 and id = any ($2::uuid[])`;
  return (await tx.many<{ id: string }>(sql, [tx.stationId, ids])).map((row) => row.id);
}

export type AddressRow = AddressParts & { id: string; door: string; doorKey: string };
export function insertAddresses(tx: Tx, communityId: string, rows: readonly AddressRow[]): void {
  tx.later(
    `insert into standard_address (station_id, id, community_id, building, unit, floor, room, door, door_key, created_at)
     select $1, r.id, $2, r.building, r.unit, r.floor, r.room, r.door, r.door_key, $3
     from unnest($4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[])
       as r (id, building, unit, floor, room, door, door_key)`,
    [
      tx.stationId,
      communityId,
      tx.now,
      uuidArray(rows.map((row) => row.id)),
      textArray(rows.map((row) => row.building)),
      textArray(rows.map((row) => row.unit ?? "")),
      textArray(rows.map((row) => row.floor ?? "")),
      textArray(rows.map((row) => row.room)),
      textArray(rows.map((row) => row.door)),
      textArray(rows.map((row) => row.doorKey)),
    ],
  );
}
type NewHousehold = { id: string; addressId: string; careGrade: CareGrade; sample: boolean };
export function insertHouseholds(
  tx: Tx,
  communityId: string,
  rows: readonly NewHousehold[],
  importId: string | null,
): void {
  tx.later(
    `insert into household (station_id, id, community_id, address_id, care_grade, sample, created_at, import_id)
     select $1, r.id, $2, r.address_id, r.care_grade, r.sample, $3, $8
     from unnest($4::uuid[], $5::uuid[], $6::text[], $7::boolean[]) as r (id, address_id, care_grade, sample)`,
    [
      tx.stationId,
      communityId,
      tx.now,
      uuidArray(rows.map((row) => row.id)),
      uuidArray(rows.map((row) => row.addressId)),
      textArray(rows.map((row) => row.careGrade)),
      rows.map((row) => row.sample),
      importId,
    ],
  );
}

export async function updateAddress(tx: Tx, row: AddressRow): Promise<void> {
  await tx.run(
    `update standard_address set building = $3, unit = $4, floor = $5, room = $6, door = $7, door_key = $8
     where station_id = $1 and id = $2`,
    [tx.stationId, row.id, row.building, row.unit ?? "", row.floor ?? "", row.room, row.door, row.doorKey],
  );
}
/** The number of rows changed: 0 when somebody changed or ended it since. */
export const updateHousehold = (
  tx: Tx,
  row: Pick<HouseholdRow, "id" | "addressId" | "careGrade" | "version">,
) =>
  tx.run(
    `update household set address_id = $3, care_grade = $4, version = version + 1
     where station_id = $1 and id = $2 and version = $5 and ended_at is null`,
    [tx.stationId, row.id, row.addressId, row.careGrade, row.version],
  );
export const endHousehold = (tx: Tx, id: string, reason: HouseholdEnding["reason"]) =>
  tx.run(
    `update household set ended_at = $3, ended_because = $4, version = version + 1
     where station_id = $1 and id = $2 and ended_at is null`,
    [tx.stationId, id, tx.now, reason],
  );
export const reopenHousehold = (tx: Tx, id: string) =>
  tx.run(
    `update household set ended_at = null, ended_because = null, version = version + 1
     where station_id = $1 and id = $2 and ended_at is not null`,
    [tx.stationId, id],
  );
