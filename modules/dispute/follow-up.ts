/**
 * What comes after: the checks at 30, 90 and 180 days, the callback, and the review that is offered where the same
 * matter comes up again. All are defaults of the station, in the rule table. Pure.
 */
import { addDays, addMonths } from "../community/civil-days.ts";
import { type Holidays, type Reckoned, workingDaysAfter } from "../community/days-off.ts";
import type { Clause } from "./agreement/clause.ts";
import type { At } from "./rule-table/shape.ts";
import { numberOf } from "./rule-table/table.ts";

export const checkDays = ["CHECK-01.first", "CHECK-01.second", "CHECK-01.third"] as const;
/** Counted from the day everything was performed, or, while it is not, from the day of effect. */
export const checksOf = (of: { effectiveOn: string; performedOn: string | null }, at: At): string[] =>
  checkDays.map((key) => addDays(of.performedOn ?? of.effectiveOn, numberOf(key, at)));

/** CB-01: the last day for the callback after a case was closed. */
export const callbackBy = (closedOn: string, at: At, holidays: Holidays): Reckoned =>
  workingDaysAfter(closedOn, numberOf("CB-01", at), holidays);

/** MED-16: days on which performance is looked after, one for each clause with a day, the earliest first. */
export const performanceDays = (clauses: readonly Clause[]): { clauseId: string; on: string }[] =>
  clauses
    .flatMap(({ id, dueOn }) => (dueOn === null ? [] : [{ clauseId: id, on: dueOn }]))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

export type Report = { id: string; on: string };
export type Review = {
  /** The reports that together reach the threshold, the last of them last. */
  reports: Report[];
  /** The resident hears of the choice by then, and wishes it or not. */
  offerBy: Reckoned;
};
/**
 * The first time that so many linked reports lie within so many months, by the day of the first of them. Distinct
 * reports only; a report known twice is one.
 */
export function reviewOffered(linked: readonly Report[], at: At, holidays: Holidays): Review | null {
  const needed = numberOf("REPEAT-01.reports", at);
  const months = numberOf("REPEAT-01.months", at);
  const reports = [...new Map(linked.map((each) => [each.id, each])).values()].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  );
  for (let last = needed - 1; last < reports.length; last++) {
    const counted = reports.slice(last - needed + 1, last + 1);
    const reached = counted.at(-1)!.on;
    if (reached <= addMonths(counted[0]!.on, months))
      return {
        reports: counted,
        offerBy: workingDaysAfter(reached, numberOf("REPEAT-01.offer", at), holidays),
      };
  }
  return null;
}
/** The first meeting of a review, from the day the resident wished it. Its chair belongs to none of the bodies in it. */
export const reviewMeetsBy = (wishedOn: string, at: At, holidays: Holidays): Reckoned =>
  workingDaysAfter(wishedOn, numberOf("REPEAT-01.meet", at), holidays);
export const isIndependentChair = (chairOrganisationId: string | null, bodies: readonly string[]): boolean =>
  chairOrganisationId !== null && !bodies.includes(chairOrganisationId);
