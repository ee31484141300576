/** SQL on `resident`. Names of columns are the names of fields, so that one list serves both. */
import type { Tx } from "../../../server/db.ts";
import { found } from "../../../server/errors.ts";
import type { Erasure, Fact, Resident } from "./contract.ts";
import type { ResidentField, SensitiveField } from "./fields.ts";

export type Facts = Partial<Record<ResidentField, Fact>>;
export type Sealed = Record<SensitiveField, Buffer | null>;
/** Blind indexes of a resident, all under one generation of the station's index key. */
export type Hashes = {
  citizen: Buffer | null;
  phone: Buffer | null;
  tail: Buffer | null;
  generation: number | null;
};
export type ResidentRow = Pick<
  Resident,
  | "id"
  | "communityId"
  | "householdId"
  | "relation"
  | "name"
  | "birthYear"
  | "birthOn"
  | "work"
  | "helpAtDoor"
  | "state"
  | "leftOn"
  | "sample"
  | "version"
> & {
  facts: Facts;
  keyRef: string | null;
  sealed: Sealed;
  citizenHash: Buffer | null;
  erasedAt: Date | null;
  indexGeneration: number | null;
};

type Flat = Omit<ResidentRow, "sealed"> & Sealed;
const columns = `r.id, r.community_id as "communityId", r.household_id as "householdId", r.relation, r.name,
  r.birth_year as "birthYear", r.birth_on as "birthOn", r.work, r.help_at_door as "helpAtDoor", r.state,
  r.left_on as "leftOn", r.sample, r.version, r.facts, r.key_ref as "keyRef", r.phone, r.citizen_number, r.health,
  r.hardship, r.citizen_hash as "citizenHash", r.erased_at as "erasedAt", r.index_generation as "indexGeneration"`;
const asRow = ({ phone, citizen_number, health, hardship, ...row }: Flat): ResidentRow => ({
  ...row,
  sealed: { phone, citizen_number, health, hardship },
});

export async function findResident(tx: Tx, id: string): Promise<ResidentRow | undefined> {
  const row = await tx.maybe<Flat>(
    `select ${columns} from resident r where r.station_id = $1 and r.id = $2`,
    [tx.stationId, id],
  );
  return row && asRow(row);
}
export const getResident = async (tx: Tx, id: string) => found(await findResident(tx, id));

/** Everybody of a household, in the order they were entered; those who left after those who are here. */
export async function listOfHousehold(tx: Tx, householdId: string): Promise<ResidentRow[]> {
  const rows = await tx.many<Flat>(
    `select ${columns} from resident r where r.station_id = $1 and r.household_id = $2 and r.erased_at is null
     order by (r.state = 'here') desc, (r.relation = 'head') desc, r.id limit 200`,
    [tx.stationId, householdId],
  );
  return rows.map(asRow);
}
/** The same, held until the end of the transaction: nobody changes them meanwhile. */
export async function holdOfHousehold(tx: Tx, householdId: string): Promise<ResidentRow[]> {
  const rows = await tx.many<Flat>(
    `select ${columns} from resident r where r.station_id = $1 and r.household_id = $2 and r.erased_at is null
     order by r.id limit 200 for no key update`,
    [tx.stationId, householdId],
  );
  return rows.map(asRow);
}
export async function listResidents(tx: Tx, ids: readonly string[]): Promise<ResidentRow[]> {
  const rows = await tx.many<Flat>(
    `select ${columns} from resident r where r.station_id = $1 and r.id = any ($2::uuid[]) order by r.id`,
    [tx.stationId, ids],
  );
  return rows.map(asRow);
}

/**
 * How many others stand under each of these hashes, in the registers that are read; null is all of the station. Where
 * somebody else is registered is told to who reads that register, and to nobody else.
 */
export async function countSameNumber(
  tx: Tx,
  rows: readonly ResidentRow[],
  read: readonly string[] | null,
): Promise<Map<string, number>> {
  const hashes = rows.flatMap(({ citizenHash }) => (citizenHash === null ? [] : [citizenHash]));
  if (hashes.length === 0) return new Map();
  const counted = await tx.many<{ hash: Buffer; count: number }>(
    `select citizen_hash as hash, count(*)::int as count from resident
     where station_id = $1 and citizen_hash = any ($2::bytea[]) and ($3::uuid[] is null or community_id = any ($3::uuid[]))
     group by 1`,
    [tx.stationId, hashes, read],
  );
  const byHash = new Map(counted.map(({ hash, count }) => [hash.toString("hex"), count]));
  return new Map(
    rows.map(({ id, citizenHash }) => [
      id,
      citizenHash ? Math.max(0, (byHash.get(citizenHash.toString("hex")) ?? 1) - 1) : 0,
    ]),
  );
}
/** Residents under one of these hashes, but for one, in the registers that are read. */
export const listUnderNumber = (
  tx: Tx,
  hashes: readonly Buffer[],
  but: string,
  read: readonly string[] | null,
) =>
  tx.many<{ id: string; communityId: string; householdId: string }>(
    `select id, community_id as "communityId", household_id as "householdId" from resident
     where station_id = $1 and citizen_hash = any ($2::bytea[]) and id <> $3
       and ($4::uuid[] is null or community_id = any ($4::uuid[])) order by id limit 20`,
    [tx.stationId, hashes, but, read],
  );

export type NewResident = Omit<
  ResidentRow,
  "version" | "keyRef" | "sealed" | "citizenHash" | "erasedAt" | "indexGeneration"
> & {
  initials: string;
  pinyin: string;
  dueOn: string | null;
};
export const insertResident = (tx: Tx, row: NewResident) =>
  tx.run(
    `insert into resident (station_id, id, community_id, household_id, relation, name, initials, pinyin, birth_year,
       birth_on, work, help_at_door, facts, state, left_on, due_on, sample, created_at, given, given_initials)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, substr($6::text, 2),
       substr($7::text, 2))`,
    [
      tx.stationId,
      row.id,
      row.communityId,
      row.householdId,
      row.relation,
      row.name,
      row.initials,
      row.pinyin,
      row.birthYear,
      row.birthOn,
      row.work,
      row.helpAtDoor,
      JSON.stringify(row.facts),
      row.state,
      row.leftOn,
      row.dueOn,
      row.sample,
      tx.now,
    ],
  );

type Plain = Pick<
  ResidentRow,
  "id" | "relation" | "name" | "birthYear" | "birthOn" | "work" | "helpAtDoor" | "facts" | "version"
>;
/** 0 when somebody changed or erased it since. */
export const updatePlain = (
  tx: Tx,
  row: Plain & { initials: string; pinyin: string; dueOn: string | null },
) =>
  tx.run(
    `update resident set relation = $4, name = $5, initials = $6, pinyin = $7, given = substr($5::text, 2),
       given_initials = substr($6::text, 2), birth_year = $8, birth_on = $9,
       work = $10, help_at_door = $11, facts = $12, due_on = $13, version = version + 1
     where station_id = $1 and id = $2 and version = $3 and erased_at is null`,
    [
      tx.stationId,
      row.id,
      row.version,
      row.relation,
      row.name,
      row.initials,
      row.pinyin,
      row.birthYear,
      row.birthOn,
      row.work,
      row.helpAtDoor,
      JSON.stringify(row.facts),
      row.dueOn,
    ],
  );

/** Facts alone, of several that are held. */
export const updateFacts = (tx: Tx, all: readonly { id: string; facts: Facts; dueOn: string | null }[]) =>
  tx.run(
    `update resident r set facts = f.facts, due_on = f.due_on, version = r.version + 1
     from unnest($2::uuid[], $3::jsonb[], $4::date[]) as f (id, facts, due_on)
     where r.station_id = $1 and r.id = f.id and r.erased_at is null`,
    [
      tx.stationId,
      all.map((each) => each.id),
      all.map((each) => JSON.stringify(each.facts)),
      all.map((each) => each.dueOn),
    ],
  );

type SealedState = {
  id: string;
  version: number;
  facts: Facts;
  keyRef: string | null;
  sealed: Sealed;
  hashes: Hashes;
  indexStale: boolean;
  dueOn: string | null;
};
export const updateSealed = (tx: Tx, row: SealedState) =>
  tx.run(
    `update resident set facts = $4, key_ref = $5, phone = $6, citizen_number = $7, health = $8, hardship = $9,
       citizen_hash = $10, phone_hash = $11, phone_tail = $12, index_generation = $13,
       index_stale = index_stale or $14, due_on = $15, version = version + 1
     where station_id = $1 and id = $2 and version = $3 and erased_at is null`,
    [
      tx.stationId,
      row.id,
      row.version,
      JSON.stringify(row.facts),
      row.keyRef,
      row.sealed.phone,
      row.sealed.citizen_number,
      row.sealed.health,
      row.sealed.hardship,
      row.hashes.citizen,
      row.hashes.phone,
      row.hashes.tail,
      row.hashes.generation,
      row.indexStale,
      row.dueOn,
    ],
  );

/** Everything that was written down of the person is gone; the row, its ids and what happened stay. */
export const eraseResident = (tx: Tx, id: string, because: Erasure["because"] | "retention") =>
  tx.run(
    `update resident set name = '', initials = '', pinyin = '', given = '', given_initials = '', birth_year = null, birth_on = null, work = '',
       relation = 'other', help_at_door = false, facts = '{}', key_ref = null, phone = null, citizen_number = null,
       health = null, hardship = null, citizen_hash = null, phone_hash = null, phone_tail = null,
       index_stale = index_stale or index_generation is not null, due_on = null, erased_at = $3, erased_because = $4,
       version = version + 1
     where station_id = $1 and id = $2 and erased_at is null`,
    [tx.stationId, id, tx.now, because],
  );
