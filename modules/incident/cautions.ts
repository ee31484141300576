/** What makes a count say less than it seems: records that come late, and records that were changed afterwards. */
import type { Tx } from "../../server/db.ts";
import type { Source } from "./contract.ts";
import { lastDayOf, monthOf } from "./known.ts";
import { listMonthRows } from "./month-queries.ts";
import { within } from "./problem-tree.ts";

type Asking = { communityId: string; problem: string; source: Source; from: string; to: string };

/** Events whose day of report is known, and those of them reported more than 30 days late; months taken whole. */
export async function countLate(
  tx: Tx,
  { communityId, problem, source, from, to }: Asking,
): Promise<{ known: number; after30: number }> {
  const asked = { communityIds: [communityId], source, problems: within(problem) };
  const rows = await listMonthRows(tx, asked, { from: monthOf(from), to: lastDayOf(monthOf(to)) });
  const sum = (of: "lagKnown" | "after30") => rows.reduce((all, row) => all + row[of], 0);
  return { known: sum("lagKnown"), after30: sum("after30") };
}

/**
 * Records of the window that once were of this problem and now are counted no more: given another kind, or
 * withdrawn; beside the records that count. A fall made by changing what things are called stands here beside it (definitions §4, juking).
 */
export async function countChanged(
  tx: Tx,
  { communityId, problem, source, from, to }: Asking,
): Promise<{ records: number; reclassified: number; withdrawn: number }> {
  const row = await tx.maybe<{ records: number; reclassified: number; withdrawn: number }>(
    `select (count(*) filter (where i.withdrawn_at is null and i.problem = any ($4::text[])))::int as records,
       (count(*) filter (where i.withdrawn_at is null and i.version > 1 and i.problem <> all ($4::text[])
         and exists (select 1 from incident_change c where c.station_id = $1 and c.incident_id = i.id
           and c.before ->> 'problem' = any ($4::text[]))))::int as reclassified,
       (count(*) filter (where i.withdrawn_at is not null and (i.problem = any ($4::text[])
         or exists (select 1 from incident_change c where c.station_id = $1 and c.incident_id = i.id
           and c.before ->> 'problem' = any ($4::text[])))))::int as withdrawn
     from incident i
     where i.station_id = $1 and i.community_id = $2 and i.source = $3 and i.occurred_on between $5 and $6
       and i.joined_to is null`,
    [tx.stationId, communityId, source, within(problem), from, to],
  );
  return row!;
}
