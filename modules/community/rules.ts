/** Who may what with a community. Pure; shared with the web, so it imports no zod and no word list. */
import type { Role, Who } from "../people/contract.ts";
import { administrators, communitiesOf, holds } from "../people/rules.ts";

/** They run or watch the house, not the place: codes and names, no profile (ARCHITECTURE §4). */
const outsiders: readonly Role[] = [...administrators, "supervisor"];
const working = (who: Who): Who => ({
  ...who,
  posts: who.posts.filter((post) => !outsiders.includes(post.role)),
});

/** Communities the person may know of by name; null means every one of the station. */
export const knownCommunities = (who: Who): string[] | null => communitiesOf(who);

export function knows(who: Who, communityId: string): boolean {
  const ids = communitiesOf(who);
  return ids === null || ids.includes(communityId);
}

export function maySeeProfile(who: Who, communityId: string): string | null {
  const ids = communitiesOf(working(who));
  return ids === null || ids.includes(communityId) ? null : "community.names_only";
}

/** Only a chief of the whole station adds one: a new community is in nobody's named list yet. */
export function mayAdd(who: Who): string | null {
  return communitiesOf(who, ["chief"]) === null ? null : "community.chief_adds";
}

export function mayEdit(who: Who, communityId: string): string | null {
  return holds(who, ["officer", "chief"], communityId) ? null : "community.may_not_edit";
}

/** A partner works in the community; the station's heads and administrators are no partners. */
export function mayPartner(role: Role): string | null {
  return role === "chief" || outsiders.includes(role) ? "community.role_no_partner" : null;
}
