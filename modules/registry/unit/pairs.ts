/** Two live units with one code, or one name at one door or place, that nobody said are two. */
import type { Tx } from "../../../server/db.ts";

type Candidate = { id: string; code: string; nameKey: string; place: string; addressIds: string[] };
export type Pair = { by: "code" | "name"; low: string; high: string };
const most = 50;

/**
 * Those that share a code or a name with another are read, and compared here: joined with itself in SQL, a list of
 * 4,000 that was pasted a minute ago (no statistics yet) took longer than the half minute a statement has.
 */
export async function listPairs(tx: Tx, communityId: string): Promise<Pair[]> {
  const here = `from unit where station_id = $1 and community_id = $2 and ended_on is null`;
  const candidates = await tx.many<Candidate>(
    `select u.id, u.code, u.name_key as "nameKey", u.place,
       array(select n.address_id from unit_address n
         where n.station_id = $1 and n.unit_id = u.id and n.ended_at is null) as "addressIds"
     from unit u where u.station_id = $1 and u.community_id = $2 and u.ended_on is null
       and (u.name_key in (select name_key ${here} group by name_key having count(*) > 1)
         or u.code in (select code ${here} and code <> '' group by code having count(*) > 1))
     order by u.id limit 1000`,
    [tx.stationId, communityId],
  );
  if (candidates.length === 0) return [];
  const apart = await tx.many<{ low: string; high: string }>(
    `select low_id as low, high_id as high from unit_apart where station_id = $1 and low_id = any ($2::uuid[])`,
    [tx.stationId, candidates.map((each) => each.id)],
  );
  return pairsOf(candidates, new Set(apart.map(({ low, high }) => `${low} ${high}`)));
}

function pairsOf(candidates: readonly Candidate[], apart: ReadonlySet<string>): Pair[] {
  const pairs: Pair[] = [];
  for (const [at, one] of candidates.entries())
    for (const other of candidates.slice(at + 1)) {
      const by = likeness(one, other);
      if (by === null || apart.has(`${one.id} ${other.id}`)) continue;
      pairs.push({ by, low: one.id, high: other.id });
      if (pairs.length === most) return pairs;
    }
  return pairs;
}
function likeness(one: Candidate, other: Candidate): Pair["by"] | null {
  if (one.code !== "" && one.code === other.code) return "code";
  if (one.nameKey !== other.nameKey) return null;
  if (one.place !== "" && one.place === other.place) return "name";
  return one.addressIds.some((id) => other.addressIds.includes(id)) ? "name" : null;
}
