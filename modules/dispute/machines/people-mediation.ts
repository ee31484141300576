/**
 * 人民调解: the people's mediation committee, by the law of 2010 (MED-01 to MED-21). It is free, voluntary and the
 * committee's own; where one side clearly refuses there is none, which is no failure. Pure.
 */
import { addDays, addMonths } from "../../community/civil-days.ts";
import type { Who } from "../../people/contract.ts";
import { holds } from "../../people/rules.ts";
import type { Agreement } from "../agreement/agreement.ts";
import { agreementSays, takesEffect } from "../agreement/in-effect.ts";
import { getRule } from "../rule-table/table.ts";
import { mayReconcile, reportFirst } from "../safety.ts";
import { doorAsAsked, guardiansThere, inviteesAgreed, mandatesHold } from "./attendance.ts";
import { atDay, withoutYes } from "./machine.ts";
import { type Mediator, type MediatorFacts, mayMediate } from "./mediator.ts";
import {
  type Passed,
  type Refusal,
  type Said,
  firstBut,
  firstOf,
  nothingPassed,
  refuser,
} from "./refusal.ts";

export type PeopleState =
  | "registered"
  | "accepted"
  | "mediating"
  | "agreed"
  | "effective"
  | "performed"
  /** A court found the agreement invalid: mediate again, or sue (MED-18). */
  | "invalid"
  /** Not performed: urge, sue, or enforcement where it was confirmed. */
  | "broken"
  /** One side clearly refused (MED-05): an end of its own, not a failure. */
  | "refused"
  /** Mediated, and no agreement (MED-11). */
  | "failed"
  /** Ended before: a party ended it, the term ran out, or a cause of MED-21. */
  | "ended"
  | "closed";

export type EndCause =
  "party_ended" | "withdrawn" | "term_over" | "concealment" | "stalling" | "collusion" | "other";

export type AcceptedFrom =
  | { kind: "application" | "own_initiative" }
  /** Told so by court or police; `accepted`: they had taken the case already. */
  | { kind: "referral"; by: "court" | "police"; accepted: boolean };
export type PeopleEvent =
  /** Applied for by a party, begun by the committee, or told so by court or police before they accepted (MED-06). */
  | { type: "accept"; from: AcceptedFrom; askedPartyIds: readonly string[] }
  | { type: "party_refuses"; partyId: string }
  | { type: "appoint"; mediator: Mediator; chosenBy: "committee" | "parties" }
  | { type: "recuse"; mediatorId: string; partyId: string | null }
  /** Talk with one side alone, or with all together. */
  | {
      type: "session";
      joint: boolean;
      open: boolean;
      mediatorIds: readonly string[];
      present: readonly string[];
    }
  | { type: "report_to_police" }
  | { type: "extend_term"; until: string; agreedBy: readonly string[] }
  | { type: "agree" }
  | { type: "take_effect"; on: string }
  | { type: "perform" }
  | { type: "break" }
  | { type: "found_invalid" }
  | { type: "found_valid" }
  /** After a court found it invalid, after failure or default, or with the rest of a partial agreement. */
  | { type: "mediate_again" }
  | { type: "fail" }
  | { type: "end"; cause: EndCause }
  | { type: "close" };

export type PeopleFacts = MediatorFacts & {
  state: PeopleState;
  /** Who clearly refused; the last word counts, and a yes later takes it back. */
  refusedBy: readonly string[];
  mediators: readonly Mediator[];
  /** Somebody saw that a public-order or criminal case may follow, and when the police were told. */
  policeMatterSeen: boolean;
  policeToldAt: string | null;
  acceptedOn: string | null;
  /** The parties' own last day, or the one they agreed to extend to; null: the rule's. */
  agreedUntil: string | null;
  agreement: Agreement | null;
  /** Every promise in it was confirmed by the one promised. */
  allPerformed: boolean;
  /** In the dossier: registration, records of the work, agreement (MED-12). */
  filed: { registration: boolean; records: boolean; agreement: boolean };
  feeAsked: boolean;
};

export const refusals = {
  "dispute.people_committee": {
    status: 403,
    rule: "0.6",
    zh: "人民调解由调解委员会办：调解员或者社区干部来记。民警可以转介，不主持。",
    en: "People's mediation is the committee's: a mediator or the cadre does this. Police may refer, not host.",
  },
  "dispute.people_elsewhere": {
    status: 409,
    rule: "0.6",
    zh: "这件事正在走另一种调解，那一边先结束，再开始人民调解。",
    en: "Another kind of mediation is going on here: end that one first.",
  },
  "dispute.people_not_now": {
    status: 409,
    rule: "STEP-01",
    zh: "这一步不在这时候做。请看人民调解现在到了哪一步。",
    en: "This step does not belong here. Look where the people's mediation stands.",
  },
  "dispute.people_fee": {
    status: 409,
    rule: "MED-02",
    zh: "人民调解不收任何费用。",
    en: "People's mediation costs nothing.",
  },
  "dispute.people_ask_all": {
    status: 409,
    rule: "MED-05",
    zh: "还有 {{n}} 方没有问过愿不愿意。没有明确拒绝才可以调解。",
    en: "{{n}} side(s) were not asked yet. There is mediation only where nobody clearly refuses.",
  },
  "dispute.people_refused": {
    status: 409,
    rule: "MED-05",
    zh: "一方明确拒绝，不得调解。这不算调解失败；请告知别的途径。",
    en: "One side clearly refuses, so there is no mediation. That is no failure; tell the other routes.",
  },
  "dispute.people_referral_late": {
    status: 409,
    rule: "MED-06",
    zh: "法院、公安受理以后不再转介。当事人自己申请的，按申请受理。",
    en: "Court and police refer before they accept a case. If the sides apply themselves, take it as an application.",
  },
  "dispute.people_mediator_first": {
    status: 409,
    rule: "MED-07",
    zh: "还没有指定或者选定调解员。",
    en: "No mediator is assigned or chosen yet.",
  },
  "dispute.people_police_first": {
    status: 409,
    rule: "MED-10",
    zh: "可能引起治安或者刑事案件，先报告公安机关或者有关部门，写下时间，再继续。",
    en: "A public-order or criminal case may follow: report it first, note the time, then go on.",
  },
  "dispute.people_routes": {
    status: 409,
    rule: "MED-11",
    zh: "结束以前要告知当事人：还可以仲裁、找行政机关、起诉。写下告知的时间。",
    en: "Before it ends the parties are told the other routes: arbitration, authorities, court. Note when they were told.",
  },
  "dispute.people_files": {
    status: 409,
    rule: "MED-12",
    zh: "还缺登记、调解记录或者协议，归不了档。",
    en: "Registration, records or agreement are missing: it cannot be filed.",
  },
  "dispute.people_not_performed": {
    status: 409,
    rule: "MED-16",
    zh: "还有约定没有由收受的一方确认。继续督促，不能算履行完。",
    en: "Some promises are not confirmed by the one promised. Keep urging: it is not performed.",
  },
  "dispute.people_term": {
    status: 409,
    rule: "MED-20",
    zh: "调解期限到 {{until}} 为止。各方都同意才延长，否则终止并告知别的途径。",
    en: "The term ended on {{until}}. It goes on only if all sides agree to extend; else it ends and the routes are told.",
  },
  "dispute.people_extend_all": {
    status: 409,
    rule: "MED-20",
    zh: "延长要各方都同意，还差 {{n}} 方。",
    en: "Extending needs all sides; {{n}} did not agree.",
  },
  "dispute.people_partial": {
    status: 409,
    rule: "MED-21",
    zh: "这份协议只谈拢一部分。剩下的继续谈，或者告知别的途径，再结束。",
    en: "Only part is agreed. Go on with the rest, or tell its routes before closing.",
  },
} as const satisfies Record<string, Said>;
const refuse = refuser(refusals);

/** §0.6: the committee's people act; the police refer and stay out. */
const committeeActs = (facts: PeopleFacts, who: Who, day: string): Refusal | null =>
  holds(who, ["mediator", "cadre"], facts.communityId)
    ? null
    : refuse("dispute.people_committee", atDay(facts, day));

/** MED-05: nobody clearly refuses. */
const nobodyRefuses = (facts: PeopleFacts, day: string): Refusal | null =>
  facts.refusedBy.length > 0 ? refuse("dispute.people_refused", atDay(facts, day)) : null;

/** MED-20: the last day, by the parties' own word, by the rule of the place else. Null before acceptance. */
export function termEndsOn(facts: Pick<PeopleFacts, "law" | "acceptedOn" | "agreedUntil">): string | null {
  if (facts.agreedUntil !== null || facts.acceptedOn === null) return facts.agreedUntil;
  const { value, unit } = getRule("MED-20", atDay(facts, facts.acceptedOn));
  return unit === "months" ? addMonths(facts.acceptedOn, value ?? 1) : addDays(facts.acceptedOn, value ?? 30);
}
function withinTerm(facts: PeopleFacts, day: string): Refusal | null {
  const until = termEndsOn(facts);
  return until !== null && until < day ? refuse("dispute.people_term", atDay(facts, day), { until }) : null;
}
/** MED-20: by all sides only. */
function allExtend(facts: PeopleFacts, agreedBy: readonly string[], day: string): Refusal | null {
  const n = withoutYes(facts.parties, agreedBy).length;
  return n > 0 ? refuse("dispute.people_extend_all", atDay(facts, day), { n }) : null;
}

/** MED-10: what may become a case is reported before anything goes on. */
const policeTold = (facts: PeopleFacts, day: string): Refusal | null =>
  facts.policeMatterSeen && facts.policeToldAt === null
    ? refuse("dispute.people_police_first", atDay(facts, day))
    : null;

/** MED-11: no end without the other routes told. */
const routesTold = (facts: PeopleFacts, day: string): Refusal | null =>
  facts.routesToldAt === null ? refuse("dispute.people_routes", atDay(facts, day)) : null;

/** MED-12: the dossier is whole. An agreement is asked for only where there was one. */
function isFiled(facts: PeopleFacts, day: string): Refusal | null {
  const { registration, records, agreement } = facts.filed;
  const whole =
    registration && (records || facts.mediators.length === 0) && (agreement || facts.agreement === null);
  return whole ? null : refuse("dispute.people_files", atDay(facts, day));
}

/** MED-19 and MED-04 for everybody named. */
const allMayMediate = (facts: PeopleFacts, ids: readonly string[], day: string): Refusal | null => {
  const named = facts.mediators.filter(({ personId }) => ids.includes(personId));
  if (named.length === 0 || named.length < ids.length)
    return refuse("dispute.people_mediator_first", atDay(facts, day));
  return firstOf(...named.map((mediator) => () => mayMediate(mediator, facts, day)));
};

const from: Readonly<Record<PeopleEvent["type"], readonly PeopleState[]>> = {
  accept: ["registered"],
  party_refuses: ["registered", "accepted", "mediating"],
  appoint: ["accepted", "mediating"],
  recuse: ["accepted", "mediating"],
  session: ["accepted", "mediating"],
  report_to_police: ["registered", "accepted", "mediating", "agreed", "effective", "broken"],
  extend_term: ["accepted", "mediating"],
  agree: ["mediating"],
  take_effect: ["agreed"],
  perform: ["effective", "broken"],
  break: ["effective"],
  found_invalid: ["effective"],
  found_valid: ["effective"],
  mediate_again: ["invalid", "failed", "broken", "effective"],
  fail: ["mediating"],
  end: ["registered", "accepted", "mediating", "agreed"],
  close: ["performed", "refused", "failed", "ended", "invalid", "broken"],
};
export const peopleEvents: readonly string[] = Object.keys(from);
/** The rules of one event, in the order a person would ask them. */
function rulesOf(event: PeopleEvent, facts: PeopleFacts, day: string): (() => Refusal | null)[] {
  const at = atDay(facts, day);
  const report = () => reportFirst(facts, day);
  const free = () => (facts.feeAsked ? refuse("dispute.people_fee", at) : null);
  const safe = () => mayReconcile(facts, day);
  const willing = () => nobodyRefuses(facts, day);
  const told = () => policeTold(facts, day);
  const routes = () => routesTold(facts, day);
  const inTerm = () => withinTerm(facts, day);
  const mandates = () => mandatesHold(facts, day);
  const guardians = () => guardiansThere(facts, day);
  switch (event.type) {
    // A party may refuse, end or ask somebody to withdraw at any time: no paper stands before it (MED-05, 09, 19).
    case "party_refuses":
    case "recuse":
    case "report_to_police":
    case "found_valid":
    case "break":
      return [];
    case "accept": {
      const n = withoutYes(facts.parties, event.askedPartyIds).length;
      const asked = () => (n > 0 ? refuse("dispute.people_ask_all", at, { n }) : null);
      const alone = () => (facts.elsewhere.length > 0 ? refuse("dispute.people_elsewhere", at) : null);
      const early = () =>
        event.from.kind === "referral" && event.from.accepted
          ? refuse("dispute.people_referral_late", at)
          : null;
      return [report, alone, free, early, willing, asked];
    }
    case "appoint":
      return [report, willing, () => mayMediate(event.mediator, facts, day)];
    case "session": {
      const led = () => allMayMediate(facts, event.mediatorIds, day);
      const rules = [report, told, free, willing, inTerm, led];
      // One side alone is how the safety questions are asked; only bringing together waits for them.
      if (!event.joint) return rules;
      const door = () => doorAsAsked(facts, event.open, day);
      return [...rules, safe, mandates, guardians, () => inviteesAgreed(facts, event.present, day), door];
    }
    case "extend_term":
      return [report, willing, () => allExtend(facts, event.agreedBy, day)];
    case "agree":
      return [told, free, willing, safe, inTerm, mandates, guardians, () => agreementSays(facts, day)];
    case "take_effect":
      return [told, free, safe, mandates, guardians, () => takesEffect(facts, event.on, day)];
    case "perform":
      return [report, () => (facts.allPerformed ? null : refuse("dispute.people_not_performed", at))];
    case "found_invalid":
      return [report, routes];
    case "mediate_again": {
      const whole = facts.state === "effective" && facts.agreement?.partial !== true;
      return [() => (whole ? refuse("dispute.people_not_now", at) : null), willing, safe];
    }
    case "fail":
      return [report, told, routes];
    case "end":
      return event.cause === "party_ended" || event.cause === "withdrawn" ? [] : [report, told, routes];
    case "close": {
      const rest = () =>
        facts.agreement?.partial === true && facts.routesToldAt === null
          ? refuse("dispute.people_partial", at)
          : null;
      // What was performed needs no other route; every other end does (MED-11).
      const ended = facts.state === "performed" ? rest : routes;
      return [report, told, ended, () => isFiled(facts, day)];
    }
  }
}

export function mayPeople(
  event: PeopleEvent,
  facts: PeopleFacts,
  who: Who,
  day: string,
  passed: Passed = nothingPassed,
): Refusal | null {
  const acts = () => committeeActs(facts, who, day);
  const now = () =>
    from[event.type].includes(facts.state)
      ? null
      : refuse("dispute.people_not_now", atDay(facts, day), { state: facts.state });
  return firstBut(passed, acts, now, ...rulesOf(event, facts, day));
}

export function nextPeople(state: PeopleState, event: PeopleEvent): PeopleState {
  switch (event.type) {
    case "accept":
      return "accepted";
    case "party_refuses":
      return "refused";
    case "session":
    case "mediate_again":
      return "mediating";
    case "agree":
      return "agreed";
    case "take_effect":
      return "effective";
    case "perform":
      return "performed";
    case "break":
      return "broken";
    case "found_invalid":
      return "invalid";
    case "fail":
      return "failed";
    case "end":
      return "ended";
    case "close":
      return "closed";
    case "appoint":
    case "recuse":
    case "report_to_police":
    case "extend_term":
    case "found_valid":
      return state;
  }
}

/** MED-16, MED-18: what is offered when a promise is broken. Enforcement only where the court confirmed it. */
export const stepsAfterBreak = (confirmed: boolean): ("urge" | "mediate_again" | "sue" | "enforce")[] =>
  confirmed ? ["urge", "enforce"] : ["urge", "mediate_again", "sue"];
