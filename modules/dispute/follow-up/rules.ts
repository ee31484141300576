/** Who looks back, and what is offered where it was not solved. Pure; shared with the web. */
import type { Sight } from "../rules.ts";
import type { FollowUp, Outcome } from "./contract.ts";

/** Also of one that is closed: the looks back go on. */
export function mayFollowUp(sight: Sight, of: { doneOn: string | null }): string | null {
  if (of.doneOn !== null) return "dispute.followed_up";
  return sight === "all" || sight === "committee" || sight === "appointed" ? null : "dispute.may_not_write";
}

export type Way = "urge" | "mediate_again" | "sue" | "enforce" | "register_again";
type Told = Pick<Outcome, "performance" | "solved" | "worse">;
/**
 * What can follow from what they said. Kept and unsolved it is another matter, or the same one again: it is registered
 * and linked, so that three of them offer a review (REPEAT-01).
 */
export function waysAfter(told: Told, of: { confirmed: boolean; closed: boolean }): Way[] {
  const owed = told.performance === "partly" || told.performance === "not";
  const unsolved = told.solved === "no" || told.solved === "partly" || told.worse;
  return [
    ...(owed ? (["urge"] as const) : []),
    ...(owed && of.confirmed ? (["enforce"] as const) : []),
    ...(!of.closed && (owed || unsolved) && !of.confirmed ? (["mediate_again"] as const) : []),
    ...(owed && !of.confirmed ? (["sue"] as const) : []),
    ...(of.closed && unsolved ? (["register_again"] as const) : []),
  ];
}
export const lastTold = (followUps: readonly FollowUp[]): FollowUp | undefined =>
  followUps.findLast(({ outcome }) => outcome !== null);
