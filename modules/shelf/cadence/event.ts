import { addDays, addMonths } from "../../community/civil-days.ts";
import type { Occurrence, ParameterValues, Stage } from "../contract.ts";
import { numberOf, spanOf, type Plan } from "./plan.ts";
import { rolesOf, sharesOf } from "./shares.ts";

export type Happened = {
  /** Stable for one event: the key of its duties is made of it. */
  id: string;
  on: string;
  /** The household it is about, where the stage is about one. */
  subjectId: string;
  /** Events of this product in this programme before it: whose turn it is where a stage is shared. */
  before: number;
};

/** A cycle long enough for shares in whole percent to come out exactly. */
const cycle = 100;

/**
 * The duty that one event makes of one stage, in civil days after it; null where the stage waits for no event
 * or does not run on that day (`fromMonth`, `untilMonth`). It may be due after the revision ends: what
 * happened while it ran is still looked at again.
 */
export function planEvent(
  stage: Stage,
  parameters: ParameterValues,
  plan: Pick<Plan, "startsOn" | "endsOn" | "communityId">,
  event: Happened,
): Occurrence | null {
  const { cadence, who } = stage;
  if (cadence.kind !== "event" || !runsOn(stage, plan, event.on)) return null;
  const subjectId = stage.subject === "community" ? plan.communityId : event.subjectId;
  const opensOn = addDays(event.on, cadence.opensAfterDays);
  const within = addDays(event.on, numberOf(cadence.withinDays, parameters));
  const dueOn = within < opensOn ? opensOn : within;
  return {
    stage: stage.key,
    key: `${stage.key}:${subjectId}:event:${event.id}`,
    subjectId,
    role: who.way === "shared" ? turnOf(who.shares, parameters, event) : null,
    opensOn,
    dueOn,
    closesOn: dueOn,
    at: null,
    festival: null,
    minutes: numberOf(stage.minutes, parameters),
  };
}

function runsOn(stage: Stage, plan: Pick<Plan, "startsOn" | "endsOn">, on: string): boolean {
  if (spanOf(stage, plan) === null || on < addMonths(plan.startsOn, stage.fromMonth)) return false;
  return stage.untilMonth === undefined || on < addMonths(plan.startsOn, stage.untilMonth);
}

function turnOf(shares: string, parameters: ParameterValues, event: Happened) {
  const slot = { key: "", opens: 0, due: 0, closes: 0, at: null, festival: null };
  const turns = rolesOf(
    [{ subjectId: event.subjectId, slots: Array.from({ length: cycle }, () => slot) }],
    sharesOf(shares, parameters),
  );
  return turns[0]![event.before % cycle]!;
}
