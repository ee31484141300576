/** How changes of records move the months. Pure but for the one statement that writes the sums. */
import type { Tx } from "../../server/db.ts";
import { daysBetween } from "../community/civil-days.ts";
import { monthOf } from "./known.ts";

/** What decides where a record counts, and whether. */
export type Counted = {
  communityId: string;
  source: string;
  problem: string;
  occurredOn: string;
  reportedOn: string | null;
  joinedTo: string | null;
  withdrawn: boolean;
};
export type MonthSums = Pick<Counted, "communityId" | "problem"> & {
  /** `YYYY-MM-01`. */
  month: string;
  count: number;
  lagKnown: number;
  after7: number;
  after30: number;
};
type Sums = MonthSums & { source: string };
export type Tally = Map<string, Sums>;

/** Adds (1) or takes away (-1) a record where it counts. */
export function tallyOf(tally: Tally, record: Counted, sign: 1 | -1): void {
  if (record.withdrawn || record.joinedTo !== null) return;
  const { communityId, source, problem } = record;
  const month = monthOf(record.occurredOn);
  const key = `${communityId} ${source} ${problem} ${month}`;
  const sums = tally.get(key) ?? {
    ...{ communityId, source, problem, month },
    ...{ count: 0, lagKnown: 0, after7: 0, after30: 0 },
  };
  const lag = record.reportedOn === null ? null : daysBetween(record.occurredOn, record.reportedOn);
  sums.count += sign;
  if (lag !== null) sums.lagKnown += sign;
  if (lag !== null && lag > 7) sums.after7 += sign;
  if (lag !== null && lag > 30) sums.after30 += sign;
  tally.set(key, sums);
}

const orderOf = (sums: Sums) => `${sums.communityId} ${sums.source} ${sums.problem} ${sums.month}`;
const isMoved = (sums: Sums) => [sums.count, sums.lagKnown, sums.after7, sums.after30].some((n) => n !== 0);

export const writeTally = (tx: Tx, tally: Tally): void => writeSums(tx, [...tally.values()]);
/** Sent without waiting; the commit waits for it. */
export function writeSums(tx: Tx, sums: readonly Sums[]): void {
  // In one order, so that two who write at a time wait for each other and never both.
  const moved = sums.filter(isMoved).sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  if (moved.length === 0) return;
  const all = <K extends keyof Sums>(key: K) => moved.map((sums) => sums[key]);
  tx.later(
    `insert into incident_month (station_id, community_id, source, problem, month, count, lag_known, after_7, after_30)
     select $1, * from unnest($2::uuid[], $3::text[], $4::text[], $5::date[], $6::int[], $7::int[], $8::int[], $9::int[])
     on conflict (station_id, community_id, source, problem, month) do update
     set count = incident_month.count + excluded.count, lag_known = incident_month.lag_known + excluded.lag_known,
       after_7 = incident_month.after_7 + excluded.after_7, after_30 = incident_month.after_30 + excluded.after_30`,
    [
      tx.stationId,
      ...[all("communityId"), all("source"), all("problem"), all("month")],
      ...[all("count"), all("lagKnown"), all("after7"), all("after30")],
    ],
  );
}
