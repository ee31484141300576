/**
 * Who may do what with a programme, and when. Pure; the same functions refuse on the server and
 * disable the button on the page. `null` is yes, a string is the refusal's code.
 */
import type { Who } from "../people/contract.ts";
import { communitiesOf, holds } from "../people/rules.ts";
import type { ProgrammeState } from "./contract.ts";

type Standing = {
  communityId: string;
  state: ProgrammeState | "discarded";
  authorId: string;
  submittedBy: string | null;
};

/** Administrators and supervisors see no programme; everyone else those of their communities (null: all). */
export function programmesSeen(who: Who): string[] | null {
  const working = who.posts.filter(
    (post) => !["system_admin", "security_admin", "auditor", "supervisor"].includes(post.role),
  );
  return communitiesOf({ ...who, posts: working });
}
export function maySeeProgramme(who: Who, communityId: string): boolean {
  const communities = programmesSeen(who);
  return communities === null || communities.includes(communityId);
}

/** Only the beat officer of the community picks and configures. */
export function mayStart(who: Who, communityId: string): string | null {
  return holds(who, ["officer"], communityId) ? null : "programme.officer_picks";
}

export function mayConfigure(who: Who, programme: Standing): string | null {
  if (!holds(who, ["officer"], programme.communityId)) return "programme.officer_picks";
  return programme.state === "draft" || programme.state === "returned" ? null : "programme.not_open";
}

/** CAP-01: what does not fit into the declared hours cannot be submitted. */
export function maySubmit(
  who: Who,
  programme: Standing,
  facts: { choices: number; fits: boolean; missingRoles: number },
): string | null {
  const configure = mayConfigure(who, programme);
  if (configure !== null) return configure;
  if (facts.choices === 0) return "programme.basket_empty";
  if (facts.missingRoles > 0) return "programme.role_missing";
  return facts.fits ? null : "programme.over_capacity";
}

/** The chief decides, and never on what the same person wrote or submitted. */
export function mayApprove(who: Who, programme: Standing): string | null {
  if (!holds(who, ["chief"], programme.communityId)) return "programme.chief_approves";
  if (programme.state !== "submitted") return "programme.not_submitted";
  if (who.personId === programme.authorId || who.personId === programme.submittedBy)
    return "programme.author_approves";
  return null;
}

/** The chief declares the officers' hours; every partner organisation its own people's. */
export function mayDeclareHours(who: Who, communityId: string, role: string): string | null {
  if (role === "officer") return holds(who, ["chief"], communityId) ? null : "programme.chief_declares";
  return who.posts.some(
    (post) => post.role === role && (post.communityIds === null || post.communityIds.includes(communityId)),
  )
    ? null
    : "programme.partner_declares";
}

/** Who is asked whether a newer version of a product is taken over: the beat officer, and the chief beside. */
export function mayKeepVersion(who: Who, programme: Standing): string | null {
  if (!holds(who, ["officer", "chief"], programme.communityId)) return "programme.officer_picks";
  return ["approved", "active", "draft", "returned"].includes(programme.state) ? null : "programme.no_offer";
}
