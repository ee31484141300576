import type { Tx } from "../../server/db.ts";
import { type Wanted, type Why, pick, tiers } from "../../server/match.ts";
import type { Bilingual } from "../../server/wire.ts";
import type { Who } from "../people/contract.ts";
import type { Searchable } from "../programme/api.ts";
import type { DoorRange } from "../registry/door-search.ts";
import type { Duty } from "./contract.ts";
import { type DutyRow, type Sight, admitted, columns, own, roleHeld, sight } from "./queries.ts";
import { present, sightOf } from "./read.ts";

/** What is still to be done; `why` is its door or its title. */
export type FoundDuty = { row: Duty; tier: number; why: Why<"door" | "title"> };

/** Stages of programmes looked up at once. */
const stagesMost = 60;
const sightValues = (see: Sight) => [see.keeps, see.communityIds, see.roles, see.postIds];

/** A stage of a programme's product: all its duties are called the same. */
type Titled = { programmeId: string; productCode: string; stage: string; title: Bilingual };
const titledIn = (programmes: readonly Searchable[]): Titled[] =>
  programmes.flatMap(({ id, products }) =>
    products.flatMap(({ code, content }) =>
      content.stages.map(({ key, title }) => ({ programmeId: id, productCode: code, stage: key, title })),
    ),
  );

/**
 * Of each of these stages what is due next. Titles are not asked of the table: under row level security
 * PostgreSQL takes no function of jsonb into an index, and read 7,000 rows for it (30 ms). Limits stand in the
 * texts, for the reason `listOpenHere` gives.
 */
const listTitled = (tx: Tx, see: Sight, stages: readonly Titled[], limit: number) =>
  tx.many<DutyRow>(
    `select f.* from unnest($6::uuid[], $7::text[], $8::text[]) as w (programme_id, product_code, stage)
     cross join unnest(array['open', 'signing']) as s (state) cross join lateral (
       select ${columns} from duty d
       where d.station_id = $1 and d.programme_id = w.programme_id and d.state = s.state
         and d.product_code = w.product_code and d.stage = w.stage and ${sight}
       order by d.due_on, d.id limit ${Math.trunc(limit)}) f
     order by f."dueOn", f."placeKey", f.id`,
    [
      tx.stationId,
      ...sightValues(see),
      stages.map((each) => each.programmeId),
      stages.map((each) => each.productCode),
      stages.map((each) => each.stage),
    ],
  );

/** Who may not see a door does not find by it either: the same condition as `maySeeDoor`. */
const doorSeen = `${admitted} and ($2::uuid[] is null or d.community_id = any ($2) or ('door' = any (d.needs)
  and ((d.state = 'open' and ((${own}) or d.offered_post_id = any ($5::uuid[]))) or (d.state = 'signing' and ${roleHeld}))))`;
const listPlaced = (
  tx: Tx,
  see: Sight,
  ranges: readonly DoorRange[],
  only: readonly string[] | null,
  limit: number,
) =>
  tx.many<DutyRow & { exact: boolean }>(
    `select f.*, r.exact from unnest($6::text[], $7::text[], $8::boolean[]) as r (low, high, exact) cross join lateral (
       select ${columns} from duty d
       where d.station_id = $1 and d.state in ('open', 'signing') and d.place_key <> ''
         and d.place_key collate "C" >= r.low and d.place_key collate "C" < r.high and ${doorSeen}
         ${only === null ? "" : "and d.community_id = any ($9::uuid[])"}
       order by d.place_key collate "C", d.due_on, d.id limit ${Math.trunc(limit)}) f
     order by r.exact desc, f."placeKey" collate "C", f."dueOn", f.id`,
    [
      tx.stationId,
      ...sightValues(see),
      ranges.map((range) => range.low),
      ranges.map((range) => range.high),
      ranges.map((range) => range.exact),
      ...(only === null ? [] : [only]),
    ],
  );

type Asked = {
  wanted: Wanted;
  ranges: readonly DoorRange[];
  /** Communities named before the door; null is wherever they may look. */
  only: readonly string[] | null;
  programmes: Promise<readonly Searchable[]>;
};

async function byTitle(tx: Tx, who: Who, asked: Asked, most: number): Promise<FoundDuty[]> {
  const stages = pick(asked.wanted, titledIn(await asked.programmes), titleFields, stagesMost).items;
  if (stages.length === 0) return [];
  const rows = await listTitled(
    tx,
    sightOf(who),
    stages.map(({ row }) => row),
    most + 1,
  );
  // By their own title once more: an older revision may have called it otherwise.
  return pick(asked.wanted, rows, titleFields, rows.length).items.map(({ row, ...match }) => ({
    row: present(who, row),
    ...match,
  }));
}

async function byDoor(tx: Tx, who: Who, { ranges, only }: Asked, most: number): Promise<FoundDuty[]> {
  if (ranges.length === 0) return [];
  const rows = await listPlaced(tx, sightOf(who), ranges, only, most + 1);
  return rows.flatMap(({ exact, ...row }): FoundDuty[] => {
    const shown = present(who, row);
    if (shown.place === null) return [];
    const why = { by: "door" as const, text: shown.place, pinyin: false };
    return [{ row: shown, tier: exact ? tiers.exact : tiers.begins, why }];
  });
}

/** What is still to be done or to be signed of what the person may see, by door and by title. */
export async function searchDuties(
  tx: Tx,
  who: Who,
  asked: Asked,
  most: number,
): Promise<{ items: FoundDuty[]; more: boolean }> {
  if (sightOf(who).roles.length === 0 || asked.wanted.single) return { items: [], more: false };
  const found = await Promise.all([byDoor(tx, who, asked, most), byTitle(tx, who, asked, most)]);
  const seen = new Set<string>();
  const once = found.flat().filter(({ row }) => !seen.has(row.id) && seen.add(row.id));
  return { items: once.slice(0, most), more: once.length > most };
}

const titleFields = ({ title }: { title: Bilingual }) =>
  [title.zh, title.en].map((text) => ({ by: "title" as const, text, way: "name" as const }));
