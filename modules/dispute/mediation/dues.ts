/** Where a dispute stands after a step, and what is due next: the register's state and clock. Pure. */
import { type Holidays, workingDaysAfter } from "../../community/days-off.ts";
import { decidesBy } from "../machines/administrative-mediation.ts";
import { termEndsOn } from "../machines/people-mediation.ts";
import { caseEndsOn, secondUntil } from "../machines/police-mediation.ts";
import type { DisputeState } from "../matters.ts";
import type { Standing } from "./moves.ts";

/** Until the next thing is begun, filed or chosen where no law says a day: our own default. */
const lookAgainWorkingDays = 3;

type Clock = { kind: string; dueOn: string } | null;
export type After = { state: DisputeState; clock: Clock };

/** The day that a law gives what goes on now; null where none does. */
function lawfulClock(of: Standing, today: string): Clock {
  switch (of.machine) {
    case "people": {
      const until = termEndsOn(of.facts);
      const goesOn = ["accepted", "mediating", "agreed"].includes(of.facts.state);
      return goesOn && until !== null ? { kind: "term", dueOn: until } : null;
    }
    case "administrative":
      return of.facts.state === "received"
        ? { kind: "accept", dueOn: decidesBy(of.facts).acceptBy.on }
        : null;
    case "police": {
      const caseEnds = caseEndsOn(of.facts);
      if (caseEnds !== null) return { kind: "case", dueOn: caseEnds };
      const second = of.facts.state === "mediating" ? secondUntil(of.facts, today) : null;
      return second === null ? null : { kind: "second", dueOn: second.on };
    }
    case "own":
      return null;
  }
}
const beginning = new Set(["registered", "accepted", "received", "told"]);
const performing = new Set(["effective", "settled"]);
const goingOn = new Set(["mediating", "agreed"]);

/** `of` as it stands after the step; `outcome` is the state it ended in. */
export function afterStep(of: Standing, outcome: string | null, today: string, holidays: Holidays): After {
  const soon = (kind: string): Clock => ({
    kind,
    dueOn: workingDaysAfter(today, lookAgainWorkingDays, holidays).on,
  });
  // What was performed is followed up; everything else goes another way, or is closed as what it was.
  if (outcome !== null)
    return outcome === "performed" || outcome === "let_off"
      ? { state: "follow_up", clock: null }
      : { state: "routed", clock: soon("route") };
  const { state } = of.facts;
  if (performing.has(state) || (of.machine === "police" && state === "agreed"))
    return { state: "performing", clock: null };
  if (state === "performed") return { state: "follow_up", clock: soon("file") };
  const lawful = lawfulClock(of, today);
  // What was not kept goes one way or another; that is somebody's to choose.
  const left = soon(state === "broken" ? "route" : "file");
  const other = beginning.has(state) ? soon("begin") : goingOn.has(state) ? null : left;
  return { state: "routed", clock: lawful ?? other };
}
