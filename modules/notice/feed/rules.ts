/** Who may have a calendar fetched, and what of a duty may leave the house with it. Pure. */
import type { Role, Who } from "../../people/contract.ts";
import { holds } from "../../people/rules.ts";

/** A phone, a tablet, a desk at work, one at home, and some to spare. */
export const mostOfPerson = 10;
export const mostOfCommunity = 20;
export const backDays = 30;
export const aheadDays = 120;

const keepers = ["officer", "cadre", "chief"] as const satisfies readonly Role[];
const without: readonly Role[] = ["system_admin", "security_admin", "auditor", "supervisor"];

/** The own duties: whoever has any. Those of a community: who keeps it. */
export function mayMakeFeed(who: Who, communityId: string | null): string | null {
  if (communityId !== null) return holds(who, keepers, communityId) ? null : "notice.feed_keepers";
  return who.posts.some((post) => !without.includes(post.role)) ? null : "notice.feed_no_duties";
}
/** Taken back by who made it; one of a community by officer and chief there too. */
export function mayEndFeed(who: Who, feed: { personId: string; communityId: string | null }): string | null {
  if (feed.personId === who.personId) return null;
  const heads = feed.communityId !== null && holds(who, ["officer", "chief"], feed.communityId);
  return heads ? null : "notice.feed_not_yours";
}

/**
 * The building of a door, where more than one door stands in it: `3号楼 1单元 201` is 3号楼. A village house's number
 * is a whole address and stays here.
 */
export function buildingOnly(place: string | null, placeKey: string): string | null {
  const further = placeKey
    .split("/")
    .slice(1)
    .some((part) => part !== "");
  return place !== null && further ? (place.split(" ", 1)[0] ?? null) : null;
}
