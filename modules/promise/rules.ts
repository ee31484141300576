/** Who may do what with a promise, and whose word counts. Pure; shared with the web. */
import { daysBetween } from "../community/civil-days.ts";
import type { Post, Who } from "../people/contract.ts";
import { holds } from "../people/rules.ts";
import type {
  NextStep,
  PromiseState,
  PromisedKind,
  PromisorKind,
  Route,
  Side,
  SourceKind,
} from "./contract.ts";

export type Standing = {
  communityId: string;
  closeHeld: boolean;
  promisorKind: PromisorKind;
  promisorOrganisationId: string | null;
  promisedKind: PromisedKind;
  promisedId: string;
  promisedOrganisationId: string | null;
  state: PromiseState;
  dueOn: string;
  termSide: Side | null;
  termBy: string | null;
  claimedBy: string | null;
  appointedPostIds: readonly string[];
  /** Who must not know of it: what it belongs to said so. */
  keptPersonIds?: readonly string[];
  keptOrganisationIds?: readonly string[];
};

/** Posts that do no work in the communities stand on no side. */
export const apart: readonly string[] = ["supervisor", "donor", "system_admin", "security_admin", "auditor"];
const covers = (post: Pick<Post, "communityIds">, communityId: string) =>
  post.communityIds === null || post.communityIds.includes(communityId);
const worksFor = (who: Who, organisationId: string | null, communityId: string) =>
  organisationId !== null &&
  who.posts.some(
    (post) =>
      post.organisationId === organisationId && !apart.includes(post.role) && covers(post, communityId),
  );

const heads = ["officer", "chief"] as const;
/** Officer and chief of the place keep its promises; the cadre those that are not held close. */
export const keeps = (who: Who, of: Pick<Standing, "communityId" | "closeHeld">): boolean =>
  holds(who, heads, of.communityId) || (!of.closeHeld && holds(who, ["cadre"], of.communityId));
/** An organisation's promise is of all who work for it there, a post's too: who is away can be stood in for. */
export const isPromisor = (who: Who, of: Pick<Standing, "communityId" | "promisorOrganisationId">) =>
  worksFor(who, of.promisorOrganisationId, of.communityId);
/** The one promised: of a post that post alone. */
export const isPromised = (who: Who, of: Standing): boolean =>
  of.promisedKind === "post"
    ? who.posts.some(({ id }) => id === of.promisedId)
    : of.promisedKind === "organisation" && worksFor(who, of.promisedOrganisationId, of.communityId);
const isAppointed = (who: Who, of: Pick<Standing, "appointedPostIds">): boolean =>
  who.posts.some(({ id }) => of.appointedPostIds.includes(id));
const isKeptFrom = (who: Who, { keptPersonIds = [], keptOrganisationIds = [] }: Standing): boolean =>
  keptPersonIds.includes(who.personId) ||
  who.posts.some(({ organisationId }) => keptOrganisationIds.includes(organisationId));
export const maySee = (who: Who, of: Standing): boolean =>
  !isKeptFrom(who, of) &&
  (keeps(who, of) ||
    isPromisor(who, of) ||
    worksFor(who, of.promisedOrganisationId, of.communityId) ||
    isAppointed(who, of));

const ended = (state: PromiseState): boolean => ["confirmed", "broken", "withdrawn"].includes(state);
export const isOwed = (state: PromiseState): boolean => state === "open" || state === "disputed";
export const isOverdue = (of: Pick<Standing, "state" | "dueOn">, today: string): boolean =>
  isOwed(of.state) && of.dueOn < today;
/** A party's name is for those who keep it and those appointed; no phone, health or hardship stands here at all. */
export const maySeeParty = (who: Who, of: Standing): boolean => keeps(who, of) || isAppointed(who, of);
/** The door besides for who has to go there, as long as it is not over. */
export const maySeeDoor = (who: Who, of: Standing): boolean =>
  maySeeParty(who, of) || (isPromisor(who, of) && (!ended(of.state) || of.state === "broken"));

export type As = "self" | "told" | null;
/** For oneself, or as told by the side one records for. */
export function asPromisor(who: Who, of: Standing): As {
  if (isPromisor(who, of)) return "self";
  return keeps(who, of) ? "told" : null;
}
/**
 * The one promised, or the officer or chief whom the one promised has told. Never the promisor nor anybody of the
 * promisor's organisation, whatever other post they hold.
 */
export function asPromised(who: Who, of: Standing): As {
  if (isPromisor(who, of)) return null;
  if (isPromised(who, of)) return "self";
  return holds(who, heads, of.communityId) ? "told" : null;
}
const refusedAsPromised = (who: Who, of: Standing): string | null =>
  asPromised(who, of) !== null ? null : isPromisor(who, of) ? "promise.own_side" : "promise.only_promised";

/**
 * One hand for both sides is no second word. Where the promisor is an organisation or a post, which can speak for itself
 * and whose keeping is counted, who claimed it in its name does not also answer in the other's. Two parties without a
 * login have often the same officer to tell.
 */
const oneHand = (who: Who, of: Standing, firstBy: string | null): string | null =>
  of.promisorKind !== "party" && firstBy === who.personId ? "promise.one_hand" : null;

const over = (state: PromiseState): string | null =>
  state === "confirmed" ? "promise.kept" : state === "withdrawn" ? "promise.withdrawn" : null;

/** A broken one can still be done, late. */
export function mayPerform(who: Who, of: Standing): string | null {
  const no = over(of.state);
  if (no !== null) return no;
  if (of.state === "performed") return "promise.claimed";
  return asPromisor(who, of) === null ? "promise.not_promisor" : null;
}
export function mayAnswer(who: Who, of: Standing): string | null {
  const no = over(of.state);
  if (no !== null) return no;
  if (of.state !== "performed") return "promise.nothing_claimed";
  return refusedAsPromised(who, of) ?? oneHand(who, of, of.claimedBy);
}

/** The one promised, at their own page. */
export function mayAnswerOwn(of: Pick<Standing, "state">): string | null {
  return over(of.state) ?? (of.state === "performed" ? null : "promise.nothing_claimed");
}

export const ownSide = (who: Who, of: Standing): Side | null =>
  isPromisor(who, of) ? "promisor" : isPromised(who, of) ? "promised" : null;
/** For which side somebody speaks of the term: the own one; who keeps it records what the promisor told. */
export const sideOf = (who: Who, of: Standing): Side | null =>
  ownSide(who, of) ?? (keeps(who, of) ? "promisor" : null);
export function mayPropose(who: Who, of: Standing): string | null {
  const no = over(of.state);
  if (no !== null) return no;
  if (of.state === "performed") return "promise.claimed";
  if (of.termSide !== null) return "promise.term_waits";
  return sideOf(who, of) === null ? "promise.not_promisor" : null;
}
const other = (side: Side): Side => (side === "promisor" ? "promised" : "promisor");
export const asOther = (who: Who, of: Standing): As =>
  of.termSide === null ? null : other(of.termSide) === "promised" ? asPromised(who, of) : asPromisor(who, of);
/** A term is changed by both: who proposed it for one side does not agree for the other. */
export function mayAgree(who: Who, of: Standing): string | null {
  if (of.termSide === null) return "promise.no_term";
  if (other(of.termSide) === "promised") {
    const no = refusedAsPromised(who, of);
    if (no !== null) return no;
  } else if (isPromised(who, of) && !isPromisor(who, of)) return "promise.own_side";
  else if (asPromisor(who, of) === null) return "promise.not_promisor";
  return oneHand(who, of, of.termBy);
}
/** Also by the side that proposed it: taken back. */
export function mayRefuseTerm(who: Who, of: Standing): string | null {
  if (of.termSide === null) return "promise.no_term";
  return sideOf(who, of) === null ? "promise.not_promisor" : null;
}

/** Let off by the one promised. */
export function mayWithdraw(who: Who, of: Standing): string | null {
  const no = over(of.state) ?? (of.state === "broken" ? "promise.broken" : null);
  return no ?? refusedAsPromised(who, of);
}
/** Decided by a keeper, after the day, with a reason; what waits for an answer is answered first. */
export function mayBreak(who: Who, of: Standing, today: string): string | null {
  const no = over(of.state) ?? (of.state === "broken" ? "promise.broken" : null);
  if (no !== null) return no;
  if (of.state === "performed") return "promise.claimed";
  if (!keeps(who, of)) return "promise.keeper_decides";
  return of.dueOn < today ? null : "promise.not_due";
}
const owedStill = (of: Standing) => over(of.state) ?? (of.state === "performed" ? "promise.claimed" : null);
/** The keeper or the one promised reminds; a party has no login and is reminded by phone or at the door. */
export function mayRemind(who: Who, of: Standing): string | null {
  const no = owedStill(of);
  if (no !== null) return no;
  if (of.promisorKind === "party") return "promise.party_by_hand";
  return keeps(who, of) || isPromised(who, of) ? null : "promise.keeper_decides";
}
export function mayReport(who: Who, of: Standing, today: string): string | null {
  const no = owedStill(of);
  if (no !== null) return no;
  if (!keeps(who, of) && !isPromised(who, of)) return "promise.keeper_decides";
  return of.state === "broken" || isOverdue(of, today) ? null : "promise.not_due";
}
export function mayRoute(who: Who, of: Standing): string | null {
  if (of.state !== "broken") return over(of.state) ?? "promise.not_broken";
  return keeps(who, of) ? null : "promise.keeper_decides";
}

/** Only where somebody keeps a community is something promised there by hand. */
export const mayMake = (who: Who, communityId: string): string | null =>
  holds(who, ["officer", "cadre", "chief"], communityId) ? null : "promise.keeper_makes";

/** Where a promise of this origin can be taken when it was not kept. */
export function routesOf(source: SourceKind): Route[] {
  switch (source) {
    case "dispute_clause":
      return ["mediate_again", "judicial_confirmation", "court"];
    case "resolution":
      return ["council_again", "authority", "hotline"];
    default:
      return ["mediate_again", "authority", "hotline"];
  }
}
export function nextOf(who: Who, of: Standing & { sourceKind: SourceKind }, today: string): NextStep[] {
  if (of.state !== "broken") return [];
  const step = (kind: NextStep["kind"], may: string | null, route: Route | null = null) => ({
    kind,
    route,
    may,
  });
  return [
    step("extend", mayPropose(who, of)),
    step("remind", mayRemind(who, of)),
    step("report", mayReport(who, of, today)),
    ...routesOf(of.sourceKind).map((route) => step("route", mayRoute(who, of), route)),
  ];
}

/** How many days before the term somebody is told: the first that is reached and was not told before. */
export const reminderDays = [10, 3, 0] as const;
/** The step this day stands on; null: none, or it was passed before the term was agreed. */
export function reminderStep(dueOn: string, agreedOn: string, today: string): number | null {
  const left = daysBetween(today, dueOn);
  if (left < 0) return -1;
  const step = reminderDays.findLast((days) => left <= days);
  return step === undefined || daysBetween(agreedOn, dueOn) <= step ? null : step;
}

/** As on *Today*: 0 overdue, 2 due today, 3 within seven days, 4 later (DESIGN §4). */
export function rankOf(of: Pick<Standing, "dueOn">, today: string): number {
  const left = daysBetween(today, of.dueOn);
  return left < 0 ? 0 : left === 0 ? 2 : left <= 7 ? 3 : 4;
}

/** Below this many due no single percentage is told. */
export const shareFrom = 20;
/** Who is told how an organisation keeps its promises: who keeps a community, and who works for it. */
export const mayReadKeeping = (who: Who, organisationId: string): string | null =>
  holds(who, ["officer", "cadre", "chief"]) ||
  who.posts.some((post) => post.organisationId === organisationId && !apart.includes(post.role))
    ? null
    : "promise.keeping_see";
