import type { Tx } from "../../../server/db.ts";
import { found } from "../../../server/errors.ts";
import type { AddressParts } from "../contract.ts";
import type { Unit, UnitContact, UnitSource } from "./contract.ts";
import type { UnitKind } from "./kinds.ts";

export type UnitAddress = AddressParts & { id: string; door: string; doorKey: string };
export type UnitRecord = {
  id: string;
  communityId: string;
  name: string;
  kind: UnitKind;
  code: string;
  codeReason: string;
  hours: string;
  place: string;
  source: UnitSource;
  asOf: string;
  sinceOn: string | null;
  foundBy: string;
  nameKey: string;
  sample: boolean;
  version: number;
  endedOn: string | null;
  endedBecause: Unit["endedBecause"];
  mergedInto: string | null;
  /** The key of its main door, or the place in words behind all doors (`sortKeyOf`). */
  sortKey: string;
  mainDoor: string;
};
export type UnitFound = UnitRecord & { addresses: UnitAddress[]; hasContact: boolean };

const own = `u.id, u.community_id as "communityId", u.name, u.kind, u.code, u.code_reason as "codeReason", u.hours, u.place,
  u.source, u.as_of as "asOf", u.since_on as "sinceOn", u.found_by as "foundBy", u.name_key as "nameKey", u.sample, u.version,
  u.ended_on as "endedOn", u.ended_because as "endedBecause", u.merged_into as "mergedInto",
  u.sort_key as "sortKey", u.main_door as "mainDoor"`;
/** Its doors, the first the one it is found at; a place in words stands behind all doors. */
const columns = `${own},
  coalesce((select json_agg(json_build_object('id', a.id, 'door', a.door, 'doorKey', a.door_key, 'building', a.building,
      'unit', nullif(a.unit, ''), 'floor', nullif(a.floor, ''), 'room', a.room) order by n.position)
    from unit_address n join standard_address a on a.station_id = $1 and a.id = n.address_id
    where n.station_id = $1 and n.unit_id = u.id and n.ended_at is null), '[]') as addresses,
  exists (select from unit_contact c where c.station_id = $1 and c.unit_id = u.id and c.removed_at is null) as "hasContact"`;
export const findUnit = (tx: Tx, id: string) =>
  tx.maybe<UnitFound>(`select ${columns} from unit u where u.station_id = $1 and u.id = $2`, [
    tx.stationId,
    id,
  ]);
export const getUnit = async (tx: Tx, id: string) => found(await findUnit(tx, id));
export const getUnits = (tx: Tx, ids: readonly string[]) =>
  tx.many<UnitFound>(`select ${columns} from unit u where u.station_id = $1 and u.id = any ($2::uuid[])`, [
    tx.stationId,
    ids,
  ]);

/** The highest sign there is: places in words stand behind every door. */
const behindDoors = "\u{10ffff}";
export const sortKeyOf = (doorKeys: readonly string[], place: string): string =>
  doorKeys[0] ?? `${behindDoors}${place}`;
export type UnitFilter = {
  kind: UnitKind | null;
  /** The building part of a door key; empty asks for places without a door. */
  building: string | null;
  ended: boolean;
  after: { key: string; id: string } | null;
  limit: number;
};
/** In the order of doors, those without a door behind; by the building of the main door. */
export const pageUnits = (tx: Tx, communityId: string, query: UnitFilter) => {
  const { building } = query;
  return tx.many<UnitFound>(
    `select ${columns} from unit u
     where u.station_id = $1 and u.community_id = $2 and (u.ended_on is not null) = $3 and ($4::text is null or u.kind = $4)
       and u.sort_key collate "C" >= $5 and u.sort_key collate "C" < $6 and (u.sort_key collate "C", u.id) > ($7, $8::uuid)
     order by u.sort_key collate "C", u.id limit $9`,
    [
      tx.stationId,
      communityId,
      query.ended,
      query.kind,
      building === null ? "" : building === "" ? behindDoors : `${building}/`,
      // "0" is the sign after "/".
      building === null || building === "" ? `${behindDoors}${behindDoors}` : `${building}0`,
      query.after?.key ?? "",
      query.after?.id ?? "00000000-0000-0000-0000-000000000000",
      query.limit,
    ],
  );
};

/** Units now, by kind and by the building of the main door (empty: without a door); what a filter can be set to. */
export async function countUnits(tx: Tx, communityId: string) {
  const rows = await tx.many<{
    kind: UnitKind | null;
    building: string | null;
    door: string | null;
    count: number;
  }>(
    `select kind, building, min(main_door) as door, count(*)::int as count from (
       select kind, main_door, case when main_door = '' then '' else split_part(sort_key, '/', 1) end as building
       from unit where station_id = $1 and community_id = $2 and ended_on is null) s
     group by grouping sets ((kind), (building), ())
     order by building collate "C", count(*) desc, kind`,
    [tx.stationId, communityId],
  );
  return {
    total: rows.find((row) => row.kind === null && row.building === null)?.count ?? 0,
    kinds: rows.flatMap((row) => (row.kind === null ? [] : [{ kind: row.kind, count: row.count }])),
    buildings: rows.flatMap((row) =>
      row.building === null ? [] : [{ key: row.building, door: row.door || null, count: row.count }],
    ),
  };
}

/** Live units here with one of these codes or names: what a new one is compared with. */
export const findAlike = (
  tx: Tx,
  communityId: string,
  codes: readonly string[],
  nameKeys: readonly string[],
) =>
  tx.many<{ id: string; name: string; code: string; nameKey: string; place: string; doorKeys: string[] }>(
    `select u.id, u.name, u.code, u.name_key as "nameKey", u.place,
       array(select a.door_key from unit_address n join standard_address a on a.station_id = $1 and a.id = n.address_id
         where n.station_id = $1 and n.unit_id = u.id and n.ended_at is null) as "doorKeys"
     from unit u where u.station_id = $1 and u.community_id = $2 and u.ended_on is null
       and (u.name_key = any ($3::text[]) or (u.code <> '' and u.code = any ($4::text[]))) order by u.id`,
    [tx.stationId, communityId, nameKeys, codes],
  );
export const hasUnit = async (tx: Tx, addressId: string): Promise<boolean> =>
  (await tx.maybe(
    `select 1 from unit_address where station_id = $1 and address_id = $2 and ended_at is null limit 1`,
    [tx.stationId, addressId],
  )) !== undefined;
/** Which of these ids are units. */
export const listKnownUnits = async (tx: Tx, ids: readonly string[]) =>
  (
    await tx.many<{ id: string }>(`select id from unit where station_id = $1 and id = any ($2::uuid[])`, [
      tx.stationId,
      ids,
    ])
  ).map((row) => row.id);

export type ContactRow = UnitContact & { setAt: Date };
export const findContact = (tx: Tx, unitId: string) =>
  tx.maybe<ContactRow>(
    `select name, phone, basis, source, as_of as "asOf", set_at as "setAt" from unit_contact
     where station_id = $1 and unit_id = $2 and removed_at is null`,
    [tx.stationId, unitId],
  );

/** Names of the units that stand at an address now. */
export const listUnitsAt = (tx: Tx, addressId: string) =>
  tx.many<{ id: string; name: string }>(
    `select u.id, u.name from unit_address n join unit u on u.station_id = $1 and u.id = n.unit_id and u.ended_on is null
     where n.station_id = $1 and n.address_id = $2 and n.ended_at is null order by u.name, u.id limit 50`,
    [tx.stationId, addressId],
  );
