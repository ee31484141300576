import { festivalsBetween } from "../../community/calendar.ts";
import { addMonths, dateOfDay, dayNumber } from "../../community/civil-days.ts";
import type { Cadence, ParameterValues, Stage } from "../contract.ts";
import { listOf, numberOf, subjectsOf, type Plan, type Slot, type Span, type SubjectSlots } from "./plan.ts";

export type PerSubjectCadence = Extract<Cadence, { kind: "per_subject" }>;
type Eve = { key: string; name: string; on: number };
type Period = { number: number; first: number; days: number; eves: Eve[] };
type Time = { period: Period; name: string; due: number; festival: string | null; gap: number };

const monthsOf = { year: 12, half_year: 6, quarter: 3, month: 1 };
/** A festival visit counts from this many days before its eve: gifts are carried in the last days. */
const festivalDays = 10;

/**
 * `times` per subject in each period, periods counted from the stage's first day. A period is cut into
 * that many equal slots with one due day in each, at the same place in every slot; the place differs
 * from subject to subject, evenly over all subjects with as many times, so that every week has the same
 * load (310 households × 5 a year: 29 to 31 a week). The order of subjects is a stable hash: neighbours
 * are not all visited in one week, and the order in which they come in changes nothing.
 *
 * Each chosen festival takes the subject's nearest free slot and moves it to the eve; with more
 * festivals than times the festivals win and the count rises. Two festivals with one eve (Mid-Autumn on
 * 1 October, next in 2031) are one visit, since at most one is counted a day; for the same reason a
 * number above the days of a period is cut to them. A period that the revision cuts short keeps the
 * slots due before the end.
 *
 * A new subject moves the due days of the others a little (one more among 310: less than a day), their
 * keys stay: festivals are keyed by name and year (a lunar year of 354 days can bring two Spring
 * Festivals into one period), the others by their number within the period.
 */
export function planPerSubject(
  stage: Stage,
  cadence: PerSubjectCadence,
  parameters: ParameterValues,
  plan: Plan,
  span: Span,
): SubjectSlots[] {
  const periods = periodsOf(cadence, parameters, span);
  const ordered = subjectsOf(stage, plan)
    .map(({ id, careGrade }) => ({
      id,
      times: timesFor(careGrade, cadence, parameters),
      order: stableHash(`${stage.key}:${id}`),
    }))
    .sort((a, b) => a.times - b.times || a.order - b.order || (a.id < b.id ? -1 : 1));
  const alike = new Map<number, { size: number; placed: number }>();
  for (const { times } of ordered) {
    const group = alike.get(times);
    if (group) group.size++;
    else alike.set(times, { size: 1, placed: 0 });
  }
  return ordered.map(({ id, times }) => {
    const group = alike.get(times)!;
    const place = (group.placed++ + 0.5) / group.size;
    const all = periods.flatMap((period) => timesIn(period, times, place));
    return { subjectId: id, slots: windowsOf(all, cadence.graceDays, span) };
  });
}

function timesFor(
  careGrade: string | undefined,
  cadence: PerSubjectCadence,
  parameters: ParameterValues,
): number {
  const extra = careGrade === undefined ? undefined : cadence.extra?.[careGrade];
  return numberOf(cadence.times, parameters) + (extra === undefined ? 0 : numberOf(extra, parameters));
}

/** Eves: a festival on the first day of the stage has its eve before the stage and asks for nothing. */
export function evesOf(cadence: PerSubjectCadence, parameters: ParameterValues, span: Span): Eve[] {
  const chosen = cadence.festivals === undefined ? [] : listOf(cadence.festivals, parameters);
  return festivalsBetween(dateOfDay(span.first + 1), dateOfDay(span.last + 1))
    .filter(({ key }) => chosen.includes(key))
    .map(({ key, on }) => ({ key, name: `${key}-${on.slice(0, 4)}`, on: dayNumber(on) - 1 }))
    .filter((eve, index, all) => eve.on !== all[index - 1]?.on);
}

function periodsOf(cadence: PerSubjectCadence, parameters: ParameterValues, span: Span): Period[] {
  const eves = evesOf(cadence, parameters, span);
  const periods: Period[] = [];
  const start = dateOfDay(span.first);
  for (let number = 1, first = span.first; first <= span.last; number++) {
    const next = dayNumber(addMonths(start, number * monthsOf[cadence.period]));
    const inside = eves.filter(({ on }) => first <= on && on < next);
    periods.push({ number, first, days: next - first, eves: inside });
    first = next;
  }
  return periods;
}

function timesIn(period: Period, wanted: number, place: number): Time[] {
  const count = Math.min(period.days, Math.max(wanted, period.eves.length));
  const gap = period.days / count;
  const times: Time[] = [];
  for (let slot = 0; slot < count; slot++) {
    const due = period.first + Math.floor((slot + place) * gap);
    times.push({ period, name: "", due, festival: null, gap });
  }
  for (const eve of period.eves) {
    let nearest: Time | undefined;
    for (const time of times)
      if (
        time.festival === null &&
        (!nearest || Math.abs(time.due - eve.on) < Math.abs(nearest.due - eve.on))
      )
        nearest = time;
    Object.assign(nearest!, { due: eve.on, festival: eve.key, name: eve.name });
  }
  if (period.eves.length > 0) times.sort((a, b) => a.due - b.due);
  let ordinary = 0;
  for (const time of times) if (time.festival === null) time.name = String(++ordinary);
  return times;
}

/**
 * When each time counts. An ordinary one opens half the gap before it and closes after the grace days,
 * or earlier at the end of its slot: the day before the next one is due, or the period's last day. A
 * festival one opens ten days before the eve and closes on the festival at the latest. No time opens
 * before the one before it is due.
 */
function windowsOf(times: Time[], graceDays: number, span: Span): Slot[] {
  const slots: Slot[] = [];
  let previous: number | null = null;
  times.forEach((time, index) => {
    const { due, festival, period } = time;
    if (due > span.last) return;
    const gap = previous === null ? time.gap : due - previous;
    const ahead = festival === null ? Math.floor(gap / 2) : festivalDays;
    const end = Math.min(
      festival === null ? period.first + period.days - 1 : due + 1,
      (times[index + 1]?.due ?? Infinity) - 1,
      span.last,
    );
    slots.push({
      key: `${period.number}:${time.name}`,
      opens: Math.max(due - ahead, previous === null ? span.first : previous + 1),
      due,
      closes: Math.min(due + graceDays, end),
      at: null,
      festival,
    });
    previous = due;
  });
  return slots;
}

/** FNV-1a with a final mixing, 32 bits: UUIDv7 of one import differ only in their last characters. */
function stableHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
