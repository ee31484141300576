import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { dateOfDay, dayNumber } from "../../community/civil-days.ts";
import type { Cadence, ParameterValues, Stage } from "../contract.ts";
import {
  listOf,
  numberOf,
  subjectsOf,
  valueOf,
  type Plan,
  type Slot,
  type Span,
  type SubjectSlots,
} from "./plan.ts";

export type RuleCadence = Extract<Cadence, { kind: "rule" }>;
type Shift = { at: string | null; nextDay: boolean };

/**
 * Days ahead on which a duty without a fixed hour may already be done: a weekly one in its week, a
 * monthly or yearly one in the fortnight that ends on the planned day. A daily one belongs to its day.
 */
const daysAhead = { daily: 0, weekly: 6, monthly: 13, yearly: 13 };

/**
 * Occurrences of an RFC 5545 recurrence from the first day of the stage. The rule runs on civil dates
 * in UTC: hours are added afterwards as wall times, so no clock change can move a day.
 */
export function planRule(
  stage: Stage,
  cadence: RuleCadence,
  parameters: ParameterValues,
  plan: Plan,
  span: Span,
): SubjectSlots[] {
  const shifts = shiftsOf(cadence, parameters);
  const slots: Slot[] = [];
  let previous = span.first - 1;
  for (const day of daysOf(cadence, parameters, span)) {
    const date = dateOfDay(day);
    if (!happensOn(date, cadence, plan)) continue;
    const ahead = cadence.at === undefined ? daysAhead[cadence.freq] : 0;
    shifts.forEach(({ at, nextDay }, index) => {
      const due = nextDay ? day + 1 : day;
      if (due > span.last) return;
      const opens = nextDay ? due : Math.max(day - ahead, previous + 1);
      slots.push({
        key: `${date}:${index + 1}`,
        opens,
        due,
        closes: due + cadence.graceDays,
        at,
        festival: null,
      });
    });
    previous = day;
  }
  return subjectsOf(stage, plan)
    .map(({ id }) => ({ subjectId: id, slots }))
    .sort((a, b) => (a.subjectId < b.subjectId ? -1 : 1));
}

/**
 * Years in which this stage looks at public holidays nobody has published yet. `skip` then leaves out
 * nothing, `only` plans nothing until the notice is there; the page says which years these are.
 */
export function unknownHolidayYears(stage: Stage, plan: Plan): number[] {
  if (stage.cadence.kind !== "rule" || stage.cadence.holidays === "keep") return [];
  const [from, to] = [Number(plan.startsOn.slice(0, 4)), Number(plan.endsOn.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(
    (year) => !plan.calendar.holidays.years.has(year),
  );
}

function happensOn(date: string, cadence: RuleCadence, plan: Plan): boolean {
  const { holidays, termBreaks = [] } = plan.calendar;
  if (cadence.holidays === "skip" && holidays.off.has(date)) return false;
  if (cadence.holidays === "only" && !holidays.off.has(date)) return false;
  return cadence.terms === "keep" || !termBreaks.some(({ from, to }) => from <= date && date <= to);
}

/**
 * RFC 5545 drops a month that lacks the start day: "monthly" from 31 January would be seven times a
 * year. Such a rule runs on the 28th here, and each date then moves to the start day or the month's last.
 */
function daysOf(cadence: RuleCadence, parameters: ParameterValues, span: Span): readonly number[] {
  const { freq, bymonth, bymonthday } = cadence;
  const byDay = cadence.byday === undefined ? undefined : listOf(cadence.byday, parameters);
  if (byDay?.length === 0) return [];
  const interval = numberOf(cadence.interval, parameters);
  const asked = JSON.stringify([freq, interval, byDay, bymonth, bymonthday, span.first, span.last]);
  const known = worked.get(asked);
  if (known !== undefined) return known;
  const days = workOut({ ...cadence, interval }, byDay, span);
  // The oldest goes: a basket is weighed again on every touch, with the same rules and mostly the same days.
  if (worked.size >= 500) worked.delete(worked.keys().next().value!);
  worked.set(asked, days);
  return days;
}
/** Days by rule and span; a year of a weekly rule takes the library 3 to 10 ms. */
const worked = new Map<string, readonly number[]>();

function workOut(cadence: RuleCadence, byDay: readonly string[] | undefined, span: Span): number[] {
  const start = Temporal.PlainDate.from(dateOfDay(span.first));
  const byStartDay =
    (cadence.freq === "monthly" || cadence.freq === "yearly") && !byDay && !cadence.bymonthday;
  const late = byStartDay && start.day > 28;
  const rule = new RRuleTemporal({
    freq: ({ daily: "DAILY", weekly: "WEEKLY", monthly: "MONTHLY", yearly: "YEARLY" } as const)[cadence.freq],
    interval: Number(cadence.interval),
    dtstart: (late ? start.with({ day: 28 }) : start).toZonedDateTime("UTC"),
    until: Temporal.PlainDate.from(dateOfDay(span.last)).toZonedDateTime("UTC"),
    ...(byDay && { byDay: [...byDay] }),
    ...(cadence.bymonth && { byMonth: cadence.bymonth }),
    ...(cadence.bymonthday && { byMonthDay: cadence.bymonthday }),
  });
  const days = rule.all().map((at) => Math.floor(at.epochMilliseconds / 86_400_000));
  if (!late) return days.filter((day) => day <= span.last);
  return days
    .map((day) => dayNumber(Temporal.PlainDate.from(dateOfDay(day)).with({ day: start.day }).toString()))
    .filter((day) => day <= span.last);
}

/**
 * The hours of a day. With `at: "$start"` the second to fourth time are the parameters `start2` to
 * `start4`; where there is none, that time has no fixed hour. A morning hour after an evening one is the
 * next morning (20:00, then 00:30): a shift belongs to the civil date of its start (DATABASE rule 6),
 * but is kept or skipped with the night it is part of.
 */
function shiftsOf(cadence: RuleCadence, parameters: ParameterValues): Shift[] {
  const first = cadence.at === undefined ? null : String(valueOf(cadence.at, parameters));
  return Array.from({ length: numberOf(cadence.perDay, parameters) }, (_, index) => {
    if (index === 0) return { at: first, nextDay: false };
    const named = cadence.at?.startsWith("$") ? parameters[`${cadence.at.slice(1)}${index + 1}`] : undefined;
    const at = typeof named === "string" ? named : null;
    return { at, nextDay: at !== null && first !== null && first >= "12:00" && at < "12:00" };
  });
}
