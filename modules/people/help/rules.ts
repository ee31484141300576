/** Helping somebody who has no phone (代办): who may, whom, and what both may together. Pure. */
import type { Post, Role, Who } from "../contract.ts";
import { holds } from "../rules.ts";

export const helpMinutes = 30;
/** Staff who stand beside people: the community's officer and cadre. */
const staff = ["officer", "cadre"] as const satisfies readonly Role[];
/** Partners and villagers. Nobody acts as an officer, a cadre, the chief, an administrator or an auditor. */
const helped: readonly Role[] = [
  "elder",
  "volunteer",
  "mediator",
  "guard",
  "property_manager",
  "lawyer",
  "department_officer",
  "civil_affairs",
  "enterprise",
  "merchant",
];

/**
 * The posts of the one who is helped, where the helper looks after the place: never more than the person's own, never
 * beyond the helper's. Both in force.
 */
export function sharedPosts(helper: readonly Post[], person: readonly Post[]): Post[] {
  const own = helper.filter(({ role }) => (staff as readonly Role[]).includes(role));
  const everywhere = own.some(({ communityIds }) => communityIds === null);
  const places = new Set(own.flatMap(({ communityIds }) => communityIds ?? []));
  return person
    .filter(({ role }) => helped.includes(role))
    .flatMap((post) => {
      if (everywhere) return [post];
      const communityIds =
        post.communityIds === null ? [...places] : post.communityIds.filter((id) => places.has(id));
      return communityIds.length === 0 ? [] : [{ ...post, communityIds }];
    });
}

export function mayHelp(who: Who): string | null {
  if (who.help !== undefined) return "people.help_nested";
  return holds(who, staff) ? null : "people.help_staff";
}
export function mayHelpPerson(who: Who, person: { id: string; posts: readonly Post[] }): string | null {
  const may = mayHelp(who);
  if (may !== null) return may;
  if (person.id === who.personId) return "people.help_self";
  return sharedPosts(who.posts, person.posts).length > 0 ? null : "people.help_none";
}
