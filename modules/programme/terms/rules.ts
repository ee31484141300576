/**
 * The arithmetic of a metric contract, before anything is counted: windows, what must be reached, and when the
 * baseline is too small ever to decide. Pure; sources: DESIGN §4, Wheeler 2016 (no percent on small counts).
 */
import { minDetectableFall } from "../../statistics/min-detectable-fall.ts";
import { shrunkenBaseline } from "../../statistics/shrunken-baseline.ts";
import type { ProductContent } from "../../shelf/contract.ts";
import { addDays, addMonths, daysBetween } from "../../community/civil-days.ts";
import { plannedDay } from "../rules.ts";
import type { Needed } from "./contract.ts";

/** What is agreed about counting, as it is kept; see MetricContract for the words. */
export type Terms = {
  productCode: string;
  indicator: { zh: string; en: string };
  denominator: { zh: string; en: string };
  wouldCount: { zh: string; en: string };
  failure: { zh: string; en: string };
  problem: string | null;
  source: "police" | "hotline" | "property";
  baselineMonths: number;
  baselineFrom: string;
  baselineTo: string;
  measureMonths: number;
  measureFrom: string;
  measureTo: string;
  evaluateOn: string;
  comparison: string[];
  neighbours: string[];
  noNeighbours: string | null;
  chosenBecauseWorst: boolean;
  smallestChange: number | null;
  openly: boolean;
  carriedFrom: number | null;
  /** Everything below is null until it freezes: nothing here is ever typed in. */
  baseline: number | null;
  shrunken: { events: number; exposure: number } | null;
  asOf: string | null;
  /** What must be reached, as it was shown before the start. */
  mostAfter: number | null;
  households: number | null;
  /** Where that number is from: a dated fact of the profile, or the doors registered so far. */
  householdsFrom: "profile" | "register" | null;
  /** Last year's count of every comparison and neighbouring community, null where not wholly imported. */
  others: Record<string, number | null>;
  /** Monthly counts before the start, oldest first, for how much counts swing here by themselves. */
  monthsBefore: number[];
  /** When these terms froze, by the revision they froze with; a revision that carries them on keeps it. */
  frozenAt: string | null;
};

type Days = Pick<
  Terms,
  | "baselineMonths"
  | "baselineFrom"
  | "baselineTo"
  | "measureMonths"
  | "measureFrom"
  | "measureTo"
  | "evaluateOn"
>;

/**
 * Both windows from the day the programme starts and the day its terms begin to be measured. The measuring
 * window ends before the planned date; a planned date of its own is kept as long as it lies after the start.
 */
export function windowsOf(
  startsOn: string,
  measureFrom: string,
  of: { baselineMonths: number; measureMonths: number; evaluateOn?: string | undefined },
  baselineTo = addDays(startsOn, -1),
): Days {
  const last = addDays(addMonths(measureFrom, of.measureMonths), -1);
  const planned = of.evaluateOn !== undefined && of.evaluateOn > measureFrom ? of.evaluateOn : null;
  const evaluateOn = planned ?? plannedDay(measureFrom, of.measureMonths);
  return {
    baselineMonths: of.baselineMonths,
    baselineFrom: addMonths(addDays(baselineTo, 1), -of.baselineMonths),
    baselineTo,
    measureMonths: of.measureMonths,
    measureFrom,
    measureTo: last < evaluateOn ? last : addDays(evaluateOn, -1),
    evaluateOn,
  };
}

/** Imports come after the month: so far back the baseline may end before the start. */
const reachBack = 92;
/**
 * Where the baseline may end: the day before the start, or the end of the last whole month before it that the
 * imports reach, for numbers of whole months say nothing of a part. The first that is wholly known is taken: chosen
 * by what is imported, never by what was counted.
 */
export function baselineEnds(startsOn: string, knownTo: string | null): string[] {
  const eve = addDays(startsOn, -1);
  if (knownTo === null || knownTo < addDays(startsOn, -reachBack)) return [eve];
  const next = addDays(knownTo < eve ? knownTo : eve, 1);
  const whole = addDays(`${next.slice(0, 7)}-01`, -1);
  return whole === eve ? [eve] : knownTo < eve ? [whole] : [eve, whole];
}

/** Whole months are held against whole months: the first day of a month, this one or the first after it. */
export const wholeMonthFrom = (date: string): string =>
  date.endsWith("-01") ? date : addMonths(`${date.slice(0, 7)}-01`, 1);

/** The same windows from another day on; a planned day nobody typed goes along. */
export function movedTo(of: Days, measureFrom: string, baselineTo: string): Days {
  const proposed = of.evaluateOn === plannedDay(of.measureFrom, of.measureMonths);
  const { baselineMonths, measureMonths, evaluateOn } = of;
  return windowsOf(
    addDays(baselineTo, 1),
    measureFrom,
    { baselineMonths, measureMonths, ...(!proposed && { evaluateOn }) },
    baselineTo,
  );
}

/** Terms as a product proposes them for a programme that starts on this day. */
export function termsOf(content: ProductContent, startsOn: string): Terms {
  const { indicator, denominator, wouldCount, failure, problem, baselineMonths, measureMonths } =
    content.outcome;
  return {
    productCode: content.code,
    indicator,
    denominator,
    wouldCount,
    failure,
    problem: problem ?? null,
    source: "police",
    ...windowsOf(startsOn, startsOn, { baselineMonths, measureMonths }),
    ...nothingAgreed,
    ...notCounted,
  };
}
const nothingAgreed = {
  comparison: [] as string[],
  neighbours: [] as string[],
  noNeighbours: null,
  chosenBecauseWorst: false,
  smallestChange: null,
  openly: false,
  carriedFrom: null,
};
export const notCounted = {
  baseline: null,
  shrunken: null,
  asOf: null,
  mostAfter: null,
  households: null,
  householdsFrom: null,
  others: {} as Record<string, number | null>,
  monthsBefore: [] as number[],
  frozenAt: null,
};

/** Terms written before counts were in the product know less: what they do not say was not agreed. */
export function filled(
  kept: Partial<Terms> & Pick<Terms, "baselineFrom" | "baselineTo" | "evaluateOn">,
): Terms {
  const measureFrom = addDays(kept.baselineTo, 1);
  return {
    ...nothingAgreed,
    ...notCounted,
    problem: null,
    source: "police",
    baselineMonths: monthsBetween(kept.baselineFrom, measureFrom),
    measureMonths: monthsBetween(measureFrom, kept.evaluateOn),
    measureFrom,
    measureTo: addDays(kept.evaluateOn, -1),
    ...kept,
  } as Terms;
}
const monthsBetween = (from: string, to: string) => Math.max(3, Math.round(daysBetween(from, to) / 30.44));

export const daysOf = (from: string, to: string) => daysBetween(from, to) + 1;
/** Household-days, or days where nobody knows the households. */
export const exposureOf = (from: string, to: string, households: number | null) =>
  daysOf(from, to) * (households ?? 1);

/** The most that would be a clear fall, and how many fewer that is at the rate of the baseline. */
export function neededOf(baseline: { count: number; exposure: number }, afterExposure: number): Needed {
  const { maxAfterCount } = minDetectableFall({
    beforeCount: baseline.count,
    beforeExposure: baseline.exposure,
    afterExposure,
  });
  if (maxAfterCount === null) return { mostAfter: null, fewer: null };
  const asBefore = Math.round((baseline.count * afterExposure) / baseline.exposure);
  return { mostAfter: maxAfterCount, fewer: Math.max(0, asBefore - maxAfterCount) };
}

/** The first day of each calendar month of the window; the month in which the start lies is left out. */
export function monthsBefore(from: string, startsOn: string): { from: string; to: string } | null {
  const first = `${from.slice(0, 7)}-01`;
  const last = addDays(`${startsOn.slice(0, 7)}-01`, -1);
  return first < last ? { from: first, to: last } : null;
}

type Sized = { count: number | null; households: number | null };
/**
 * Where a place was chosen because it was worst, last year is partly chance, and the next would be lower by
 * itself (definitions §0.9: a third fewer with nothing done at all). Its own count is drawn towards places of its
 * kind by empirical Bayes, per household where all of them are known; the answer is as many events in as many days
 * of this place as carry the same certainty. Null where fewer than two other places are wholly counted.
 */
export function shrink(own: Sized, peers: readonly Sized[], days: number): Terms["shrunken"] {
  const known = [own, ...peers].filter((each) => each.count !== null);
  if (own.count === null || known.length < 3) return null;
  const sized = known.every(({ households }) => households !== null && households > 0);
  const size = (of: Sized) => (sized ? of.households! : 1);
  const drawn = shrunkenBaseline({
    counts: known.map(({ count }) => count!),
    exposures: known.map((each) => days * size(each)),
    at: 0,
  });
  return drawn && { events: drawn.count, exposure: drawn.exposure / size(own) };
}
