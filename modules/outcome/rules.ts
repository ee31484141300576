/**
 * When a verdict is given and when not. Pure. Everyone who may see the programme sees its counts and its
 * verdict: totals, no record. Definitions §3, §4; decision 0025.
 */
import { holds } from "../people/rules.ts";
import type { Standing, Verdict } from "./contract.ts";

/** A contract as far as judging it goes; days are civil. */
export type Judged = {
  problem: string | null;
  baseline: number | null;
  frozenOn: string;
  measureFrom: string;
  evaluateOn: string;
};

/**
 * In this order: what is not counted, what had no baseline, what began to be measured before it was agreed, what
 * is not over, what is not imported. Nothing makes an earlier reason good.
 */
export function standingOf(of: Judged, today: string, after: number | null): Standing {
  if (of.problem === null) return "not_counted";
  if (of.baseline === null) return "no_baseline";
  if (of.measureFrom < of.frozenOn) return "back_dated";
  if (today < of.evaluateOn) return "in_progress";
  return after === null ? "no_counts" : "judged";
}

/**
 * A fall is called clear only where somebody looked whether trouble moved next door, or said why not, where the
 * worst year was allowed for (definitions §4, displacement and regression to the mean), and where nobody had said
 * beforehand that the numbers are too small. A rise is always said: agreeing on no conclusion hides no harm.
 */
export function withheldOf(
  state: Verdict["state"],
  of: {
    openly: boolean;
    neighbours: readonly string[];
    noNeighbours: string | null;
    chosenBecauseWorst: boolean;
    shrunken: unknown;
    baselineMonths: number;
  },
): Verdict["withheld"] {
  if (state !== "clear_fall") return null;
  if (of.openly) return "openly";
  if (of.neighbours.length === 0 && of.noNeighbours === null) return "ring";
  return of.chosenBecauseWorst && of.shrunken === null && of.baselineMonths < 36 ? "worst" : null;
}

/** The chip beside the two counts; none where nothing can be compared, and none instead of a withheld one. */
export function chipOf(of: {
  standing: Standing;
  verdict: Pick<Verdict, "state" | "withheld"> | null;
}): Verdict["state"] | "in_progress" | null {
  if (of.standing === "in_progress") return "in_progress";
  return of.verdict === null || of.verdict.withheld !== null ? null : of.verdict.state;
}

/** Who concludes: those who answer for the programme. Never before the outcome is judged. */
export function mayFind(
  who: Parameters<typeof holds>[0],
  communityId: string,
  standing: Standing,
): string | null {
  if (!holds(who, ["officer"], communityId) && !holds(who, ["chief"])) return "outcome.may_not_find";
  return standing === "judged" ? null : "outcome.find_not_judged";
}
/** A slip of the same day; what a revision stands on is kept with it. */
export function mayWithdrawFinding(
  of: { foundBy: string; foundOn: string; withdrawn: boolean; stoodOn: boolean },
  now: { personId: string; today: string },
): string | null {
  if (of.withdrawn) return "outcome.finding_withdrawn";
  if (of.foundBy !== now.personId) return "outcome.finding_not_yours";
  if (of.stoodOn) return "outcome.finding_stood_on";
  return of.foundOn === now.today ? null : "outcome.finding_day_over";
}
