/** Who may what with the register. Pure; shared with the web. Others meet a door only through a duty. */
import type { Who } from "../people/contract.ts";
import { communitiesOf, holds } from "../people/rules.ts";

/** Who reads a register, and who keeps it. */
export const readers = ["officer", "cadre", "chief"] as const;
export const keepers = ["officer", "cadre"] as const;
export function mayReadRegister(who: Who, communityId: string): string | null {
  return holds(who, readers, communityId) ? null : "registry.may_not_read";
}
/** Communities whose register the person may read; null is every one of the station. */
export const registersRead = (who: Who): string[] | null => communitiesOf(who, readers);

export function mayWriteRegister(who: Who, communityId: string): string | null {
  return holds(who, keepers, communityId) ? null : "registry.may_not_write";
}

/** The building part of a door key: doors with the same one stand in the same building. */
export const buildingOf = (doorKey: string): string => doorKey.split("/", 1)[0]!;
