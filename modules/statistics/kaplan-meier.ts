import { mustShare } from "./bad-input.ts";
import { mustIndicate, mustMatch, mustNumberAll } from "./bad-lists.ts";
import { normalQuantileUpper } from "./distributions/normal.ts";

/** The curve from a time on: S, and the square of its relative error (Greenwood's sum). */
type Step = { time: number; survival: number; greenwood: number };
const almost = 1.5e-8;

function curve(time: readonly number[], event: readonly number[]): Step[] {
  const order = time.map((_, index) => index).sort((i, j) => time[i]! - time[j]!);
  const steps: Step[] = [];
  let survival = 1;
  let greenwood = 0;
  let atRisk = order.length;
  for (let from = 0; from < order.length;) {
    const now = time[order[from]!]!;
    let to = from;
    let events = 0;
    for (; to < order.length && time[order[to]!] === now; to++) events += event[order[to]!]!;
    // At one time events come before those who left (ties as in R).
    survival *= (atRisk - events) / atRisk;
    if (events > 0) greenwood += events / (atRisk * (atRisk - events));
    steps.push({ time: now, survival, greenwood });
    atRisk -= to - from;
    from = to;
  }
  return steps;
}

/** The last step not after `when`, found by halving: looked for one by one, 200,000 times of 200,000 take minutes. */
function lastBy(steps: readonly Step[], when: number): Step | undefined {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (steps[middle]!.time <= when) low = middle + 1;
    else high = middle;
  }
  return steps[low - 1];
}

/** Limits by ln S: S·exp(±z·error), at most 1; none where S is 0. */
function logLimits({ survival: s, greenwood }: Step, z: number): [number, number] | null {
  if (s === 0) return null;
  const reach = z * Math.sqrt(greenwood);
  return [s * Math.exp(-reach), Math.min(1, s * Math.exp(reach))];
}

/** Limits by ln(−ln S), the ones to show: they stay inside 0…1. None where S is 0 or 1. */
function logLogLimits({ survival: s, greenwood }: Step, z: number): [number, number] | null {
  if (s === 0 || s === 1) return null;
  const reach = (z * Math.sqrt(greenwood)) / Math.log(s);
  return [Math.exp(Math.log(s) * Math.exp(-reach)), Math.exp(Math.log(s) * Math.exp(reach))];
}

/**
 * The smallest time with a value of at most p. Where it equals p over a flat piece the middle of the piece
 * (R's quantile.survfit), which ends at the next fall or at the last time. Not reached: null.
 */
function crossing(steps: readonly { time: number; value: number | null }[], p: number): number | null {
  const known = steps.filter((step) => step.value !== null) as { time: number; value: number }[];
  const first = known.find(({ value }) => value <= p + almost);
  if (first === undefined) return null;
  if (Math.abs(first.value - p) > almost) return first.time;
  const next = known.find(({ value }) => value < p - almost);
  return (first.time + (next ?? steps.at(-1)!).time) / 2;
}

/**
 * Time until something is done, for some not yet known (definitions: kaplan_meier; R survfit): product
 * limit, Greenwood's error, log and log-log limits, median and quartiles as the smallest t with S(t) ≤ ½
 * (¾, ¼). `at`: the curve at given times, before the first 1, beyond the last as at the last. null where
 * not reached, and for limits where S is 0 or 1; the error where S is 0.
 */
export function kaplanMeier(input: {
  time: readonly number[];
  event: readonly number[];
  at?: readonly number[] | undefined;
  confLevel?: number | undefined;
}) {
  mustNumberAll(input, "time", 0);
  mustIndicate(input, "event");
  mustMatch(input, "time", "event");
  const { time, event, at = [], confLevel = 0.95 } = input;
  if (!Array.isArray(at) || at.length > 0) mustNumberAll({ at }, "at");
  mustShare({ confLevel }, "confLevel");
  const steps = curve(time, event);
  const z = normalQuantileUpper((1 - confLevel) / 2);
  const half = (limits: typeof logLimits, end: 0 | 1) =>
    crossing(
      steps.map((step) => ({ time: step.time, value: limits(step, z)?.[end] ?? null })),
      0.5,
    );
  const whole = steps.map((step) => ({ time: step.time, value: step.survival }));
  const start: Step = { time: 0, survival: 1, greenwood: 0 };
  const asked = at.map((when) => lastBy(steps, when) ?? start);
  return {
    n: time.length,
    events: event.reduce((sum, each) => sum + each, 0),
    median: crossing(whole, 0.5),
    medianCiLog: [half(logLimits, 0), half(logLimits, 1)],
    medianCiLoglog: [half(logLogLimits, 0), half(logLogLimits, 1)],
    q25: crossing(whole, 0.75),
    q75: crossing(whole, 0.25),
    survAt: asked.map((step) => step.survival),
    survSeAt: asked.map((step) => (step.survival === 0 ? null : step.survival * Math.sqrt(step.greenwood))),
    survLowerLoglogAt: asked.map((step) => logLogLimits(step, z)?.[0] ?? null),
    survUpperLoglogAt: asked.map((step) => logLogLimits(step, z)?.[1] ?? null),
  };
}
