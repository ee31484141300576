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
};
export type UnitFound = UnitRecord & { addresses: UnitAddress[]; hasContact: boolean; sortKey: string };

const own = `u.id, u.community_id as "communityId", u.name, u.kind, u.code, u.code_reason as "codeReason", u.hours, u.place,
  u.source, u.as_of as "asOf", u.since_on as "sinceOn", u.found_by as "foundBy", u.name_key as "nameKey", u.sample, u.version,
  u.ended_on as "endedOn", u.ended_because as "endedBecause", u.merged_into as "mergedInto"`;
/** Its doors, the first the one it is found at; a place in words stands behind all doors. */
const columns = `${own},
  coalesce((select json_agg(json_build_object('id', a.id, 'door', a.door, 'doorKey', a.door_key, 'building', a.building,
      'unit', nullif(a.unit, ''), 'floor', nullif(a.floor, ''), 'room', a.room) order by n.position)
    from unit_address n join standard_address a on a.station_id = $1 and a.id = n.address_id
    where n.station_id = $1 and n.unit_id = u.id and n.ended_at is null), '[]') as addresses,
  exists (select from unit_contact c where c.station_id = $1 and c.unit_id = u.id and c.removed_at is null) as "hasContact"`;
const sortKey = `coalesce(m.door_key, U&'\\+10FFFF' || u.place)`;
const withMain = `unit u left join unit_address mu on mu.station_id = $1 and mu.unit_id = u.id and mu.position = 0 and mu.ended_at is null
  left join standard_address m on m.station_id = $1 and m.id = mu.address_id`;

export const findUnit = (tx: Tx, id: string) =>
  tx.maybe<UnitFound>(
    `select ${columns}, '' as "sortKey" from unit u where u.station_id = $1 and u.id = $2`,
    [tx.stationId, id],
  );
export const getUnit = async (tx: Tx, id: string) => found(await findUnit(tx, id));
export const getUnits = (tx: Tx, ids: readonly string[]) =>
  tx.many<UnitFound>(
    `select ${columns}, '' as "sortKey" from unit u where u.station_id = $1 and u.id = any ($2::uuid[])`,
    [tx.stationId, ids],
  );

export type UnitFilter = {
  kind: UnitKind | null;
  /** The building part of a door key; empty asks for places without a door. */
  building: string | null;
  ended: boolean;
  after: { key: string; id: string } | null;
  limit: number;
};
/** In the order of doors, those without a door behind. */
export const pageUnits = (tx: Tx, communityId: string, query: UnitFilter) =>
  tx.many<UnitFound>(
    `select ${columns}, ${sortKey} as "sortKey" from ${withMain}
     where u.station_id = $1 and u.community_id = $2 and (u.ended_on is not null) = $3 and ($4::text is null or u.kind = $4)
       and ($5::text is null or case when $5 = '' then m.id is null else exists (
         select from unit_address b join standard_address d on d.station_id = $1 and d.id = b.address_id
         where b.station_id = $1 and b.unit_id = u.id and b.ended_at is null and split_part(d.door_key, '/', 1) = $5) end)
       and ($6::text is null or (${sortKey} collate "C", u.id) > ($6, $7::uuid))
     order by ${sortKey} collate "C", u.id limit $8`,
    [
      tx.stationId,
      communityId,
      query.ended,
      query.kind,
      query.building,
      query.after?.key ?? null,
      query.after?.id ?? null,
      query.limit,
    ],
  );

/** Units now, by kind and by building (empty: without a door); what a filter can be set to. */
export async function countUnits(tx: Tx, communityId: string) {
  const rows = await tx.many<{
    kind: UnitKind | null;
    building: string | null;
    door: string | null;
    count: number;
  }>(
    `select kind, building, min(door) as door, count(distinct id)::int as count from (
       select u.id, u.kind, split_part(coalesce(a.door_key, ''), '/', 1) as building, a.door
       from unit u left join unit_address n on n.station_id = $1 and n.unit_id = u.id and n.ended_at is null
       left join standard_address a on a.station_id = $1 and a.id = n.address_id
       where u.station_id = $1 and u.community_id = $2 and u.ended_on is null) s
     group by grouping sets ((kind), (building), ())
     order by building collate "C", count(distinct id) desc, kind`,
    [tx.stationId, communityId],
  );
  return {
    total: rows.find((row) => row.kind === null && row.building === null)?.count ?? 0,
    kinds: rows.flatMap((row) => (row.kind === null ? [] : [{ kind: row.kind, count: row.count }])),
    buildings: rows.flatMap((row) =>
      row.building === null ? [] : [{ key: row.building, door: row.door, count: row.count }],
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
/** Two live units with one code, or one name at one door or place, that nobody said are two. */
export const listPairs = (tx: Tx, communityId: string) =>
  tx.many<{ by: "code" | "name"; low: string; high: string }>(
    `select case when x.code <> '' and x.code = y.code then 'code' else 'name' end as by, x.id as low, y.id as high
     from unit x join unit y on y.station_id = $1 and y.community_id = $2 and y.ended_on is null and y.id > x.id
       and ((x.code <> '' and y.code = x.code) or (y.name_key = x.name_key and (
         (x.place <> '' and x.place = y.place) or exists (
           select from unit_address p join unit_address q on q.station_id = $1 and q.unit_id = y.id
             and q.address_id = p.address_id and q.ended_at is null
           where p.station_id = $1 and p.unit_id = x.id and p.ended_at is null))))
     where x.station_id = $1 and x.community_id = $2 and x.ended_on is null
       and not exists (select from unit_apart k where k.station_id = $1 and k.low_id = x.id and k.high_id = y.id)
     order by x.id, y.id limit 50`,
    [tx.stationId, communityId],
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
