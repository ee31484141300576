/** What is written about units. */
import type { Tx } from "../../../server/db.ts";
import type { UnitContact } from "./contract.ts";
import type { UnitRecord } from "./queries.ts";

export type NewUnit = Omit<UnitRecord, "version" | "endedOn" | "endedBecause" | "mergedInto"> & {
  addressIds: string[];
};
/** All of a list in two statements. */
export async function insertUnits(tx: Tx, rows: readonly NewUnit[]): Promise<void> {
  await tx.run(
    `insert into unit (station_id, id, community_id, name, kind, code, code_reason, hours, place, source, as_of, since_on,
       found_by, name_key, sort_key, main_door, sample, created_at)
     select $1, r.id, r."communityId", r.name, r.kind, r.code, r."codeReason", r.hours, r.place, r.source, r."asOf", r."sinceOn",
       r."foundBy", r."nameKey", r."sortKey", r."mainDoor", r.sample, $2
     from json_to_recordset($3::json) as r (id uuid, "communityId" uuid, name text, kind text, code text, "codeReason" text,
       hours text, place text, source text, "asOf" date, "sinceOn" date, "foundBy" text, "nameKey" text, "sortKey" text, "mainDoor" text, sample boolean)`,
    [tx.stationId, tx.now, JSON.stringify(rows)],
  );
  const at = rows.flatMap(({ id, addressIds }) =>
    addressIds.map((addressId, position) => ({ id, addressId, position })),
  );
  if (at.length === 0) return;
  await tx.run(
    `insert into unit_address (station_id, unit_id, address_id, position)
     select $1, r.unit_id, r.address_id, r.position from unnest($2::uuid[], $3::uuid[], $4::int[]) as r (unit_id, address_id, position)`,
    [
      tx.stationId,
      at.map((each) => each.id),
      at.map((each) => each.addressId),
      at.map((each) => each.position),
    ],
  );
}

/** The unit stands at these addresses, the first its main one, and at no other. */
export async function standAt(tx: Tx, unitId: string, addressIds: readonly string[]): Promise<void> {
  await tx.run(
    `update unit_address set ended_at = $4 where station_id = $1 and unit_id = $2 and ended_at is null
       and address_id <> all ($3::uuid[])`,
    [tx.stationId, unitId, addressIds, tx.now],
  );
  if (addressIds.length === 0) return;
  await tx.run(
    `insert into unit_address (station_id, unit_id, address_id, position)
     select $1, $2, r.address_id, r.position - 1 from unnest($3::uuid[]) with ordinality as r (address_id, position)
     on conflict (station_id, unit_id, address_id) do update set position = excluded.position, ended_at = null`,
    [tx.stationId, unitId, addressIds],
  );
}

/** The number of rows changed: 0 when somebody changed it since `expected`. */
export const updateUnit = (tx: Tx, row: UnitRecord, expected: number) =>
  tx.run(
    `update unit set name = $4, kind = $5, code = $6, code_reason = $7, hours = $8, place = $9, source = $10, as_of = $11,
       since_on = $12, found_by = $13, name_key = $14, ended_on = $15, ended_because = $16, merged_into = $17, sort_key = $18, main_door = $19, version = version + 1
     where station_id = $1 and id = $2 and version = $3`,
    [
      tx.stationId,
      row.id,
      expected,
      row.name,
      row.kind,
      row.code,
      row.codeReason,
      row.hours,
      row.place,
      row.source,
      row.asOf,
      row.sinceOn,
      row.foundBy,
      row.nameKey,
      row.endedOn,
      row.endedBecause,
      row.mergedInto,
      row.sortKey,
      row.mainDoor,
    ],
  );
/** A look at the contact or a change of it makes the unit's version new, so that two who change it at once meet. */
export const touchUnit = (tx: Tx, id: string, expected: number) =>
  tx.run(`update unit set version = version + 1 where station_id = $1 and id = $2 and version = $3`, [
    tx.stationId,
    id,
    expected,
  ]);

export const putContact = (tx: Tx, unitId: string, contact: UnitContact) =>
  tx.run(
    `insert into unit_contact (station_id, unit_id, name, phone, basis, source, as_of, set_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (station_id, unit_id) do update set name = excluded.name, phone = excluded.phone, basis = excluded.basis,
       source = excluded.source, as_of = excluded.as_of, set_at = excluded.set_at, removed_at = null`,
    [tx.stationId, unitId, contact.name, contact.phone, contact.basis, contact.source, contact.asOf, tx.now],
  );
/** Emptied, not hidden: that there was one, and when it went, is all that stays. */
export const emptyContact = (tx: Tx, unitId: string) =>
  tx.run(
    `update unit_contact set name = '', phone = '', removed_at = $3 where station_id = $1 and unit_id = $2 and removed_at is null`,
    [tx.stationId, unitId, tx.now],
  );

export const keepApart = (tx: Tx, low: string, high: string, personId: string) =>
  tx.run(
    `insert into unit_apart (station_id, low_id, high_id, person_id, said_at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [tx.stationId, low, high, personId, tx.now],
  );
