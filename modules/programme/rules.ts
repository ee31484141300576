/**
 * Who may do what with a programme, and when. Pure; the same functions refuse on the server and
 * disable the button on the page. `null` is yes, a string is the refusal's code.
 */
import { addDays, addMonths } from "../community/civil-days.ts";
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
  if (programme.state === "draft" || programme.state === "returned") return null;
  if (programme.state === "set_aside") return "programme.set_aside";
  if (programme.state === "suspended") return "programme.suspended_now";
  return programme.state === "closed" ? "programme.over" : "programme.not_open";
}

/**
 * CAP-01: what does not fit into the declared hours cannot be submitted; nor what counts could never decide,
 * unless that is said openly and stays said (decision 0025).
 */
export function maySubmit(
  who: Who,
  programme: Standing,
  facts: { choices: number; fits: boolean; missingRoles: number; undecidable: boolean },
): string | null {
  const configure = mayConfigure(who, programme);
  if (configure !== null) return configure;
  if (facts.choices === 0) return "programme.basket_empty";
  if (facts.missingRoles > 0) return "programme.role_missing";
  if (!facts.fits) return "programme.over_capacity";
  return facts.undecidable ? "programme.undecidable" : null;
}

/** The chief decides, and never on what the same person wrote or submitted. */
export function mayApprove(who: Who, programme: Standing): string | null {
  if (!holds(who, ["chief"], programme.communityId)) return "programme.chief_approves";
  if (programme.state === "suspended") return "programme.suspended_now";
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

/** How far one revision has come. `in_force` is also said of the last one of a closed programme. */
export type RevisionState =
  "draft" | "submitted" | "returned" | "approved" | "in_force" | "superseded" | "withdrawn";
type OfRevision = {
  state: ProgrammeState | "discarded";
  revisionId: string;
  currentRevisionId: string;
  nextRevisionId: string | null;
  submittedAt: unknown;
  returnedAt: unknown;
  approvedAt: unknown;
  withdrawnAt: unknown;
};
export function revisionState(of: OfRevision): RevisionState {
  if (of.withdrawnAt !== null) return "withdrawn";
  if (of.approvedAt !== null) {
    if (of.revisionId === of.currentRevisionId) return "in_force";
    return of.revisionId === of.nextRevisionId ? "approved" : "superseded";
  }
  if (of.submittedAt !== null) return "submitted";
  return of.returnedAt === null ? "draft" : "returned";
}

const running = (state: Standing["state"]) => state === "approved" || state === "active";
/** What an act on the open revision goes by: a later revision is open only while its programme runs. */
export function standingOf(
  row: OfRevision & { communityId: string; writerId: string; submittedBy: string | null },
): Standing {
  const { communityId, writerId, submittedBy } = row;
  const later = row.revisionId !== row.currentRevisionId && running(row.state);
  const so = later ? revisionState(row) : row.state;
  const state = so === "in_force" || so === "superseded" || so === "withdrawn" ? "closed" : so;
  return { communityId, authorId: writerId, submittedBy, state };
}

/** One revision at a time: a draft is gone on with, one that waits is waited for. */
export function mayRevise(
  who: Who,
  programme: { communityId: string; state: Standing["state"] },
  next: RevisionState | null,
): string | null {
  if (!holds(who, ["officer"], programme.communityId)) return "programme.officer_picks";
  if (programme.state === "suspended") return "programme.suspended_now";
  if (programme.state === "closed") return "programme.over";
  if (!running(programme.state)) return "programme.not_running";
  if (next === "submitted") return "programme.revision_submitted";
  return next === "approved" ? "programme.revision_ahead" : null;
}

/** A running programme takes a newer version over by a revision of its own; into the open one it goes in place. */
export function mayReviseToVersion(
  who: Who,
  programme: { communityId: string; state: Standing["state"] },
  next: RevisionState | null,
): string | null {
  const revise = mayRevise(who, programme, next);
  return revise === null && next !== null ? "programme.revision_open" : revise;
}

/** Records come late: the result is looked at two weeks after the window has ended, unless said otherwise. */
export const plannedDay = (measureFrom: string, months: number): string =>
  addDays(addMonths(measureFrom, months), 14);

type Running = { communityId: string; state: Standing["state"] };
/**
 * The chief suspends, resumes and closes.
 *
 * What suspension does to duties: what was late before it stays late. What can still be on time, or comes
 * later, is held: on nobody's list and never late. At resumption what fell due meanwhile is cancelled as
 * "suspended" and counts neither as done nor as missed, so a pause neither mends nor harms the on-time rate;
 * an excuse would have counted as on time. The rest is open again. A suspended programme keeps its place in
 * the capacity check and its products stay taken, because it comes back and needs the hours then; whoever
 * wants them for good closes it.
 */
export function maySuspend(who: Who, programme: Running): string | null {
  if (!holds(who, ["chief"], programme.communityId)) return "programme.chief_suspends";
  if (programme.state === "suspended") return "programme.suspended_already";
  if (programme.state === "closed") return "programme.over";
  return running(programme.state) ? null : "programme.not_running";
}
export function mayResume(who: Who, programme: Running): string | null {
  if (!holds(who, ["chief"], programme.communityId)) return "programme.chief_suspends";
  return programme.state === "suspended" ? null : "programme.not_suspended";
}
/** Was due while suspended, and so is not owed; `resumedOn` is the first day that counts again. */
export function isLetGo(
  duty: { dueOn: string; closesOn: string },
  pause: { fromOn: string; resumedOn: string },
): boolean {
  if (duty.dueOn >= pause.resumedOn) return false;
  return duty.dueOn >= pause.fromOn || duty.closesOn < pause.resumedOn;
}

/**
 * Ending early. Done duties stay as they are. What was late stays on record as failed: closing pays off no
 * arrears, and the on-time rate is the same before and after. What could still be on time, or was to come,
 * is cancelled and counts for nothing. The frozen contract stays and says that it ended before its day.
 */
export function mayClose(who: Who, programme: Running): string | null {
  if (!holds(who, ["chief"], programme.communityId)) return "programme.chief_closes";
  if (programme.state === "closed") return "programme.over";
  return running(programme.state) || programme.state === "suspended" ? null : "programme.not_running";
}
export function endsAs(duty: { closesOn: string }, closedOn: string): "failed" | "cancelled" {
  return duty.closesOn < closedOn ? "failed" : "cancelled";
}
export function mayProposeClosing(who: Who, programme: Running, proposed: boolean): string | null {
  if (!holds(who, ["officer"], programme.communityId)) return "programme.officer_proposes";
  if (programme.state === "closed") return "programme.over";
  if (!running(programme.state) && programme.state !== "suspended") return "programme.not_running";
  return proposed ? "programme.closing_proposed" : null;
}
export function mayDecideClosing(who: Who, programme: Running, proposed: boolean): string | null {
  if (!holds(who, ["chief"], programme.communityId)) return "programme.chief_closes";
  return proposed ? null : "programme.nothing_proposed";
}
export function mayWithdrawClosing(who: Who, proposedBy: string | null): string | null {
  if (proposedBy === null) return "programme.nothing_proposed";
  return proposedBy === who.personId ? null : "programme.proposer_withdraws";
}

/** A basket that was set aside goes on when its officer says so; the open one then waits in its place. */
export function mayTakeUp(who: Who, programme: Running): string | null {
  if (!holds(who, ["officer"], programme.communityId)) return "programme.officer_picks";
  return programme.state === "set_aside" ? null : "programme.not_set_aside";
}

/** Copying is picking in the other community, so it asks for its officer. */
export function mayCopy(who: Who, from: { communityId: string }, to: string | null): string | null {
  if (to === from.communityId) return "programme.copy_same_place";
  const own = communitiesOf(who, ["officer"]);
  if (to !== null) return holds(who, ["officer"], to) ? null : "programme.officer_picks";
  return own === null || own.some((id) => id !== from.communityId) ? null : "programme.copy_nowhere";
}
