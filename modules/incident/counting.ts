/** How many events there were, and whether that is known. */
import type { Tx } from "../../server/db.ts";
import type { Source } from "./contract.ts";
import { type Window, lastDayOf, monthsOf, numberKnown, splitWindow } from "./known.ts";
import * as queries from "./month-queries.ts";
import { within } from "./problem-tree.ts";

type Asking = { communityIds: readonly string[]; problem: string; source: Source } & Window;
const here = <T extends { communityId: string }>(rows: readonly T[], id: string) =>
  rows.filter((row) => row.communityId === id);
const newest = (rows: readonly { at: Date }[]): Date | null =>
  rows.reduce<Date | null>((last, { at }) => (last === null || at > last ? at : last), null);

/**
 * Distinct events, not withdrawn, from the civil day `from` to `to`, both in it; a problem includes its
 * second-level codes. `count` is null where the window is not wholly covered by imports: unknown is not zero.
 * `asOf`: when the last import that says something of the window was taken in. Every community has an entry.
 */
export async function countEvents(
  tx: Tx,
  { communityIds, problem, source, ...window }: Asking,
): Promise<Map<string, { count: number | null; asOf: Date | null }>> {
  if (communityIds.length === 0) return new Map();
  const asked = { communityIds, source, problems: within(problem) };
  const { months, rests } = splitWindow(window);
  const [spans, cells, ...sums] = await Promise.all([
    queries.listSpans(tx, communityIds, source, window),
    queries.listCells(tx, communityIds, source, window),
    ...(months === null ? [] : [queries.listMonthRows(tx, asked, months)]),
    ...rests.map((rest) => queries.countDays(tx, asked, rest)),
  ]);
  const counted = sums.flat();
  return new Map(
    communityIds.map((id) => {
      const known = numberKnown(problem, window, here(spans, id), here(cells, id));
      const events = here(counted, id).reduce((sum, row) => sum + row.count, 0);
      const asOf = newest([...here(spans, id), ...here(cells, id)]);
      return [id, { count: known === null ? null : known + events, asOf }];
    }),
  );
}

/** By community and month (its first day), oldest first; `count` null: not covered. Months are taken whole. */
export async function listMonths(
  tx: Tx,
  asking: Asking,
): Promise<{ communityId: string; month: string; count: number | null }[]> {
  return (await readMonths(tx, asking)).flatMap(({ communityId, months }) =>
    months.map((each) => ({ communityId, ...each })),
  );
}

/** The same with how late the records came and what is known, for one page. */
export async function readMonths(tx: Tx, { communityIds, problem, source, from, to }: Asking) {
  if (communityIds.length === 0) return [];
  const months = monthsOf({ from, to });
  const window = { from: months[0]!, to: lastDayOf(months.at(-1)!) };
  const [spans, cells, rows] = await Promise.all([
    queries.listSpans(tx, communityIds, source, window),
    queries.listCells(tx, communityIds, source, window),
    queries.listMonthRows(tx, { communityIds, source, problems: within(problem) }, window),
  ]);
  return communityIds.map((communityId) => {
    const [own, told, sums] = [here(spans, communityId), here(cells, communityId), here(rows, communityId)];
    const events = new Map(sums.map((row) => [row.month, row.count]));
    const total = (of: "lagKnown" | "after7" | "after30") => sums.reduce((sum, row) => sum + row[of], 0);
    return {
      communityId,
      months: months.map((month) => {
        const known = numberKnown(problem, { from: month, to: lastDayOf(month) }, own, told);
        return { month, count: known === null ? null : known + (events.get(month) ?? 0) };
      }),
      asOf: newest([...own, ...told]),
      lag: { known: total("lagKnown"), after7: total("after7"), after30: total("after30") },
      spans: own,
      cells: told,
    };
  });
}

/** By community: when the last import of this source came in, and the first and last day it knows. Only those that have one. */
export async function listLatest(
  tx: Tx,
  { communityIds, source }: { communityIds: readonly string[]; source: Source },
): Promise<Map<string, { asOf: Date; from: string; to: string }>> {
  const always = { from: "0001-01-01", to: "9999-12-31" };
  const [spans, cells] = await Promise.all([
    queries.listSpans(tx, communityIds, source, always),
    queries.listCells(tx, communityIds, source, always),
  ]);
  return new Map(
    communityIds.flatMap((id) => {
      const own = [...here(spans, id), ...here(cells, id)];
      if (own.length === 0) return [];
      const from = own.reduce((first, each) => (each.from < first ? each.from : first), own[0]!.from);
      const to = own.reduce((last, each) => (each.to > last ? each.to : last), own[0]!.to);
      return [[id, { asOf: newest(own)!, from, to }] as const];
    }),
  );
}
