/** Who handles what a resident asks, and on what ground it may be refused. Pure; shared with the web. */
import type { Who } from "../../people/contract.ts";
import { holds } from "../../people/rules.ts";
import type { RequestKind } from "./contract.ts";

/**
 * Grounds the law itself names, and no others: it was checked and is right (PIPL 46), a task laid down by law needs it
 * (13, 44), a term of keeping laid down by law runs (47), it cannot technically be deleted and is only stored (47),
 * secrecy (18, 45), telling or doing it would stand in the way of the task (35). A refusal says which (50).
 */
const everywhere = ["secrecy", "obstruction"] as const;
export const refusalGrounds = {
  correct: ["checked_right", ...everywhere],
  object: ["statutory_duty", ...everywhere],
  erase: ["statutory_duty", "kept_by_law", "not_technically", ...everywhere],
  // These two are done at once.
  withdraw: [],
  export: [],
} as const satisfies Record<RequestKind, readonly string[]>;
export type RefusalGround =
  "checked_right" | "statutory_duty" | "kept_by_law" | "not_technically" | "secrecy" | "obstruction";

export type Handled = {
  handlerId: string | null;
  /** The handler still holds a post that keeps or reads this register. */
  handlerStands: boolean;
};
/** The named person; where nobody stands there any more, the chief. */
export function mayAnswer(who: Who, { handlerId, handlerStands }: Handled): string | null {
  if (handlerStands ? handlerId === who.personId : holds(who, ["chief"])) return null;
  return "registry.not_handler";
}
export const mayReassign = (who: Who): string | null =>
  holds(who, ["chief"]) ? null : "registry.may_not_reassign";

export function mayClose(
  kind: RequestKind,
  outcome: "granted" | "partly" | "refused",
  ground: RefusalGround | null,
): string | null {
  if (outcome === "granted") return ground === null ? null : "registry.ground_needless";
  if (ground === null) return "registry.ground_missing";
  return (refusalGrounds[kind] as readonly string[]).includes(ground) ? null : "registry.ground_not_for_kind";
}

/** Fields an objection can take off: a name and how somebody stands to the head go only with all the rest. */
export const objectable = [
  "birth",
  "work",
  "help_at_door",
  "phone",
  "citizen_number",
  "health",
  "hardship",
] as const;
