/** Who may what among people. Pure: `now` and `today` are passed in. */
import type { Post, Role, Who } from "./contract.ts";

/** Is this post in force at this moment? An ended post gives nothing from the same instant. */
export function isInForce(post: Pick<Post, "endedAt" | "fromOn" | "toOn">, today: string): boolean {
  return post.endedAt === null && post.fromOn <= today && (post.toOn === null || today <= post.toOn);
}

/** People by role, from posts in force; a person with two posts of a role is one. */
export function countHeld(
  posts: readonly Pick<Post, "personId" | "role" | "endedAt" | "fromOn" | "toOn">[],
  today: string,
): Map<string, number> {
  const held = new Map<string, Set<string>>();
  for (const post of posts.filter((each) => isInForce(each, today)))
    held.set(post.role, (held.get(post.role) ?? new Set()).add(post.personId));
  return new Map([...held].map(([role, persons]) => [role, persons.size]));
}

/** Does the person hold one of these roles, for this community if one is named? */
export function holds(who: Pick<Who, "posts">, roles: readonly Role[], communityId?: string): boolean {
  return who.posts.some(
    (post) =>
      roles.includes(post.role) &&
      (communityId === undefined || post.communityIds === null || post.communityIds.includes(communityId)),
  );
}

/** Communities the person may act in with one of these roles; null means every one of the station. */
export function communitiesOf(who: Who, roles?: readonly Role[]): string[] | null {
  const found = new Set<string>();
  for (const post of who.posts) {
    if (roles && !roles.includes(post.role)) continue;
    if (post.communityIds === null) return null;
    for (const id of post.communityIds) found.add(id);
  }
  return [...found];
}

/** Roles the person holds in this community. */
export function rolesIn(who: Who, communityId: string): Role[] {
  return [
    ...new Set(
      who.posts
        .filter((post) => post.communityIds === null || post.communityIds.includes(communityId))
        .map((post) => post.role),
    ),
  ];
}

/** Administrators of the three kinds never share a person (SECURITY 9). */
export const administrators = [
  "system_admin",
  "security_admin",
  "auditor",
] as const satisfies readonly Role[];

export function mayAppoint(who: Who, role: Role): string | null {
  if (holds(who, ["security_admin"])) return null;
  const own: readonly Role[] = ["chief", ...administrators, "supervisor"];
  if (holds(who, ["chief"]) && !own.includes(role)) return null;
  return "people.may_not_appoint";
}

/** One person never holds two of the three administrator posts, nor one beside a working post. */
export function conflictsWith(role: Role, held: readonly Role[]): string | null {
  const isAdministrator = (r: Role) => (administrators as readonly Role[]).includes(r);
  const others = held.filter((r) => r !== role);
  if (isAdministrator(role) && others.length > 0) return "people.separate_administrators";
  if (!isAdministrator(role) && others.some(isAdministrator)) return "people.separate_administrators";
  return null;
}

/** A new one-time secret is given by who appoints administrators, or by the chief to everyone else. */
export function mayReset(who: Who, held: readonly Role[]): string | null {
  if (holds(who, ["security_admin"])) return null;
  const own = held.some((role) => role === "chief" || (administrators as readonly Role[]).includes(role));
  return holds(who, ["chief"]) && !own ? null : "people.may_not_reset";
}

export function maySeePeople(who: Who): string | null {
  return holds(who, ["chief", "officer", "cadre", "security_admin"]) ? null : "people.may_not_see";
}
