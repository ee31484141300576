/** SQL: who of the register could be the person of a row. */
import type { Tx } from "../../../../server/db.ts";
import { byteArray, plainArray, textArray } from "../../../../server/pg-array.ts";

/** `n` is the row's place in the batch. */
type Candidate = { n: number; id: string };

/** Under one of these hashes; of each row several where the station has several index keys. */
export async function listByNumber(tx: Tx, of: readonly { n: number; hash: Buffer }[]): Promise<Candidate[]> {
  if (of.length === 0) return [];
  return tx.many<Candidate>(
    `select c.n, r.id from unnest($2::int[], $3::bytea[]) as c (n, hash)
     join resident r on r.station_id = $1 and r.citizen_hash = c.hash and r.erased_at is null order by c.n, r.id`,
    [tx.stationId, plainArray(of.map(({ n }) => n)), byteArray(of.map(({ hash }) => hash))],
  );
}
type Named = { n: number; name: string; communityId: string; doorKey: string };
/** Of the same name behind the same door. */
export async function listBehindDoor(tx: Tx, of: readonly Named[]): Promise<Candidate[]> {
  return tx.many<Candidate>(
    `select c.n, r.id from unnest($2::int[], $3::text[], $4::uuid[], $5::text[]) as c (n, name, community_id, door_key)
     join standard_address a on a.station_id = $1 and a.community_id = c.community_id and a.door_key = c.door_key
     join household h on h.station_id = $1 and h.address_id = a.id and h.ended_at is null
     join resident r on r.station_id = $1 and r.household_id = h.id and r.name = c.name and r.erased_at is null
       and r.state = 'here' order by c.n, r.id`,
    [
      tx.stationId,
      plainArray(of.map(({ n }) => n)),
      textArray(of.map(({ name }) => name)),
      plainArray(of.map(({ communityId }) => communityId)),
      textArray(of.map(({ doorKey }) => doorKey)),
    ],
  );
}
type Born = { n: number; name: string; birthOn: string; communityIds: readonly string[] | null };
/** Of the same name and day of birth anywhere the importer keeps the register. */
export async function listByBirth(
  tx: Tx,
  of: readonly Omit<Born, "communityIds">[],
  communityIds: readonly string[] | null,
): Promise<Candidate[]> {
  if (of.length === 0) return [];
  return tx.many<Candidate>(
    `select c.n, r.id from unnest($2::int[], $3::text[], $4::date[]) as c (n, name, birth_on)
     join resident r on r.station_id = $1 and r.name collate "C" = c.name and r.birth_on = c.birth_on
       and r.erased_at is null and r.state = 'here'
     where ($5::uuid[] is null or r.community_id = any ($5::uuid[])) order by c.n, r.id`,
    [
      tx.stationId,
      plainArray(of.map(({ n }) => n)),
      textArray(of.map(({ name }) => name)),
      plainArray(of.map(({ birthOn }) => birthOn)),
      communityIds,
    ],
  );
}
/** The first file of a station is not asked row by row. */
export const hasResidents = async (tx: Tx): Promise<boolean> =>
  (await tx.maybe(`select 1 from resident where station_id = $1 limit 1`, [tx.stationId])) !== undefined;
