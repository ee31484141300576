/** Who may what with a community. Pure; shared with the web, so it imports no zod and no word list. */
import type { Role, Who } from "../people/contract.ts";
import type { CommunityKind, VenueInput } from "./contract.ts";
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

/** Where else a role works than in every kind of place: village elders do not sit in hospitals. */
const partnerIn: Partial<Record<Role, readonly CommunityKind[]>> = {
  elder: ["community", "village"],
  mediator: ["community", "village", "hospital", "enterprise"],
  civil_affairs: ["community", "village", "hospital"],
  merchant: ["community", "village", "enterprise"],
  donor: ["community", "village", "school"],
};
/** A partner works in the community; the station's heads and administrators are no partners. */
export function mayPartner(role: Role, kind: CommunityKind): string | null {
  if (role === "chief" || outsiders.includes(role)) return "community.role_no_partner";
  return (partnerIn[role]?.includes(kind) ?? true) ? null : "community.role_other_kind";
}

/** Rooms and places a kind has; a community has a mall, a school and a hospital inside it. */
const venuesIn: Readonly<Record<CommunityKind, readonly VenueInput["kind"][]>> = {
  community: ["police_room", "committee_room", "hall", "gate", "mall", "school", "hospital", "other"],
  village: ["police_room", "committee_room", "hall", "school", "other"],
  school: ["police_room", "gate", "hall", "school", "other"],
  hospital: ["police_room", "gate", "hall", "hospital", "other"],
  enterprise: ["police_room", "gate", "hall", "mall", "other"],
};
export const venuesOfKind = (kind: CommunityKind) => venuesIn[kind];
export function mayVenue(venue: VenueInput["kind"], kind: CommunityKind): string | null {
  return venuesIn[kind].includes(venue) ? null : "community.venue_other_kind";
}

/** Homes have a register of households; pupils, patients and staff are kept by those who are responsible for them. */
export const hasHouseholds = (kind: CommunityKind) => kind === "community" || kind === "village";
/** The trait that says how large such a place is. */
export const sizeOf: Readonly<Record<CommunityKind, string>> = {
  community: "households",
  village: "households",
  school: "pupils",
  hospital: "beds",
  enterprise: "firms",
};
