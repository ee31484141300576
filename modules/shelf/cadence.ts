/**
 * From a product's cadence to dated occurrences: the pure heart of the shelf. duty writes what comes out
 * here as rows; programme weighs the same occurrences against declared hours (CAP-01). One file a kind
 * stands in cadence/.
 *
 * A plan has no memory and no window: the whole revision is laid out each time and the days asked for
 * are handed over, so two overlapping runs give the same keys and dates.
 */
import { dayNumber } from "../community/civil-days.ts";
import type { Role } from "../people/contract.ts";
import { minutesOf, weeksOf, type Minutes } from "./cadence/cost.ts";
import { evesOf, planPerSubject } from "./cadence/per-subject.ts";
import {
  dateWriter,
  numberOf,
  spanOf,
  subjectsOf,
  type Plan,
  type Slot,
  type SubjectSlots,
} from "./cadence/plan.ts";
import { planRule, unknownHolidayYears } from "./cadence/rule.ts";
import { rolesOf, sharesOf } from "./cadence/shares.ts";
import type { Occurrence, ParameterValues, ProductContent, Stage } from "./contract.ts";

/** As much of a product as is planned. */
type Planned = Pick<ProductContent, "parameters" | "stages">;

export { planEvent } from "./cadence/event.ts";
export type { Plan } from "./cadence/plan.ts";
export { unknownHolidayYears } from "./cadence/rule.ts";

/** Occurrences of one stage due from `plan.from` to `plan.to`, by due day, hour and subject order. */
export function planStage(stage: Stage, parameters: ParameterValues, plan: Plan): Occurrence[] {
  const planned = slotsOf(stage, parameters, plan);
  const roles = stage.who.way === "shared" ? rolesOf(planned, sharesOf(stage.who.shares, parameters)) : null;
  const [from, to] = [dayNumber(plan.from), dayNumber(plan.to)];
  const wanted: { subjectId: string; slot: Slot; role: Role | null }[] = [];
  planned.forEach(({ subjectId, slots }, subject) =>
    slots.forEach((slot, index) => {
      if (from <= slot.due && slot.due <= to)
        wanted.push({ subjectId, slot, role: roles?.[subject]?.[index] ?? null });
    }),
  );
  wanted.sort((a, b) => a.slot.due - b.slot.due || byHour(a.slot.at, b.slot.at));
  const minutes = numberOf(stage.minutes, parameters);
  const write = dateWriter();
  return wanted.map(({ subjectId, slot, role }) => ({
    stage: stage.key,
    key: `${stage.key}:${subjectId}:${slot.key}`,
    subjectId,
    role,
    opensOn: write(slot.opens),
    dueOn: write(slot.due),
    closesOn: write(slot.closes),
    at: slot.at,
    festival: slot.festival,
    minutes,
  }));
}

/** All stages of a product; parameters without a value stand at the product's default. */
export function planProduct(content: Planned, parameters: ParameterValues, plan: Plan): Occurrence[] {
  const values = withDefaults(content, parameters);
  return content.stages.flatMap((stage) => planStage(stage, values, plan));
}

/**
 * Minutes a week that the product asks of each role, averaged over the weeks of the revision (CAP-01).
 * Going together costs every role its minutes, sharing costs the one who goes; events count as expected.
 * Not rounded: compared in minutes, shown in hours.
 */
export function costPerWeek(content: Planned, parameters: ParameterValues, plan: Plan): Minutes {
  return costWithin(content, parameters, wholeOf(plan));
}

/** The same over the days `from` to `to` of the plan: what a revision costs from the day it takes effect. */
export function costWithin(content: Planned, parameters: ParameterValues, plan: Plan): Minutes {
  const values = withDefaults(content, parameters);
  const perWeek: Minutes = {};
  for (const stage of content.stages) {
    const roles = planStage(stage, values, plan).map(({ role }) => role);
    const spent = Object.entries(minutesOf(stage, values, plan, roles)) as [Role, number][];
    for (const [role, minutes] of spent) perWeek[role] = (perWeek[role] ?? 0) + minutes / weeksOf(plan);
  }
  return perWeek;
}

/**
 * All that decides which occurrences a stage has, as text: where two settings give the same text, keys and
 * days are the same too, as far as both plans reach. Minutes, titles and evidence are no part of it. Festivals
 * are: one more in reach takes an ordinary time's place, and those behind it move up.
 */
export function shapeOf(
  stage: Stage,
  parameters: ParameterValues,
  days: Pick<Plan, "startsOn" | "endsOn">,
): string {
  const { cadence, who, subject, fromMonth, untilMonth } = stage;
  const names: string[] = JSON.stringify({ cadence, who }).match(/(?<=\$)[a-zA-Z0-9]+/g) ?? [];
  // The second to fourth hour of a day are named by the first (cadence/rule.ts).
  const hours = cadence.kind === "rule" && cadence.at?.startsWith("$") ? cadence.at.slice(1) : null;
  if (hours !== null) names.push(`${hours}2`, `${hours}3`, `${hours}4`);
  if (who.way === "shared") names.push(who.shares.replace(/^\$/, ""));
  const values = [...new Set(names)].sort().map((name) => [name, inOrder(parameters[name])]);
  const span = spanOf(stage, days);
  const eves = span && cadence.kind === "per_subject" ? evesOf(cadence, parameters, span) : [];
  return JSON.stringify([
    cadence,
    who,
    subject,
    [days.startsOn, fromMonth, untilMonth ?? null],
    values,
    eves.map(({ name }) => name),
  ]);
}
/** jsonb does not keep the order of keys. */
const inOrder = (value: ParameterValues[string] | undefined) =>
  typeof value === "object" && !Array.isArray(value) ? Object.entries(value).sort() : (value ?? null);

/**
 * Whether nothing of this stage can fall into the revision: it starts after the end, no day fits, no
 * subject is there. An event may always come; holidays nobody has published may still bring a day.
 */
export function neverFires(stage: Stage, parameters: ParameterValues, plan: Plan): boolean {
  if (!spanOf(stage, plan) || subjectsOf(stage, plan).length === 0) return true;
  if (stage.cadence.kind === "event") return false;
  if (
    stage.cadence.kind === "rule" &&
    stage.cadence.holidays === "only" &&
    unknownHolidayYears(stage, plan).length
  )
    return false;
  return slotsOf(stage, parameters, plan).every(({ slots }) => slots.length === 0);
}

function slotsOf(stage: Stage, parameters: ParameterValues, plan: Plan): SubjectSlots[] {
  const span = spanOf(stage, plan);
  if (!span) return [];
  const { cadence } = stage;
  if (cadence.kind === "rule") return planRule(stage, cadence, parameters, plan, span);
  if (cadence.kind === "per_subject") return planPerSubject(stage, cadence, parameters, plan, span);
  return [];
}

function withDefaults(content: Planned, parameters: ParameterValues): ParameterValues {
  return {
    ...Object.fromEntries(content.parameters.map(({ key, default: value }) => [key, value])),
    ...parameters,
  };
}

function wholeOf(plan: Plan): Plan {
  return { ...plan, from: plan.startsOn, to: plan.endsOn };
}

/** Times without an hour come first in their day. */
function byHour(a: string | null, b: string | null): number {
  return a === b ? 0 : (a ?? "") < (b ?? "") ? -1 : 1;
}
