import { type Holidays } from "../../community/days-off.ts";
import { addMonths, dateOfDay, dayNumber } from "../../community/civil-days.ts";
import type { ParameterValues, Stage } from "../contract.ts";

/** What a cadence is planned for: one revision of one community, and the part of it asked about. */
export type Plan = {
  /** First and last day of the revision; the last day counts. */
  startsOn: string;
  endsOn: string;
  /** Only occurrences due from `from` to `to` are wanted. They are the same whatever the window. */
  from: string;
  to: string;
  /** The households; a stage about the community as a whole has `communityId` as its one subject. */
  subjects: readonly { id: string; careGrade?: string | undefined }[];
  calendar: { holidays: Holidays; termBreaks?: readonly { from: string; to: string }[] };
  communityId: string;
};

/** Days as numbers since 1970 (calendar.ts), both included. */
export type Span = { first: number; last: number };

/** One time of one subject, in day numbers, not yet given to a role. `key` is unique within the subject. */
export type Slot = {
  key: string;
  opens: number;
  due: number;
  closes: number;
  at: string | null;
  festival: string | null;
};
export type SubjectSlots = { subjectId: string; slots: Slot[] };

/** The days of the revision on which this stage runs, or null when it starts after the end. */
export function spanOf(stage: Stage, plan: Pick<Plan, "startsOn" | "endsOn">): Span | null {
  const first = dayNumber(addMonths(plan.startsOn, stage.fromMonth));
  const end = dayNumber(plan.endsOn);
  const last =
    stage.untilMonth === undefined
      ? end
      : Math.min(end, dayNumber(addMonths(plan.startsOn, stage.untilMonth)) - 1);
  return first <= last ? { first, last } : null;
}

export function subjectsOf(stage: Stage, plan: Plan): Plan["subjects"] {
  return stage.subject === "community" ? [{ id: plan.communityId }] : plan.subjects;
}

/** A literal, or what the parameter named `$name` holds. A parameter that is not there is a bug upstream. */
export function valueOf<T>(value: T, parameters: ParameterValues): T | ParameterValues[string] {
  if (typeof value !== "string" || !value.startsWith("$")) return value;
  const held = parameters[value.slice(1)];
  if (held === undefined) throw new TypeError(`parameter ${value} has no value`);
  return held;
}

/** A choice of "2", "3", "4" counts as a number: its options are strings. */
export function numberOf(value: number | string, parameters: ParameterValues): number {
  const held = valueOf(value, parameters);
  const number = typeof held === "string" && held.trim() !== "" ? Number(held) : held;
  if (typeof number !== "number" || !Number.isFinite(number))
    throw new TypeError(`parameter ${value} is not a number`);
  return number;
}

/** A choice holds one string, which may itself list several: "MO,WE,FR". */
export function listOf(value: readonly string[] | string, parameters: ParameterValues): readonly string[] {
  const held = valueOf(value, parameters);
  if (typeof held === "string") return held.split(",").filter(Boolean);
  if (Array.isArray(held)) return held;
  throw new TypeError(`parameter ${value} is not a list`);
}

/** Day number to civil date, each written once: 100,000 occurrences share some 365 days. */
export function dateWriter(): (day: number) => string {
  const written = new Map<number, string>();
  return (day) => {
    let date = written.get(day);
    if (date === undefined) written.set(day, (date = dateOfDay(day)));
    return date;
  };
}
