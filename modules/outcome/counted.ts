/** What is counted for one outcome at the moment it is asked for, here and in the places beside. */
import type { Tx } from "../../server/db.ts";
import { addDays, daysBetween } from "../community/civil-days.ts";
import * as incident from "../incident/api.ts";
import * as programme from "../programme/api.ts";
import type { Outcome } from "./contract.ts";

export type Judged = NonNullable<Awaited<ReturnType<typeof programme.findJudged>>>;
export type Terms = NonNullable<Judged["terms"]>;

export async function countAll(tx: Tx, id: string, terms: Terms, until: string, begun: boolean) {
  const { problem, source, baselineFrom, baselineTo, measureFrom } = terms;
  const none = {
    until,
    after: null,
    asOf: null,
    others: new Map<string, number | null>(),
    months: [] as Outcome["months"],
    baselineNow: null,
    lateOneIn: null,
    changed: { records: 0, reclassified: 0, withdrawn: 0 },
  };
  if (problem === null) return none;
  const asked = { problem, source };
  const beside = [...terms.comparison, ...terms.neighbours];
  const latest = (await incident.listLatest(tx, { communityIds: [id], source })).get(id);
  // Before the day, counts so far reach as far as the imports do; at the day the whole window is asked for.
  const to = until < terms.measureTo && latest !== undefined && latest.to < until ? latest.to : until;
  const window = { from: measureFrom, to };
  const known = begun && to >= measureFrom;
  const [after, baseline, months, late, changed] = await Promise.all([
    incident.countEvents(tx, { ...asked, communityIds: known ? [id, ...beside] : [], ...window }),
    incident.countEvents(tx, { ...asked, communityIds: [id], from: baselineFrom, to: baselineTo }),
    incident.listMonths(tx, { ...asked, communityIds: [id], from: baselineFrom, to: until }),
    incident.countLate(tx, { ...asked, communityId: id, from: baselineFrom, to: until }),
    known ? incident.countChanged(tx, { ...asked, communityId: id, ...window }) : none.changed,
  ]);
  const own = after.get(id);
  return {
    until: to,
    after: own?.count ?? null,
    asOf: (own?.asOf ?? latest?.asOf)?.toISOString() ?? null,
    others: new Map(beside.map((each) => [each, after.get(each)?.count ?? null])),
    months: months.map(({ month, count }) => ({ month, count })),
    baselineNow: baseline.get(id)?.count ?? null,
    lateOneIn: late.after30 > 0 ? Math.max(2, Math.round(late.known / late.after30)) : null,
    changed,
  };
}

/** Other places taken together; one that is not known makes the sum unknown. */
export function pairsOf(terms: Terms, after: ReadonlyMap<string, number | null>) {
  const sum = (ids: string[], of: (id: string) => number | null | undefined) =>
    ids.reduce<number | null>((all, id) => {
      const count = of(id) ?? null;
      return all === null || count === null ? null : all + count;
    }, 0);
  const pair = (ids: string[]) =>
    ids.length === 0
      ? null
      : {
          before: sum(ids, (id) => terms.others[id]),
          after: sum(ids, (id) => after.get(id)),
          places: ids.length,
        };
  return { comparison: pair(terms.comparison), neighbours: pair(terms.neighbours) };
}

/** A dated fact of the profile may say that the place has grown; a register still being filled says nothing of the kind. */
export async function householdsNow(
  tx: Tx,
  place: Parameters<typeof programme.householdsOf>[1],
  terms: Terms,
) {
  if (terms.householdsFrom !== "profile") return terms.households;
  const now = await programme.householdsOf(tx, place);
  return now.householdsFrom === "profile" ? now.households : terms.households;
}

export function pausedDays(suspensions: Judged["suspensions"], from: string, to: string): number {
  return suspensions.reduce((sum, { fromOn, resumedOn }) => {
    const first = fromOn > from ? fromOn : from;
    const last = resumedOn !== null && resumedOn <= to ? addDays(resumedOn, -1) : to;
    return sum + Math.max(0, daysBetween(first, last) + 1);
  }, 0);
}
