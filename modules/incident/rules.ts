/** Who may what with incidents. Pure; shared with the web. Cadres read no police case text (ARCHITECTURE §4). */
import type { Who } from "../people/contract.ts";
import { communitiesOf, holds } from "../people/rules.ts";

const readers = ["officer", "chief"] as const;
/** Records are read and corrected by the officers of the place and the chief. */
export function mayReadIncidents(who: Who, communityId: string): string | null {
  return holds(who, readers, communityId) ? null : "incident.may_not_read";
}
/** Counts without records are for those who keep the place. */
export function mayReadMonths(who: Who, communityId: string): string | null {
  return holds(who, [...readers, "cadre"], communityId) ? null : "incident.may_not_count";
}
/** Communities for which the person may import; null is every one of the station. */
export const importsFor = (who: Who): string[] | null => communitiesOf(who, readers);
export const mayImport = (who: Who): string | null =>
  holds(who, readers) ? null : "incident.may_not_import";

/** Who brought a file and keeps fewer places now no longer goes on with it; `communityIds` null is all of them. */
export function mayGoOn(who: Who, communityIds: readonly string[] | null): string | null {
  const now = importsFor(who);
  const still = now === null || (communityIds !== null && communityIds.every((id) => now.includes(id)));
  return still ? null : "incident.may_not_import";
}

type Standing = { communityId: string; withdrawn: boolean; joinedTo: string | null };
/** Withdrawn is withdrawn: it is restored first, then changed. */
export function mayCorrect(who: Who, incident: Standing): string | null {
  if (!holds(who, readers, incident.communityId)) return "incident.may_not_read";
  return incident.withdrawn ? "incident.withdrawn" : null;
}
export const mayWithdraw = mayCorrect;
export function mayRestore(who: Who, incident: Standing): string | null {
  if (!holds(who, readers, incident.communityId)) return "incident.may_not_read";
  return incident.withdrawn ? null : "incident.not_withdrawn";
}
/** A record that counts is joined with all that hang on it; one that hangs on another is parted first. */
export function mayJoin(who: Who, incident: Standing): string | null {
  return mayCorrect(who, incident) ?? (incident.joinedTo === null ? null : "incident.joined_already");
}
export function mayPart(who: Who, incident: Standing): string | null {
  return mayCorrect(who, incident) ?? (incident.joinedTo === null ? "incident.not_joined" : null);
}
