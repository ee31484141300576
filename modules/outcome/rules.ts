/**
 * When a verdict is given and when not. Pure. Everyone who may see the programme sees its counts and its
 * verdict: totals, no record. Definitions §3, §4; decision 0025.
 */
import type { Standing, Verdict } from "./contract.ts";

/** A contract as far as judging it goes; days are civil. */
export type Judged = {
  problem: string | null;
  baseline: number | null;
  openly: boolean;
  frozenOn: string;
  measureFrom: string;
  evaluateOn: string;
};

/**
 * In this order: what is not counted, what had no baseline, what began to be measured before it was agreed, what
 * is not over, what is not imported, what was said to be too small. Nothing makes an earlier reason good.
 */
export function standingOf(of: Judged, today: string, after: number | null): Standing {
  if (of.problem === null) return "not_counted";
  if (of.baseline === null) return "no_baseline";
  if (of.measureFrom < of.frozenOn) return "back_dated";
  if (today < of.evaluateOn) return "in_progress";
  if (after === null) return "no_counts";
  return of.openly ? "openly" : "judged";
}

/**
 * A fall is called clear only where somebody looked whether trouble moved next door, or said why not, and where
 * the worst year was allowed for (definitions §4, displacement and regression to the mean).
 */
export function withheldOf(
  state: Verdict["state"],
  of: {
    neighbours: readonly string[];
    noNeighbours: string | null;
    chosenBecauseWorst: boolean;
    shrunken: unknown;
    baselineMonths: number;
  },
): Verdict["withheld"] {
  if (state !== "clear_fall") return null;
  if (of.neighbours.length === 0 && of.noNeighbours === null) return "ring";
  return of.chosenBecauseWorst && of.shrunken === null && of.baselineMonths < 36 ? "worst" : null;
}
