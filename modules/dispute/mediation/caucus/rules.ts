/** Who reads what one side said alone. Pure; shared with the web. */
import type { Who } from "../../../people/contract.ts";

/** The police, and who looks over their shoulder: never, whatever other post they hold. */
const policeSide: readonly string[] = ["officer", "chief", "supervisor", "auditor"];

/** Only who leads this mediation now, and only while it goes on: a later case never opens what this one heard. */
export function mayCaucus(who: Who, of: { mediatorIds: readonly string[]; ended: boolean }): string | null {
  if (who.posts.some(({ role }) => policeSide.includes(role))) return "dispute.caucus_police";
  if (!of.mediatorIds.includes(who.personId)) return "dispute.caucus_mediators";
  return of.ended ? "dispute.caucus_ended" : null;
}
