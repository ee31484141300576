/** Counts into a verdict and what stands beside it: statistics on what froze and what was counted since. Pure. */
import { benjaminiHochberg } from "../statistics/benjamini-hochberg.ts";
import { judge } from "../statistics/verdict.ts";
import { wdd } from "../statistics/wdd.ts";
import { yearOnYear } from "../statistics/year-on-year.ts";
import type { Outcome, Verdict } from "./contract.ts";

type Counted = { count: number; exposure: number };
/** Two counts of other places together, null where one of them is not known. */
type Pair = { before: number | null; after: number | null; places: number };
/** `homes`: households there together, null where one place's are not known. */
type Comparison = Pair & { homes: number | null };

/** Never before the planned day: whoever calls has asked the rule, and the statistics ask once more. */
export function verdictOf(of: {
  before: Counted;
  after: Counted;
  baseline: Counted | undefined;
  monthsBefore: readonly number[];
  today: string;
  plannedOn: string;
}): Omit<Verdict, "withheld"> | null {
  const { state, ratio, lower, upper, rule, phi, difference } = judge(of);
  if (state === "in_progress") return null;
  return {
    state,
    ratio: ratio !== null && Number.isFinite(ratio) ? ratio : null,
    lower,
    upper: Number.isFinite(upper) ? upper : null,
    phi: rule === "exact" ? null : phi,
    usual: of.after.count - difference,
  };
}

/**
 * Beside the one outcome agreed beforehand these are two more looks on the same page: held to a false-discovery
 * rate of 10 % together, and they never get a chip (definitions §4, multiplicity).
 */
export function besideOf(of: {
  here: { before: number; after: number; homes: number | null };
  days: { before: number; after: number };
  comparison: Comparison | null;
  neighbours: Pair | null;
}): {
  beyond: NonNullable<Outcome["comparison"]>["beyond"];
  by: NonNullable<Outcome["comparison"]>["by"];
  moved: NonNullable<Outcome["neighbours"]>["moved"];
} {
  const { here, days, comparison, neighbours } = of;
  const known = (pair: Pair | null): { before: number; after: number; places: number } | null =>
    pair === null || pair.before === null || pair.after === null
      ? null
      : { before: pair.before, after: pair.after, places: pair.places };
  const [control, around] = [known(comparison), known(neighbours)];
  // Exposure is days × households (definitions §4); where somebody's households are not known, a place is a place.
  const homes =
    here.homes !== null && comparison !== null && comparison.homes !== null
      ? comparison.homes / here.homes
      : null;
  const differs =
    control === null || !sameLength(days)
      ? null
      : wdd({
          control: [control.before, control.after],
          treated: [here.before, here.after],
          // The comparison places together, in areas the size of this one (Wheeler & Ratcliffe 2018).
          areaWeights: [homes ?? control.places, 1, 1, 1],
        });
  const ratio =
    around === null
      ? null
      : yearOnYear({
          afterCount: around.after,
          beforeCount: around.before,
          afterExposure: days.after,
          beforeExposure: days.before,
        });
  const looks = [differs?.pTwoSided ?? null, ratio?.pCentral ?? null];
  const { rejected } = benjaminiHochberg({ p: looks.map((p) => p ?? 1), q: 0.1 });
  const few = around !== null && around.before + around.after <= 5;
  const moved =
    ratio === null
      ? null
      : few
        ? "too_few"
        : rejected[1] && ratio.direction === "higher"
          ? "rose"
          : "not_seen";
  const beyond = differs && {
    estimate: differs.estLocal,
    lower: differs.ciLower,
    upper: differs.ciUpper,
  };
  return { beyond, by: homes === null ? "places" : "households", moved };
}

/** Of a single place beside neither its counts are told nor a range they could be worked out from: only the side. */
export const sideOf = (beyond: NonNullable<Outcome["comparison"]>["beyond"]) =>
  beyond && (beyond.upper < 0 ? "fewer" : beyond.lower > 0 ? "more" : "within");

/** A leap day more is still a year. */
export const sameLength = (days: { before: number; after: number }) =>
  Math.abs(days.before - days.after) <= 1;

/** The least k with P(X ≤ k) ≥ 97.5 % of a Poisson month at the level of the baseline: beyond it a month is unusual. */
export function usualMonth(events: number, days: number): number {
  const mean = (events / days) * 30.44;
  let mass = Math.exp(-mean);
  let sum = mass;
  let k = 0;
  while (sum < 0.975 && k < mean + 20 * Math.sqrt(mean) + 20) {
    k += 1;
    mass *= mean / k;
    sum += mass;
  }
  return k;
}
