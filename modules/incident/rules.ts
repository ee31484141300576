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
