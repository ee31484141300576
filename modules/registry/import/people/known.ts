/**
 * SQL: who of the register could be the person of a row. Each statement is on one table by one index, and what belongs
 * together is put together here: joined, a batch took longer than the half minute a statement has on a register that
 * was imported a minute ago, for PostgreSQL has no statistics of it yet. For the same reason each asks for the order of
 * the index it needs: without, a batch of 2,500 numbers was looked for through all of 17,500 residents, 1.8 s.
 *
 * Whom an import brought in itself is no one to compare with: the file was compared with itself as it was read.
 */
import type { Tx } from "../../../../server/db.ts";
import { byteArray, plainArray, textArray, uuidArray } from "../../../../server/pg-array.ts";

/** `n` is the row's place in the batch. */
type Candidate = { n: number; id: string };
/** Of several who could be meant the oldest comes first. */
const byId = <T extends { id: string }>(rows: T[]) => rows.sort((a, b) => (a.id < b.id ? -1 : 1));
const grouped = <T>(rows: readonly T[], keyOf: (row: T) => string) => Map.groupBy(rows, keyOf);

/** Under one of these hashes; of each row several where the station has several index keys. */
export async function listByNumber(
  tx: Tx,
  importId: string,
  of: readonly { n: number; hash: Buffer }[],
): Promise<Candidate[]> {
  if (of.length === 0) return [];
  const rows = await tx.many<{ id: string; hash: Buffer }>(
    `select id, citizen_hash as hash from resident
     where station_id = $1 and citizen_hash = any ($2::bytea[]) and erased_at is null
       and import_id is distinct from $3 order by citizen_hash`,
    [tx.stationId, byteArray(of.map(({ hash }) => hash)), importId],
  );
  const byHash = grouped(byId(rows), ({ hash }) => hash.toString("hex"));
  return of.flatMap(({ n, hash }) => (byHash.get(hash.toString("hex")) ?? []).map(({ id }) => ({ n, id })));
}

type Named = { n: number; name: string; communityId: string; doorKey: string };
type Home = { communityId: string; doorKey: string; householdId: string };
/** Households at these doors, whichever there are. */
export async function listHomes(
  tx: Tx,
  of: readonly { communityId: string; doorKey: string }[],
): Promise<Home[]> {
  const homes: Home[] = [];
  for (const [communityId, doors] of grouped(of, (each) => each.communityId)) {
    const addresses = await tx.many<{ id: string; doorKey: string }>(
      `select id, door_key as "doorKey" from standard_address
       where station_id = $1 and community_id = $2 and door_key = any ($3::text[])`,
      [tx.stationId, communityId, textArray([...new Set(doors.map(({ doorKey }) => doorKey))])],
    );
    if (addresses.length === 0) continue;
    const keyOf = new Map(addresses.map(({ id, doorKey }) => [id, doorKey]));
    const rows = await tx.many<{ id: string; addressId: string }>(
      `select id, address_id as "addressId" from household
       where station_id = $1 and address_id = any ($2::uuid[]) and ended_at is null`,
      [tx.stationId, uuidArray(addresses.map(({ id }) => id))],
    );
    for (const { id, addressId } of rows)
      homes.push({ communityId, doorKey: keyOf.get(addressId)!, householdId: id });
  }
  return homes;
}
/** Of the same name behind the same door. */
export async function listBehindDoor(tx: Tx, importId: string, of: readonly Named[]): Promise<Candidate[]> {
  const homes = await listHomes(tx, of);
  if (homes.length === 0) return [];
  const rows = await tx.many<{ id: string; name: string; householdId: string }>(
    `select id, name, household_id as "householdId" from resident
     where station_id = $1 and household_id = any ($2::uuid[]) and erased_at is null and state = 'here'
       and import_id is distinct from $3 order by household_id`,
    [tx.stationId, uuidArray(homes.map(({ householdId }) => householdId)), importId],
  );
  const houseAt = new Map(homes.map((each) => [`${each.communityId} ${each.doorKey}`, each.householdId]));
  const inside = grouped(byId(rows), ({ householdId, name }) => `${householdId} ${name}`);
  return of.flatMap(({ n, name, communityId, doorKey }) =>
    (inside.get(`${houseAt.get(`${communityId} ${doorKey}`)} ${name}`) ?? []).map(({ id }) => ({ n, id })),
  );
}

type Born = { n: number; name: string; birthOn: string };
/** Of the same name and day of birth anywhere the importer keeps the register. */
export async function listByBirth(
  tx: Tx,
  importId: string,
  of: readonly Born[],
  communityIds: readonly string[] | null,
): Promise<Candidate[]> {
  if (of.length === 0) return [];
  const rows = await tx.many<{ id: string; name: string; birthOn: string | null; communityId: string }>(
    `select id, name, birth_on as "birthOn", community_id as "communityId" from resident
     where station_id = $1 and name collate "C" = any ($2::text[]) and birth_on = any ($3::date[])
       and erased_at is null and state = 'here' and import_id is distinct from $4 order by name collate "C"`,
    [
      tx.stationId,
      textArray([...new Set(of.map(({ name }) => name))]),
      plainArray([...new Set(of.map(({ birthOn }) => birthOn))]),
      importId,
    ],
  );
  const mine = byId(rows).filter(
    ({ communityId }) => communityIds === null || communityIds.includes(communityId),
  );
  const born = grouped(mine, ({ name, birthOn }) => `${name} ${birthOn}`);
  return of.flatMap(({ n, name, birthOn }) =>
    (born.get(`${name} ${birthOn}`) ?? []).map(({ id }) => ({ n, id })),
  );
}
/** The first file of a station is not asked row by row: nobody else was entered, and no other file was begun. */
export const hasOthers = async (tx: Tx, importId: string): Promise<boolean> =>
  (await tx.maybe(
    `select 1 where exists (select from resident where station_id = $1 and import_id is null)
       or exists (select from register_import where station_id = $1 and id <> $2 and started_at is not null)`,
    [tx.stationId, importId],
  )) !== undefined;
