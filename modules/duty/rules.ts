/** Who may do what with a duty, in what order duties stand, and why. Pure; shared with the web. */
import { daysBetween } from "../community/civil-days.ts";
import type { Role, Who } from "../people/contract.ts";
import { holds, rolesIn } from "../people/rules.ts";
import type { Duty, DutyState, HandOverState, Reason } from "./contract.ts";

type Standing = Pick<Duty, "communityId" | "roles" | "state" | "opensOn" | "assigneePostId"> & {
  /** For which role a post is named: the other roles of a joint duty stay everyone's. */
  assigneeRole?: Role | null;
  /** The post it is offered to at the moment (转交). */
  offeredPostId?: string | null;
  /** Null: its partners see it. Else the posts appointed to its product, in force. */
  appointedPostIds?: readonly string[] | null;
};

/** Officer and chief of the place see everything there, also what is for those appointed only. */
const heads = ["officer", "chief"] as const;
export const maySeeWhole = (who: Who, communityId: string) => holds(who, heads, communityId);
type Guarded = Pick<Standing, "communityId" | "assigneePostId" | "appointedPostIds">;
/**
 * The gate before every other rule: a duty of a product for those appointed (P13, P14, P18) is seen by officer
 * and chief, by the posts appointed and by the post named for it, whatever role anybody else holds.
 */
export function isAdmitted(who: Who, duty: Guarded): boolean {
  const appointed = duty.appointedPostIds ?? null;
  return (
    appointed === null ||
    maySeeWhole(who, duty.communityId) ||
    who.posts.some((post) => appointed.includes(post.id) || post.id === duty.assigneePostId)
  );
}
/** Who is named for such a duty, or offered it, sees it: so only who sees it by office or appointment already. */
export function mayBeNamed(duty: Pick<Standing, "appointedPostIds">, post: { id: string; role: Role }) {
  const appointed = duty.appointedPostIds ?? null;
  const may = appointed === null || appointed.includes(post.id) || isHead(post.role);
  return may ? null : "duty.post_not_appointed";
}
export const isHead = (role: Role) => heads.some((head) => head === role);
/** Appointing and ending an appointment. */
export const mayAppointTo = (who: Who, communityId: string): string | null =>
  maySeeWhole(who, communityId) ? null : "duty.appoint_head";

/** Posts that look after a whole community see all its duties but those; the others only their own. */
const keepers = ["officer", "cadre", "chief"] as const;
export const maySeeAll = (who: Who, communityId: string) => holds(who, keepers, communityId);
export const isKept = (who: Who, duty: Guarded) => maySeeAll(who, duty.communityId) && isAdmitted(who, duty);
export function isOwn(who: Who, duty: Guarded & Pick<Standing, "roles" | "assigneeRole">): boolean {
  const { assigneePostId, assigneeRole = null } = duty;
  const named = assigneePostId === null || who.posts.some((post) => post.id === assigneePostId);
  return (
    isAdmitted(who, duty) &&
    rolesIn(who, duty.communityId).some(
      (role) => duty.roles.includes(role) && (named || (assigneeRole !== null && role !== assigneeRole)),
    )
  );
}
const isPartner = (who: Who, duty: Pick<Standing, "communityId" | "roles">) =>
  rolesIn(who, duty.communityId).some((role) => duty.roles.includes(role));
const isOffered = (who: Who, duty: Pick<Standing, "offeredPostId">) =>
  who.posts.some((post) => post.id === duty.offeredPostId);
/**
 * Who signs, or is asked to take it over, has to see what it is about, whoever was named for it. Who is appointed
 * sees all duties of the product, of other roles and closed ones too: they are one matter.
 */
export const maySee = (who: Who, duty: Omit<Standing, "opensOn">) =>
  isAdmitted(who, duty) &&
  ((duty.appointedPostIds ?? null) !== null ||
    maySeeAll(who, duty.communityId) ||
    isOwn(who, duty) ||
    (duty.state === "signing" && isPartner(who, duty)) ||
    isOffered(who, duty));
/** The door is shown to those who keep the register, and to the doer while the duty is open and needs it. */
export const maySeeDoor = (who: Who, duty: Standing, needs: readonly string[]) =>
  isAdmitted(who, duty) &&
  (maySeeAll(who, duty.communityId) ||
    (needs.includes("door") &&
      ((duty.state === "open" && (isOwn(who, duty) || isOffered(who, duty))) ||
        (duty.state === "signing" && isPartner(who, duty)))));

type Needing = Standing & Pick<Duty, "subjectKind"> & { needs: readonly string[] };
/**
 * The needs at a door are for civil affairs, at the doors of their own duties, while these wait, and where the product
 * lists the grade of care. By that post alone: another one of the same person opens nothing here.
 */
export function maySeeNeeds(who: Who, duty: Needing): string | null {
  const posts = who.posts.filter(({ role }) => role === "civil_affairs");
  const by = { ...who, posts };
  if (who.help || !holds(by, ["civil_affairs"], duty.communityId) || !duty.roles.includes("civil_affairs"))
    return "duty.needs_civil_affairs";
  if (duty.subjectKind !== "household" || !duty.needs.includes("care_grade")) return "duty.needs_not_listed";
  return maySeeDoor(by, duty, duty.needs) ? null : "duty.needs_own";
}

const notOpen = (state: DutyState): string | null =>
  state === "open"
    ? null
    : state === "signing"
      ? "duty.signing"
      : state === "held"
        ? "duty.held"
        : "duty.closed";
function openTo(who: Who, duty: Standing): string | null {
  if (duty.state !== "open") return notOpen(duty.state);
  return isOwn(who, duty) || holds(who, ["officer"], duty.communityId) ? null : "duty.not_yours";
}
export function mayComplete(who: Who, duty: Standing, today: string): string | null {
  return openTo(who, duty) ?? (duty.opensOn > today ? "duty.not_yet" : null);
}
export const mayExcuse = mayComplete;
export function mayFail(who: Who, duty: Standing): string | null {
  return openTo(who, duty);
}
/** Taking a duty off the list is the officer's or the chief's, with a reason. */
export function mayCancel(who: Who, duty: Standing): string | null {
  if (duty.state !== "open") return notOpen(duty.state);
  return holds(who, ["officer", "chief"], duty.communityId) ? null : "duty.officer_decides";
}
export const mayAssign = mayCancel;

export const undoMinutes = 10;
export function mayReopen(
  who: Who,
  state: DutyState,
  closing: { byPersonId: string | null; closedAt: Date } | null,
  now: Date,
): string | null {
  if (state === "open" || state === "held" || closing === null) return "duty.open_already";
  if (closing.byPersonId !== who.personId) return "duty.undo_own";
  return now.getTime() - closing.closedAt.getTime() <= undoMinutes * 60_000 ? null : "duty.undo_late";
}

/** Minutes before a fixed hour from which it can be begun. */
const early = 60;
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
export function canStart(
  duty: Pick<Duty, "at" | "notBefore" | "dueOn" | "opensOn">,
  today: string,
  time: string,
): boolean {
  if (duty.opensOn > today) return false;
  if (duty.notBefore !== null && minutesOf(time) < minutesOf(duty.notBefore)) return false;
  return (
    duty.at === null ||
    duty.dueOn < today ||
    (duty.dueOn === today && minutesOf(time) >= minutesOf(duty.at) - early)
  );
}

type Ordered = Pick<Duty, "dueOn" | "closesOn" | "at" | "festival" | "id"> & { placeKey: string };
/** 0 overdue · 1 fixed hour today · 2 due today · 3 festival within 7 days · 4 by due date (ARCHITECTURE §4). */
export function rankOf(duty: Pick<Ordered, "dueOn" | "closesOn" | "at" | "festival">, today: string): number {
  if (duty.closesOn < today) return 0;
  if (duty.dueOn === today && duty.at !== null) return 1;
  if (duty.dueOn <= today) return 2;
  if (duty.festival !== null && daysBetween(today, duty.dueOn) <= 7) return 3;
  return 4;
}
const by = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
/** Nothing is scored: rank, then the longest late or the hour or the date, then door, then id. */
export function inOrder(today: string) {
  return (a: Ordered, b: Ordered): number => {
    const rank = rankOf(a, today);
    return (
      rank - rankOf(b, today) ||
      (rank === 0 ? by(a.closesOn, b.closesOn) : 0) ||
      (rank === 1 ? by(a.at ?? "", b.at ?? "") : 0) ||
      by(a.dueOn, b.dueOn) ||
      by(a.placeKey, b.placeKey) ||
      by(a.id, b.id)
    );
  };
}

function whenOf(duty: Pick<Duty, "dueOn" | "closesOn" | "at">, today: string): Reason {
  if (duty.closesOn < today) return { kind: "overdue", days: daysBetween(duty.closesOn, today) };
  if (duty.dueOn === today && duty.at !== null) return { kind: "fixed_hour", at: duty.at };
  if (duty.closesOn === today || duty.dueOn === today) return { kind: "due_today" };
  return { kind: "due_in", days: daysBetween(today, duty.dueOn > today ? duty.dueOn : duty.closesOn) };
}

/** The printed reasons, the deciding one first. */
export function reasonsOf(
  duty: Pick<
    Duty,
    "state" | "dueOn" | "closesOn" | "at" | "notBefore" | "festival" | "roles" | "subjectKind"
  >,
  today: string,
  facts: { agreedTimes: number | null; agreedPeriod: string | null; lastDoneOn: string | null },
): Reason[] {
  const reasons: Reason[] = [];
  // What is closed is neither due nor late.
  if (duty.state === "open") reasons.push(whenOf(duty, today));
  if (duty.festival !== null)
    reasons.push({
      kind: "festival",
      festival: duty.festival,
      days: Math.max(0, daysBetween(today, duty.dueOn)),
    });
  if (duty.notBefore !== null) reasons.push({ kind: "not_before", at: duty.notBefore });
  if (facts.agreedTimes !== null && facts.agreedPeriod !== null)
    reasons.push({ kind: "agreed", times: facts.agreedTimes, period: facts.agreedPeriod });
  if (facts.lastDoneOn !== null)
    reasons.push({ kind: "last_done", days: daysBetween(facts.lastDoneOn, today) });
  else if (duty.subjectKind === "household") reasons.push({ kind: "never_done" });
  if (duty.roles.length > 1) reasons.push({ kind: "together", roles: [...duty.roles] });
  return reasons;
}

/**
 * An event is entered by those who look after the community, and by the partners the product names: they see
 * the programme and hold a role in it. A household is named by its door, so only who keeps the register may.
 */
export function mayEnterEvent(
  who: Who,
  of: {
    communityId: string;
    roles: readonly Role[];
    household: boolean;
    appointedPostIds?: readonly string[] | null;
  },
): string | null {
  if (!isAdmitted(who, { ...of, assigneePostId: null })) return "duty.event_appointed";
  if (maySeeAll(who, of.communityId)) return null;
  if (!rolesIn(who, of.communityId).some((role) => of.roles.includes(role))) return "duty.event_not_yours";
  return of.household ? "duty.event_door_kept" : null;
}
/** Entered by mistake: taken back by who entered it, or by the officer or the chief. */
export function mayWithdrawEvent(
  who: Who,
  event: { communityId: string; enteredBy: string; withdrawnAt: Date | null },
): string | null {
  if (event.withdrawnAt !== null) return "duty.event_withdrawn";
  if (event.enteredBy === who.personId) return null;
  return holds(who, ["officer", "chief"], event.communityId) ? null : "duty.event_withdraw_own";
}

/** A sign-off as the rules need it: which role, by whom. */
export type Signed = { role: Role; personId: string; helpedBy?: string | null };
/** Whose hand it was: of somebody who is helped, the helper's. */
const handOf = (who: Who) => who.help?.helperId ?? who.personId;
type Signing = Pick<Standing, "communityId" | "roles" | "state">;
const awaits = (duty: Signing, role: Role, signed: readonly Signed[]): string | null => {
  if (!duty.roles.includes(role)) return "duty.sign_other_role";
  if (duty.state !== "signing") return "duty.sign_nothing";
  return signed.some((each) => each.role === role) ? "duty.signed_already" : null;
};
/**
 * Each partner signs for the own role, and one person for one role: two signatures by one hand would say that
 * two were there. Unless nobody else holds the other role.
 */
export function maySign(
  who: Who,
  duty: Signing,
  role: Role,
  signed: readonly Signed[],
  otherHolders: number,
): string | null {
  const waits = awaits(duty, role, signed);
  if (waits !== null) return waits;
  if (!holds(who, [role], duty.communityId)) return "duty.sign_other_role";
  // One hand for both sides is no second signature, in whose name ever, also where nobody else holds the role.
  const byHelp = (each: Signed) => who.help !== undefined || (each.helpedBy ?? null) !== null;
  if (signed.some((each) => byHelp(each) && (each.helpedBy ?? each.personId) === handOf(who)))
    return "duty.sign_one_hand";
  const signedOnce = signed.some((each) => each.personId === who.personId);
  return signedOnce && otherHolders > 0 ? "duty.sign_one_role" : null;
}
/** Nobody holds the role here now: the officer says so, with a reason. */
export function mayVacate(
  who: Who,
  duty: Signing,
  role: Role,
  signed: readonly Signed[],
  holders: number,
): string | null {
  const waits = awaits(duty, role, signed);
  if (waits !== null) return waits;
  if (!holds(who, ["officer"], duty.communityId)) return "duty.vacant_officer";
  return holders > 0 ? "duty.role_held" : null;
}
const disputeDays = 30;
/** "I was not there": whoever holds the role and did not sign it, while it waits and for 30 days after. */
export function mayDispute(
  who: Who,
  duty: Signing,
  role: Role,
  signed: readonly Signed[],
  closedAt: Date | null,
  now: Date,
): string | null {
  if (!holds(who, [role], duty.communityId) || !duty.roles.includes(role)) return "duty.sign_other_role";
  if (duty.roles.length < 2 || closedAt === null || (duty.state !== "signing" && duty.state !== "done"))
    return "duty.sign_nothing";
  if (signed.some((each) => each.role === role && each.personId === who.personId)) return "duty.signed_own";
  return now.getTime() - closedAt.getTime() <= disputeDays * 86_400_000 ? null : "duty.dispute_late";
}
/** The own signature can be taken back for ten minutes, as a closing can. */
export function mayUnsign(
  who: Who,
  state: DutyState,
  own: { personId: string; signedAt: Date } | undefined,
  now: Date,
): string | null {
  if (own === undefined || (state !== "signing" && state !== "done")) return "duty.sign_nothing";
  if (own.personId !== who.personId) return "duty.undo_own";
  return now.getTime() - own.signedAt.getTime() <= undoMinutes * 60_000 ? null : "duty.undo_late";
}

/** Working days in which an offer is answered; a default of the station, no law says so. */
export const answerWorkingDays = 2;
export function mayOffer(who: Who, duty: Standing): string | null {
  return openTo(who, duty) ?? (duty.offeredPostId ? "duty.hand_over_pending" : null);
}
type Offer = {
  state: HandOverState;
  fromPersonId: string;
  toPostId: string;
  answerBy: string;
};
const isTaker = (who: Who, offer: Offer) => who.posts.some((post) => post.id === offer.toPostId);
/** To whom it may be offered: of a joint duty each hands over the own part, to the own role. */
export function rolesToOffer(who: Who, duty: Pick<Standing, "communityId" | "roles">): Role[] {
  const own = rolesIn(who, duty.communityId).filter((role) => duty.roles.includes(role));
  return duty.roles.length > 1 && own.length > 0 ? own : duty.roles;
}
/** Accepted or refused by the post it was offered to, until the end of the last day. */
export function mayAnswer(who: Who, offer: Offer, duty: Standing, today: string): string | null {
  if (!isTaker(who, offer)) return "duty.hand_over_not_yours";
  if (offer.state !== "offered") return "duty.hand_over_over";
  if (duty.state !== "open") return notOpen(duty.state);
  return offer.answerBy < today ? "duty.hand_over_lapsed" : null;
}
/** What was accepted can be given back, with a reason, as long as it is open and still that post's. */
export function mayReturn(who: Who, offer: Offer, duty: Standing): string | null {
  if (!isTaker(who, offer)) return "duty.hand_over_not_yours";
  if (offer.state !== "accepted" || duty.assigneePostId !== offer.toPostId) return "duty.hand_over_over";
  return notOpen(duty.state);
}
/** The offer is taken back by who made it, or by the officer here. */
export function mayRecall(who: Who, offer: Offer, communityId: string): string | null {
  if (offer.fromPersonId !== who.personId && !holds(who, ["officer"], communityId))
    return "duty.hand_over_not_yours";
  return offer.state === "offered" ? null : "duty.hand_over_over";
}

/** Days in which an excuse can be looked at again; a default of the station. */
const reviewDays = 30;
export const reviewers = ["chief", "officer"] as const;
export function mayReview(
  who: Who,
  duty: { communityId: string; state: DutyState },
  excuse: { byPersonId: string | null; helpedBy?: string | null; closedAt: Date } | null,
  reviewed: boolean,
  now: Date,
): string | null {
  if (!holds(who, reviewers, duty.communityId)) return "duty.review_chief";
  if (reviewed) return "duty.reviewed";
  if (duty.state !== "excused" || excuse === null) return "duty.review_nothing";
  if (excuse.byPersonId === who.personId || excuse.helpedBy === who.personId) return "duty.review_own";
  return now.getTime() - excuse.closedAt.getTime() <= reviewDays * 86_400_000 ? null : "duty.review_late";
}

/** Another day inside its window, by the officer or the chief: whether it is on time is not changed by it. */
export function mayMove(who: Who, duty: Standing & Pick<Duty, "closesOn">, to: string, today: string) {
  const may = mayAssign(who, duty);
  if (may !== null) return may;
  const first = duty.opensOn > today ? duty.opensOn : today;
  return to < first || to > duty.closesOn ? "duty.move_outside" : null;
}
export function mayUndoBatch(
  who: Who,
  batch: { actedBy: string; actedAt: Date; undoneAt: Date | null },
  now: Date,
): string | null {
  if (batch.actedBy !== who.personId) return "duty.undo_own";
  if (batch.undoneAt !== null) return "duty.batch_undone";
  return now.getTime() - batch.actedAt.getTime() <= undoMinutes * 60_000 ? null : "duty.undo_late";
}

/** Who is told of overdue duties is the chief's to set; whoever keeps a community may know. */
export const maySetEscalation = (who: Who): string | null =>
  holds(who, ["chief"]) ? null : "duty.escalation_chief";
export const mayReadEscalation = (who: Who): string | null =>
  holds(who, ["chief", "officer", "cadre"]) ? null : "duty.escalation_see";
