/** Who may what with units, and when two look like one. Pure; shared with the web. */
import type { Who } from "../../people/contract.ts";
import { communitiesOf, holds } from "../../people/rules.ts";
import { type CodeState, cleanCode, codeState } from "./code.ts";

/** They read all of it; a property manager reads who is where and nothing else. */
const readers = ["officer", "cadre", "chief"] as const;

/** How much of a community's units the person sees; null is nothing: to the others a unit does not exist. */
export function sightOf(who: Who, communityId: string): "all" | "names" | null {
  if (holds(who, readers, communityId)) return "all";
  return holds(who, ["property_manager"], communityId) ? "names" : null;
}
export const mayReadUnits = (who: Who, communityId: string): string | null =>
  sightOf(who, communityId) === null ? "registry.unit_may_not_read" : null;
export function mayReadContact(who: Who, communityId: string): string | null {
  return holds(who, readers, communityId) ? null : "registry.contact_may_not_read";
}
export function mayWriteUnits(who: Who, communityId: string): string | null {
  return holds(who, ["officer", "cadre"], communityId) ? null : "registry.unit_may_not_write";
}
/** Communities in which the person finds units with all that is said of them, and by name and door only; null is all. */
export const unitsSearched = (who: Who): { all: string[] | null; names: string[] | null } => ({
  all: communitiesOf(who, readers),
  names: communitiesOf(who, ["property_manager"]),
});

/** A code as it would be kept, or why not: one that fails its check is taken with a reason. */
export function judgeCode(typed: string | null, reason: string | null): string | null {
  const state: CodeState = codeState(cleanCode(typed ?? ""));
  if (state === "malformed") return "registry.code_malformed";
  return state === "unproven" && (reason ?? "").trim() === "" ? "registry.code_unproven" : null;
}

/** An event can be taken back as long as nothing happened to the unit since. */
export function mayTakeBack(
  event: { version: number; undoneAt: Date | string | null },
  unitVersion: number,
): string | null {
  if (event.undoneAt !== null) return "registry.event_undone";
  return event.version === unitVersion ? null : "registry.event_overtaken";
}

/** 王**: one sign of a name and nothing of how long it is. */
export const maskedName = (name: string): string => `${[...name][0] ?? ""}**`;
/** The last four of a phone, and only where at least as many stay hidden. */
export const maskedPhone = (phone: string): string => {
  const digits = phone.replaceAll(/\D/g, "");
  return digits.length >= 8 ? `****${digits.slice(-4)}` : "****";
};

/** Names compared without signs, width and case: （示例）欧亚 咖啡 and 示例欧亚咖啡 are one name. */
export const nameKeyOf = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
