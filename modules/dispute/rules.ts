/** Who sees a dispute and who may do what in the register. Pure; shared with the web. */
import type { Role, Who } from "../people/contract.ts";
import { communitiesOf, holds } from "../people/rules.ts";

/** They register and keep; the chief reads and confirms. */
const keepers = ["officer", "chief"] as const satisfies readonly Role[];
/** Who answers for an organisation that something is handed to. */
export const receivers = [
  "department_officer",
  "civil_affairs",
  "mediator",
  "cadre",
] as const satisfies readonly Role[];
export const appointable = ["lawyer", "elder", "mediator", "cadre"] as const satisfies readonly Role[];

/**
 * How much of a dispute somebody sees (ARCHITECTURE §4). `all`: officer of the place and chief. `committee`: the cadre
 * of the place, without what the police wrote and nothing where the safety gate is closed, but for what they registered
 * themselves. `appointed`: a lawyer, elder or mediator, for the time. `handed`: who answers for the organisation.
 */
export type Sight = "all" | "committee" | "appointed" | "handed";
/** What was done in a mediation: of the police's read by the police, of a department's also by whom it was handed to. */
export const seesWork = (sight: Sight, machine: string): boolean =>
  sight === "all" || (sight === "handed" ? machine === "administrative" : machine !== "police");
export type Standing = {
  communityId: string;
  guarded: boolean;
  registeredBy: string | null;
  /** Of the person who asks, today. */
  appointed: boolean;
  handed: boolean;
  /** Must not know of it. */
  kept: boolean;
};
export function sightOf(who: Who, of: Standing): Sight | null {
  if (of.kept) return null;
  if (holds(who, keepers, of.communityId)) return "all";
  const own = !of.guarded || of.registeredBy === who.personId;
  if (own && holds(who, ["cadre"], of.communityId)) return "committee";
  if (of.appointed) return "appointed";
  return of.handed ? "handed" : null;
}

/** Communities of which the person sees all disputes, and those of which a cadre's part; null is the whole station. */
export const disputesSeen = (who: Who): { all: string[] | null; committee: string[] | null } => ({
  all: communitiesOf(who, keepers),
  committee: communitiesOf(who, ["cadre"]),
});
/** Whether the list is worth a place in the navigation: others meet a dispute by a notice, a duty or a promise. */
export const mayList = (who: Who): boolean => holds(who, [...keepers, ...receivers, ...appointable]);

export const mayRegister = (who: Who, communityId: string): string | null =>
  holds(who, ["officer", "cadre"], communityId) ? null : "dispute.may_not_register";
/** Communities in which the person registers; null is the whole station. */
export const registersIn = (who: Who): string[] | null => communitiesOf(who, ["officer", "cadre"]);

type Kept = { sight: Sight | null; state: string };
export function mayWrite({ sight, state }: Kept): string | null {
  if (sight !== "all" && sight !== "committee") return "dispute.may_not_write";
  return state === "closed" ? "dispute.closed" : null;
}
export const mayAppoint = (who: Who, communityId: string, of: Kept): string | null => {
  if (!holds(who, keepers, communityId)) return "dispute.may_not_appoint";
  return of.state === "closed" ? "dispute.closed" : null;
};
/** What the police wrote is read by the police. */
export const seesAccount = (sight: Sight, by: "police" | "community"): boolean =>
  sight === "all" || (by === "community" && (sight === "committee" || sight === "appointed"));
export const seesPhone = (sight: Sight): boolean => sight === "all" || sight === "committee";
export const seesGate = (sight: Sight): boolean => sight === "all" || sight === "committee";

type Member = {
  role: "party" | "guardian" | "agent";
  side: string;
  kind: "person" | "organisation";
  of: number | null;
  mandate: object | null;
};
/** Who stands for whom must be there and on the same side; an agent shows a mandate in writing with its scope. */
export function partyDoubt(members: readonly Member[]): { at: number; code: string } | null {
  if (!members.some(({ role }) => role === "party")) return { at: 0, code: "dispute.nobody" };
  for (const [at, each] of members.entries()) {
    if (each.role === "party") {
      if (each.of !== null) return { at, code: "dispute.stands_for_none" };
      continue;
    }
    const of = each.of === null ? undefined : members[each.of];
    if (of === undefined || of.role !== "party" || of.side !== each.side || each.kind !== "person")
      return { at, code: "dispute.stands_for_whom" };
    if (each.role === "guardian" && of.kind !== "person") return { at, code: "dispute.stands_for_whom" };
    if (each.role === "agent" && each.mandate === null) return { at, code: "dispute.party_mandate" };
  }
  return null;
}

/** Nobody is kept out so that nobody is left: not oneself, not the chief. */
export function mayKeepFrom(who: Who, target: { personId: string | null; isChief: boolean }): string | null {
  if (target.personId === who.personId) return "dispute.kept_from_self";
  return target.isChief ? "dispute.kept_from_chief" : null;
}

export type Heard = {
  communityId: string;
  guarded: boolean;
  /** Posts that are appointed, and organisations it was handed to. */
  postIds: readonly string[];
  organisationIds: readonly string[];
  keptPersonIds: readonly string[];
  keptOrganisationIds: readonly string[];
};
/** Whose pages may be old by what happened to it; nobody else hears that anything did. */
export function mayHear(who: Who, of: Heard): boolean {
  const orgs = who.posts.map(({ organisationId }) => organisationId);
  const kept =
    of.keptPersonIds.includes(who.personId) || orgs.some((id) => of.keptOrganisationIds.includes(id));
  const appointed = who.posts.some(({ id }) => of.postIds.includes(id));
  const handed = who.posts.some(
    ({ role, organisationId }) =>
      (receivers as readonly string[]).includes(role) && of.organisationIds.includes(organisationId),
  );
  return sightOf(who, { ...of, registeredBy: null, appointed, handed, kept }) !== null;
}
