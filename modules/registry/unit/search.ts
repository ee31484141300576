import type { Tx } from "../../../server/db.ts";
import { type Field, type Picked, type Wanted, matchOf, tiers } from "../../../server/match.ts";
import type { DoorRange } from "../door-search.ts";
import type { UnitKind } from "./kinds.ts";
import { nameKeyOf } from "./rules.ts";

export type UnitHit = {
  id: string;
  communityId: string;
  name: string;
  kind: UnitKind;
  code: string;
  door: string | null;
  place: string;
  sample: boolean;
};
type By = "name" | "code" | "door" | "former";
type Row = UnitHit & { atDoor: boolean; exact: boolean };
/** Enough to find the best among, few enough to compare one by one. */
const weighed = 300;

const columns = `u.id, u.community_id as "communityId", u.name, u.kind, u.code, u.place, u.sample, nullif(u.main_door, '') as door`;
const within = (ids: readonly string[] | null, at: string) =>
  ids === null ? "" : `and u.community_id = any (${at}::uuid[])`;

async function byWords(tx: Tx, ids: readonly string[] | null, wanted: Wanted): Promise<Row[]> {
  const words = wanted.words.map((word) =>
    /\p{Script=Han}/u.test(word) ? nameKeyOf(word) : word.replaceAll("'", ""),
  );
  if (wanted.single || words.some((word) => word === "")) return [];
  return tx.many<Row>(
    `select ${columns}, false as "atDoor", false as exact from unit u
     where u.station_id = $1 and u.ended_on is null
       and not exists (select from unnest($2::text[]) w where strpos(u.found_by, w) = 0) ${within(ids, "$3")}
     order by u.name, u.id limit ${weighed}`,
    [tx.stationId, words, ...(ids === null ? [] : [ids])],
  );
}
/** Each table by itself, as in building/queries.ts; which of its doors answered is seen here. */
async function byDoors(
  tx: Tx,
  ids: readonly string[] | null,
  ranges: readonly DoorRange[],
  most: number,
): Promise<Row[]> {
  if (ranges.length === 0) return [];
  const rows = await tx.many<Row & { doorKeys: string[] }>(
    `select ${columns}, true as "atDoor", false as exact,
       array(select a.door_key from unit_address n join standard_address a on a.station_id = $1 and a.id = n.address_id
         where n.station_id = $1 and n.unit_id = u.id and n.ended_at is null) as "doorKeys"
     from unit u where u.station_id = $1 and u.ended_on is null and u.id = any (array(
         select x.unit_id from unit_address x where x.station_id = $1 and x.ended_at is null and x.address_id = any (array(
           select d.id from unnest($2::text[], $3::text[]) as r (low, high)
           join standard_address d on d.station_id = $1 and d.door_key collate "C" >= r.low and d.door_key collate "C" < r.high))))
       ${within(ids, "$4")}
     order by u.sort_key collate "C", u.id limit ${Math.trunc(most) * 4}`,
    [
      tx.stationId,
      ranges.map((range) => range.low),
      ranges.map((range) => range.high),
      ...(ids === null ? [] : [ids]),
    ],
  );
  const exactly = ranges.filter((range) => range.exact);
  return rows.map((row) => ({
    ...row,
    exact: row.doorKeys.some((key) => exactly.some(({ low, high }) => key >= low && key < high)),
  }));
}

/**
 * Units by name (earlier ones and pinyin too), code and door. Where a person sees names only (`names`), a code
 * does not find: a match would say it.
 */
export async function searchUnits(
  tx: Tx,
  sight: { all: readonly string[] | null; names: readonly string[] | null },
  asked: { wanted: Wanted; ranges: readonly DoorRange[]; only: readonly string[] | null },
  most: number,
): Promise<Picked<UnitHit, By>> {
  const { all, names } = sight;
  const seen = all === null || names === null ? null : [...new Set([...all, ...names])];
  if (seen?.length === 0) return { items: [], more: false };
  const within =
    asked.only === null ? seen : seen === null ? asked.only : seen.filter((id) => asked.only!.includes(id));
  const [worded, doored] = await Promise.all([
    // 3-2-501 is no name; 心语花园 3-2-501 asks for a door too.
    asked.only === null && !/^[\d -]+$/.test(asked.wanted.text) ? byWords(tx, seen, asked.wanted) : [],
    byDoors(tx, within, asked.ranges, most),
  ]);
  const full = (row: Row) => all === null || all.includes(row.communityId);
  const found = new Map<string, Picked<UnitHit, By>["items"][number]>();
  for (const row of doored) {
    const why = { by: "door" as const, text: row.door ?? "", pinyin: false };
    found.set(row.id, found.get(row.id) ?? { row, tier: row.exact ? tiers.exact : tiers.begins, why });
  }
  for (const row of worded) {
    const fields: Field<By>[] = [
      { by: "name", text: row.name, way: "name" },
      ...(full(row) && row.code !== "" ? [{ by: "code", text: row.code, way: "code" } as const] : []),
    ];
    const hit = matchOf(asked.wanted, fields);
    // What its name and code do not say, an earlier name said; the rows came by one of the three.
    const code = row.code.toLowerCase();
    const byCode = !full(row) && asked.wanted.words.some((word) => code.includes(word));
    if (hit === null && byCode) continue;
    const { tier, why } = hit ?? {
      tier: tiers.said,
      why: { by: "former" as const, text: row.name, pinyin: false },
    };
    const before = found.get(row.id);
    if (before === undefined || tier < before.tier) found.set(row.id, { row, tier, why });
  }
  const items = [...found.values()].sort((a, b) => a.tier - b.tier);
  return { items: items.slice(0, most), more: items.length > most };
}
