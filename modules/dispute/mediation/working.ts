/** Whose it is to work a mediation (§0.6): asked by every act on it, by its agreement and by the buttons. Pure. */
import type { Who } from "../../people/contract.ts";
import type { Refusal } from "../machines/refusal.ts";
import { getRule } from "../rule-table/table.ts";
import { mayWork } from "./moves.ts";
import type { MediationRow } from "./rows.ts";

type Of = Pick<MediationRow, "machine" | "organisationId" | "lawPlace" | "lawEdition">;
const lawOf = ({ lawPlace, lawEdition }: Of) => ({ place: lawPlace, edition: lawEdition });

/** A department that was only asked for help stays out of what another one works. */
export function notTheirs(mediation: Of, who: Who, day: string): Refusal | null {
  const { organisationId } = mediation;
  const theirs = organisationId === null || who.posts.some((post) => post.organisationId === organisationId);
  if (theirs) return null;
  const rule = getRule("0.6", { day, law: lawOf(mediation) });
  return { code: "dispute.admin_department", rule, details: {}, yields: false };
}
/** The machine's own people, and of a department's mediation those of the one that works it. */
export const mayWorkOn = (
  mediation: Of,
  { communityId }: { communityId: string },
  who: Who,
  day: string,
): Refusal | null =>
  mayWork(mediation.machine, { communityId, law: lawOf(mediation) }, who, day) ??
  notTheirs(mediation, who, day);
