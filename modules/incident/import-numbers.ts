/** Numbers of a counts file: each for a place, a problem and whole months of which nothing else is had. */
import type { Tx } from "../../server/db.ts";
import { newId } from "../../server/id.ts";
import type { Source } from "./contract.ts";
import { type CountRow, insertCount, withdrawCount } from "./count-queries.ts";
import type { RowRefusal } from "./import-contract.ts";
import { lastDayOf, monthOf } from "./known.ts";
import { listCells, listMonthRows, listSpans } from "./month-queries.ts";
import { above, isRelated, within } from "./problem-tree.ts";
import type { NumberRow } from "./reading/plan.ts";

type Fate = { accepted: number; repeated: number; changed: number; refusals: RowRefusal[] };
type Standing = Pick<CountRow, "communityId" | "problem" | "fromMonth" | "toMonth" | "number"> & {
  id: string | null;
};

const overlaps = (a: { fromMonth: string; toMonth: string }, b: { fromMonth: string; toMonth: string }) =>
  a.fromMonth <= b.toMonth && b.fromMonth <= a.toMonth;

/** `write` false: says only what would become of them. Call lockCounts before. */
export async function writeNumbers(
  tx: Tx,
  of: { source: Source; importId: string; write: boolean },
  rows: readonly NumberRow[],
): Promise<Fate> {
  const fate: Fate = { accepted: 0, repeated: 0, changed: 0, refusals: [] };
  if (rows.length === 0) return fate;
  const ids = [...new Set(rows.map(({ communityId }) => communityId))];
  const window = {
    from: rows.reduce((first, row) => (row.fromMonth < first ? row.fromMonth : first), rows[0]!.fromMonth),
    to: lastDayOf(rows.reduce((last, row) => (row.toMonth > last ? row.toMonth : last), rows[0]!.toMonth)),
  };
  const problems = [...new Set(rows.flatMap(({ problem }) => [...within(problem), ...above(problem)]))];
  const [cells, spans, months] = await Promise.all([
    listCells(tx, ids, of.source, window),
    listSpans(tx, ids, of.source, window),
    Promise.all(
      problems.map(async (problem) =>
        (await listMonthRows(tx, { communityIds: ids, source: of.source, problems: [problem] }, window))
          .filter(({ count }) => count !== 0)
          .map((row) => ({ ...row, problem })),
      ),
    ),
  ]);
  const standing: Standing[] = cells.map(({ from, to, ...cell }) => ({
    ...cell,
    fromMonth: from,
    toMonth: monthOf(to),
  }));
  const records = [
    ...spans.map((span) => ({ ...span, fromMonth: monthOf(span.from), toMonth: monthOf(span.to) })),
    ...months.flat().map((row) => ({ ...row, fromMonth: row.month, toMonth: row.month })),
  ];
  for (const row of rows) {
    const near = standing.filter(
      (each) =>
        each.communityId === row.communityId && isRelated(each.problem, row.problem) && overlaps(each, row),
    );
    const same = near.find(
      (each) =>
        each.problem === row.problem && each.fromMonth === row.fromMonth && each.toMonth === row.toMonth,
    );
    const refuse = (code: string) => fate.refusals.push({ row: row.row, column: null, code });
    if (near.some((each) => each !== same)) refuse("incident.row_counted_already");
    else if (
      records.some(
        (each) =>
          each.communityId === row.communityId &&
          (each.problem === null || isRelated(each.problem, row.problem)) &&
          overlaps(each, row),
      )
    )
      refuse("incident.row_records_there");
    else if (same !== undefined && same.id === null && same.number !== row.number)
      refuse("incident.row_key_twice");
    else if (same !== undefined && same.number === row.number) fate.repeated++;
    else {
      fate[same === undefined ? "accepted" : "changed"]++;
      const { row: _, ...number } = row;
      const count = { id: newId(tx.now), source: of.source, importId: of.importId, ...number };
      // The number that was said before stays, withdrawn.
      if (same !== undefined && of.write) withdrawCount(tx, same.id!);
      if (same !== undefined) standing.splice(standing.indexOf(same), 1);
      if (of.write) insertCount(tx, count);
      standing.push({ ...count, id: null });
    }
  }
  return fate;
}
