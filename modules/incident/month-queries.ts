/** What months and days add up to, and what of them is known. */
import type { Tx } from "../../server/db.ts";
import type { Source } from "./contract.ts";
import type { Cell, Span, Window } from "./known.ts";

export type Asked = { communityIds: readonly string[]; source: Source; problems: readonly string[] };
type Of<T> = T & { communityId: string };

export const listMonthRows = (tx: Tx, asked: Asked, window: Window) =>
  tx.many<Of<{ month: string; count: number; lagKnown: number; after7: number; after30: number }>>(
    `select community_id as "communityId", month, sum(count)::int as count, sum(lag_known)::int as "lagKnown",
       sum(after_7)::int as "after7", sum(after_30)::int as "after30"
     from incident_month
     where station_id = $1 and community_id = any ($2::uuid[]) and source = $3 and problem = any ($4::text[])
       and month between $5 and $6
     group by community_id, month`,
    [tx.stationId, asked.communityIds, asked.source, asked.problems, window.from, window.to],
  );

/** Distinct events on the days of one window, from the records themselves. */
export const countDays = (tx: Tx, asked: Asked, window: Window) =>
  tx.many<Of<{ count: number }>>(
    `select community_id as "communityId", count(*)::int as count from incident
     where station_id = $1 and community_id = any ($2::uuid[]) and source = $3 and problem = any ($4::text[])
       and occurred_on between $5 and $6 and joined_to is null and withdrawn_at is null
     group by community_id`,
    [tx.stationId, asked.communityIds, asked.source, asked.problems, window.from, window.to],
  );

export const listSpans = (tx: Tx, communityIds: readonly string[], source: Source, window: Window) =>
  tx.many<Of<Span & { at: Date }>>(
    `select community_id as "communityId", problem, from_on as "from", to_on as "to", recorded_at as at
     from incident_coverage
     where station_id = $1 and community_id = any ($2::uuid[]) and source = $3 and from_on <= $5 and to_on >= $4
     order by from_on, id`,
    [tx.stationId, communityIds, source, window.from, window.to],
  );
/** Numbers for whole months, first day to last. */
export const listCells = (tx: Tx, communityIds: readonly string[], source: Source, window: Window) =>
  tx.many<Of<Cell & { id: string; at: Date }>>(
    `select id, community_id as "communityId", problem, from_month as "from",
       (to_month + interval '1 month' - interval '1 day')::date as "to", number, created_at as at
     from incident_count
     where station_id = $1 and community_id = any ($2::uuid[]) and source = $3 and withdrawn_at is null
       and from_month <= $5 and (to_month + interval '1 month')::date > $4
     order by from_month, id`,
    [tx.stationId, communityIds, source, window.from, window.to],
  );

/** Makes the months anew from the records; gives how many there are. */
export async function rebuildMonths(tx: Tx): Promise<number> {
  await tx.run(`delete from incident_month where station_id = $1`, [tx.stationId]);
  return tx.run(
    `insert into incident_month (station_id, community_id, source, problem, month, count, lag_known, after_7, after_30)
     select station_id, community_id, source, problem, occurred_on - (extract(day from occurred_on)::int - 1),
       count(*), count(reported_on), count(*) filter (where reported_on - occurred_on > 7),
       count(*) filter (where reported_on - occurred_on > 30)
     from incident where station_id = $1 and joined_to is null and withdrawn_at is null group by 1, 2, 3, 4, 5`,
    [tx.stationId],
  );
}
