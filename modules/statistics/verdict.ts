import { mustExceedZero, mustNumber, BadInput } from "./bad-input.ts";
import { dispersionOf } from "./dispersion.ts";
import { studentQuantileUpper } from "./distributions/student.ts";
import { exactRatio, type Interval } from "./exact-ratio.ts";

export type VerdictState = "in_progress" | "too_few" | "clear_fall" | "clear_rise" | "cannot_tell";
/** Counted events and what they were counted over, days × households or any one unit. */
export type Counted = { count: number; exposure: number };
export type Verdict = {
  state: VerdictState;
  /** Rate after over rate before; null for 0/0 and while in progress, Infinity for events after none. */
  ratio: number | null;
  lower: number;
  upper: number;
  rule: "exact" | "quasi" | "quasi_zero";
  /** Of the months before; null with fewer than 12 of them, or none with an event. */
  phi: number | null;
  /** Events after, less what the rate before would have given over the time after: −8 is eight fewer. */
  difference: number;
};

const tail = 0.025;
/** Below this the exact rule stays: it holds its 5 % up to here (definitions §0.8). */
const overdispersed = 1.2;
/** Before and after together: so few can never be told apart by the exact test (definitions §0.2). */
const tooFew = 5;

function interval(after: Counted, before: Counted, months: readonly number[]) {
  const swing = dispersionOf(months);
  const phi = swing?.phi ?? null;
  const exactly = (by: number): Interval =>
    exactRatio(after.count / by, before.count / by, after.exposure, before.exposure, tail);
  if (swing === null || swing.phi <= overdispersed) return { ...exactly(1), rule: "exact" as const, phi };
  // No logarithm of nothing: the exact interval on counts divided by φ.
  if (after.count === 0 || before.count === 0)
    return { ...exactly(swing.phi), rule: "quasi_zero" as const, phi };
  const centre = Math.log(after.count / after.exposure / (before.count / before.exposure));
  const reach =
    studentQuantileUpper(tail, swing.df) * Math.sqrt(swing.phi * (1 / after.count + 1 / before.count));
  return { lower: Math.exp(centre - reach), upper: Math.exp(centre + reach), rule: "quasi" as const, phi };
}

/**
 * The verdict on before and after (definitions §3.2, §0.8), decided in this order: in progress before the
 * planned date, when nothing of the comparison is given, so that nobody stops on a good day; too few with
 * 5 events or fewer together, whatever the exposures; then the 95 % interval of the ratio of rates: exact,
 * or quasi-Poisson with t where at least 12 months before swing more than chance (φ > 1.2).
 * `baseline`: the shrunken one of a place chosen because it was worst (shrunken-baseline.ts), which then
 * stands in place of `before` in the comparison. Dates are civil, YYYY-MM-DD; on the planned date there is
 * a verdict. Throws BadInput for counts below 0 and exposures not above 0.
 */
export function judge(input: {
  before: Counted;
  after: Counted;
  monthsBefore: readonly number[];
  today: string;
  plannedOn: string;
  baseline?: Counted | undefined;
}): Verdict {
  const { before, after, monthsBefore, today, plannedOn, baseline = before } = input;
  if (today < plannedOn)
    return {
      state: "in_progress",
      ratio: null,
      lower: 0,
      upper: Infinity,
      rule: "exact",
      phi: null,
      difference: 0,
    };
  for (const each of [before, after, baseline]) {
    mustNumber(each, "count");
    mustExceedZero(each, "exposure");
    if (each.count < 0) throw new BadInput("negative", "count");
  }
  const usual = (baseline.count / baseline.exposure) * after.exposure;
  const found = interval(after, baseline, monthsBefore);
  let state: VerdictState = "cannot_tell";
  if (before.count + after.count <= tooFew) state = "too_few";
  else if (found.upper < 1) state = "clear_fall";
  else if (found.lower > 1) state = "clear_rise";
  return {
    state,
    ratio: usual > 0 ? after.count / usual : after.count > 0 ? Infinity : null,
    ...found,
    difference: after.count - usual,
  };
}
