/** Going from door to door: the order of walking, how a door stands, what may be done there. Pure; shared with the web. */
import { type PlanDoor, planOf } from "../building/plan.ts";

/**
 * What one knock came to. `same`: everything is as registered; `refused` is a person's right and ends the asking;
 * `no_dwelling`: a shop, a store room, a pump house.
 */
export const outcomes = ["same", "changed", "nobody", "refused", "no_dwelling"] as const;
export type Outcome = (typeof outcomes)[number];

/** Stairwell by stairwell, floor by floor from the top or the bottom; what says no floor comes last in its stairwell. */
export function walkingOrder<D extends PlanDoor>(doors: readonly D[], downward: boolean): D[] {
  return planOf(doors).flatMap(({ floors }) => {
    const numbered = floors.filter(({ floor }) => floor !== null);
    const others = floors.filter(({ floor }) => floor === null);
    const walked = downward ? numbered : numbered.toReversed();
    return [...walked, ...others].flatMap(({ cells }) => cells.filter((cell) => cell !== null));
  });
}

type Stop = { id: string; visit: { outcome: Outcome; mine: boolean; at: string } | null };
/** The next door nobody has been at: the first after this one, else the first of all; null when none is left. */
export function nextStop<S extends Stop>(stops: readonly S[], after: string | null): S | null {
  const from = stops.findIndex(({ id }) => id === after) + 1;
  const left = (stop: Stop) => stop.visit === null;
  return stops.slice(from).find(left) ?? stops.slice(0, from).find(left) ?? null;
}
/** Where one goes on: after the door one was at last. */
export function whereStopped(stops: readonly Stop[]): string | null {
  let last: Stop | null = null;
  for (const stop of stops)
    if (stop.visit?.mine && (last === null || stop.visit.at > last.visit!.at)) last = stop;
  return last?.id ?? null;
}

export type StopCounts = Record<Outcome | "doors", number>;
/** How many doors there are, and how many stand at what now. */
export function countStops(stops: readonly Stop[]): StopCounts {
  const counts: StopCounts = { doors: 0, same: 0, changed: 0, nobody: 0, refused: 0, no_dwelling: 0 };
  for (const { visit } of stops) {
    counts.doors++;
    if (visit !== null) counts[visit.outcome]++;
  }
  return counts;
}

export type Standing = {
  /** The round is over. */
  ended: boolean;
  /** How the door stands in this round. */
  now: Outcome | null;
  /** The number of the notice in force, and how many who live there were not given it. */
  notice: number | null;
  untold: number;
};
/**
 * Who does not want to talk is not asked again in this round. And nothing is confirmed or written down at a door
 * before the station has a notice, nor confirmed by those who were not given it (PI-04; PIPL 17, 35).
 */
export function mayVisit({ ended, now, notice, untold }: Standing, outcome: Outcome): string | null {
  if (ended) return "registry.round_ended";
  if (now === "refused") return "registry.round_refused";
  if (outcome !== "same" && outcome !== "changed") return null;
  if (notice === null) return "registry.no_notice";
  return outcome === "same" && untold > 0 ? "registry.round_untold" : null;
}

/** Only what one did oneself, as long as the round goes on and nothing came after it at that door. */
export function mayTakeBack(visit: { mine: boolean; ended: boolean; undone: boolean; latest: boolean }) {
  if (visit.ended) return "registry.round_ended";
  if (visit.undone || !visit.latest) return "registry.visit_passed";
  return visit.mine ? null : "registry.visit_not_own";
}
