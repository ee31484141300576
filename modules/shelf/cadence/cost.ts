import { addMonths, dayNumber } from "../../community/civil-days.ts";
import type { Role } from "../../people/contract.ts";
import type { ParameterValues, Stage } from "../contract.ts";
import { numberOf, spanOf, type Plan } from "./plan.ts";
import { sharesOf } from "./shares.ts";

export type Minutes = Partial<Record<Role, number>>;

export function weeksOf(plan: Plan): number {
  return (dayNumber(plan.to) + 1 - dayNumber(plan.from)) / 7;
}

/** What one stage costs from `plan.from` to `plan.to`; `roles` are those of its occurrences planned there. */
export function minutesOf(
  stage: Stage,
  parameters: ParameterValues,
  plan: Plan,
  roles: (Role | null)[],
): Minutes {
  const minutes = numberOf(stage.minutes, parameters);
  const spent: Minutes = {};
  const add = (role: Role, times: number) => (spent[role] = (spent[role] ?? 0) + times * minutes);
  const events = stage.cadence.kind === "event" ? eventsOf(stage, parameters, plan) : 0;
  if (stage.who.way === "together") {
    for (const role of stage.who.roles) add(role, roles.length + events);
    return spent;
  }
  for (const role of roles) if (role) add(role, 1);
  const shares = sharesOf(stage.who.shares, parameters);
  const sum = shares.reduce((all, { percent }) => all + percent, 0);
  if (events > 0) for (const { role, percent } of shares) add(role, (events * percent) / sum);
  return spent;
}

/** Events expected in the days the stage runs, so many in the year from the first day of the revision. */
function eventsOf(stage: Stage, parameters: ParameterValues, plan: Plan): number {
  const span = spanOf(stage, plan);
  if (stage.cadence.kind !== "event" || !span) return 0;
  const year = dayNumber(addMonths(plan.startsOn, 12)) - dayNumber(plan.startsOn);
  const first = Math.max(span.first, dayNumber(plan.from));
  const last = Math.min(span.last, dayNumber(plan.to));
  return (numberOf(stage.cadence.expected, parameters) * Math.max(0, last + 1 - first)) / year;
}
