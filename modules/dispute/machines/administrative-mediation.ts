/**
 * 行政调解: a department mediates what lies in its remit (MED-22). Three working days to pass on what does not, five to
 * decide on what does, ten where it is complex: Shenzhen's days, and our default elsewhere. It is as voluntary as the
 * others, and who refuses as not competent says who is. Pure.
 */
import { type Holidays, type Reckoned, workingDaysAfter } from "../../community/days-off.ts";
import type { Who } from "../../people/contract.ts";
import { holds } from "../../people/rules.ts";
import type { Agreement } from "../agreement/agreement.ts";
import { agreementSays, takesEffect } from "../agreement/in-effect.ts";
import { numberOf } from "../rule-table/table.ts";
import { mayReconcile, reportFirst } from "../safety.ts";
import { doorAsAsked, guardiansThere, inviteesAgreed, mandatesHold } from "./attendance.ts";
import { atDay, withoutYes } from "./machine.ts";
import { type Mediator, type MediatorFacts, mayMediate } from "./mediator.ts";
import {
  type Passed,
  type Refusal,
  type Said,
  asOurs,
  firstBut,
  firstOf,
  nothingPassed,
  refuser,
} from "./refusal.ts";

export type AdministrativeState =
  | "received"
  | "transferred"
  /** Not accepted, with a reason and the other routes. */
  | "declined"
  | "accepted"
  | "mediating"
  | "agreed"
  | "effective"
  | "performed"
  | "broken"
  | "refused"
  | "failed"
  | "closed";

export type AdministrativeEvent =
  /** Not in its remit: says whose it is. */
  | { type: "transfer"; toOrganisationId: string | null; reason: string }
  | { type: "accept"; askedPartyIds: readonly string[] }
  | { type: "decline"; reason: string }
  | { type: "party_refuses"; partyId: string }
  | {
      type: "session";
      joint: boolean;
      open: boolean;
      mediators: readonly Mediator[];
      present: readonly string[];
    }
  | { type: "opinion"; opinion: Opinion }
  | { type: "agree" }
  | { type: "take_effect"; on: string }
  | { type: "perform" }
  | { type: "break" }
  | { type: "fail" }
  | { type: "end" }
  | { type: "close" };
/** What a conference of departments says (P12): policy, law, and what each side answers for. */
export type Opinion = {
  policy: string;
  law: string;
  responsibilities: readonly { partyId: string; text: string }[];
};

export type AdministrativeFacts = MediatorFacts & {
  state: AdministrativeState;
  inRemit: boolean;
  complex: boolean;
  receivedOn: string;
  refusedBy: readonly string[];
  agreement: Agreement | null;
  allPerformed: boolean;
  holidays: Holidays;
};

export const refusals = {
  "dispute.admin_department": {
    status: 403,
    rule: "0.6",
    zh: "行政调解由主管部门办理。",
    en: "Administrative mediation is the department's.",
  },
  "dispute.admin_elsewhere": {
    status: 409,
    rule: "0.6",
    zh: "这件事正在走另一种调解，那一边先结束，再开始行政调解。",
    en: "Another kind of mediation is going on here: end that one first.",
  },
  "dispute.admin_not_now": {
    status: 409,
    rule: "STEP-01",
    zh: "这一步不在这时候做。请看行政调解现在到了哪一步。",
    en: "This step does not belong here. Look where the administrative mediation stands.",
  },
  "dispute.admin_out_of_remit": {
    status: 409,
    rule: "MED-22.transfer",
    zh: "不归本部门管，不能受理：{{until}} 以前转交给该管的单位。",
    en: "This is outside the department's remit and cannot be accepted: pass it on by {{until}}.",
  },
  "dispute.admin_in_remit": {
    status: 409,
    rule: "MED-22",
    zh: "归本部门管的，不转交；决定受理，或者写明理由不受理。",
    en: "What is in the department's remit is not passed on: accept it, or decline with a reason.",
  },
  "dispute.admin_says_whose": {
    status: 409,
    rule: "MED-22.transfer",
    zh: "说不归自己管，要写明归谁管和理由。",
    en: "Who says it is not theirs says whose it is, and why.",
  },
  "dispute.admin_reason": {
    status: 409,
    rule: "MED-22.accept",
    zh: "不受理要写明理由。",
    en: "Declining needs a reason.",
  },
  "dispute.admin_ask_all": {
    status: 409,
    rule: "MED-22.like",
    zh: "还有 {{n}} 方没有问过愿不愿意。行政调解也要自愿。",
    en: "{{n}} side(s) were not asked. This mediation is voluntary too.",
  },
  "dispute.admin_refused": {
    status: 409,
    rule: "MED-22.like",
    zh: "一方不愿意调解，不再调解，告知别的途径。这不算没有谈成。",
    en: "One side does not want it: no mediation, and the other routes are told. That is no failure.",
  },
  "dispute.admin_mediator": {
    status: 409,
    rule: "MED-22.like",
    zh: "还没有指定主持的人。",
    en: "Nobody is named to lead it.",
  },
  "dispute.admin_opinion": {
    status: 409,
    rule: "MED-22.like",
    zh: "会商意见要写明政策、法律和每一方的责任，还差 {{n}} 处。",
    en: "An opinion names policy, law and what each side answers for; {{n}} missing.",
  },
  "dispute.admin_routes": {
    status: 409,
    rule: "ROUTES-01",
    zh: "结束以前要告知别的途径，写下时间。",
    en: "Before it ends the other routes are told. Note when.",
  },
  "dispute.admin_not_performed": {
    status: 409,
    rule: "MED-22.like",
    zh: "还有约定没有由收受的一方确认。",
    en: "Some promises are not confirmed by the one promised.",
  },
} as const satisfies Record<string, Said>;
const refuse = refuser(refusals);

/** MED-22: by when it is passed on, and by when it is decided. */
export function decidesBy(facts: AdministrativeFacts): { transferBy: Reckoned; acceptBy: Reckoned } {
  const at = atDay(facts, facts.receivedOn);
  const after = (days: number) => workingDaysAfter(facts.receivedOn, days, facts.holidays);
  const accept = numberOf(facts.complex ? "MED-22.accept_complex" : "MED-22.accept", at);
  return { transferBy: after(numberOf("MED-22.transfer", at)), acceptBy: after(accept) };
}

/** What an opinion does not say yet. */
export const opinionLacks = (opinion: Opinion, partyIds: readonly string[]): string[] => [
  ...(opinion.policy.trim() === "" ? ["policy"] : []),
  ...(opinion.law.trim() === "" ? ["law"] : []),
  ...partyIds.filter(
    (id) => !opinion.responsibilities.some(({ partyId, text }) => partyId === id && text.trim() !== ""),
  ),
];

const from: Readonly<Record<AdministrativeEvent["type"], readonly AdministrativeState[]>> = {
  transfer: ["received"],
  accept: ["received"],
  decline: ["received"],
  party_refuses: ["received", "accepted", "mediating"],
  session: ["accepted", "mediating"],
  opinion: ["accepted", "mediating"],
  agree: ["mediating"],
  take_effect: ["agreed"],
  perform: ["effective", "broken"],
  break: ["effective"],
  fail: ["mediating"],
  end: ["accepted", "mediating", "agreed"],
  close: ["performed", "broken", "refused", "failed", "declined", "transferred"],
};
export const administrativeEvents: readonly string[] = Object.keys(from);

function rulesOf(
  event: AdministrativeEvent,
  facts: AdministrativeFacts,
  day: string,
): (() => Refusal | null)[] {
  const at = atDay(facts, day);
  const report = () => reportFirst(facts, day);
  const safe = () => mayReconcile(facts, day);
  const willing = () => (facts.refusedBy.length > 0 ? refuse("dispute.admin_refused", at) : null);
  const told = () => (facts.routesToldAt === null ? refuse("dispute.admin_routes", at) : null);
  const mandates = () => mandatesHold(facts, day);
  const guardians = () => guardiansThere(facts, day);
  switch (event.type) {
    case "transfer": {
      const whose = event.toOrganisationId !== null && event.reason.trim() !== "";
      return [
        report,
        () => (facts.inRemit ? refuse("dispute.admin_in_remit", at) : null),
        () => (whose ? null : refuse("dispute.admin_says_whose", at)),
      ];
    }
    case "accept": {
      const until = decidesBy(facts).transferBy.on;
      const n = withoutYes(facts.parties, event.askedPartyIds).length;
      return [
        report,
        () => (facts.inRemit ? null : refuse("dispute.admin_out_of_remit", at, { until })),
        () => (facts.elsewhere.length > 0 ? refuse("dispute.admin_elsewhere", at) : null),
        willing,
        () => (n > 0 ? refuse("dispute.admin_ask_all", at, { n }) : null),
      ];
    }
    case "decline":
      return [() => (event.reason.trim() === "" ? refuse("dispute.admin_reason", at) : null), told];
    case "party_refuses":
    case "break":
    case "end":
      return [];
    case "session": {
      const led = () =>
        event.mediators.length === 0
          ? refuse("dispute.admin_mediator", at)
          : firstOf(...event.mediators.map((each) => () => mayMediate(each, facts, day)));
      const rules = [report, willing, led];
      if (!event.joint) return rules;
      const door = () => doorAsAsked(facts, event.open, day);
      return [...rules, safe, mandates, guardians, () => inviteesAgreed(facts, event.present, day), door];
    }
    case "opinion": {
      const n = opinionLacks(
        event.opinion,
        facts.parties.map(({ id }) => id),
      ).length;
      return [() => (n > 0 ? refuse("dispute.admin_opinion", at, { n }) : null)];
    }
    case "agree":
      return [willing, safe, mandates, guardians, () => agreementSays(facts, day)];
    case "take_effect":
      return [safe, mandates, guardians, () => takesEffect(facts, event.on, day)];
    case "perform":
      return [() => (facts.allPerformed ? null : refuse("dispute.admin_not_performed", at))];
    case "fail":
      return [report, told];
    case "close":
      return [report, ...(facts.state === "performed" || facts.state === "transferred" ? [] : [told])];
  }
}

export function mayAdministrative(
  event: AdministrativeEvent,
  facts: AdministrativeFacts,
  who: Who,
  day: string,
  passed: Passed = nothingPassed,
): Refusal | null {
  const at = atDay(facts, day);
  const acts = () =>
    holds(who, ["department_officer"], facts.communityId) ? null : refuse("dispute.admin_department", at);
  const now = () => (from[event.type].includes(facts.state) ? null : refuse("dispute.admin_not_now", at));
  return asOurs(firstBut(passed, acts, now, ...rulesOf(event, facts, day)), "MED-22.like", at);
}

export function nextAdministrative(
  state: AdministrativeState,
  event: AdministrativeEvent,
): AdministrativeState {
  const next: Readonly<Record<AdministrativeEvent["type"], AdministrativeState>> = {
    transfer: "transferred",
    accept: "accepted",
    decline: "declined",
    party_refuses: "refused",
    session: "mediating",
    opinion: state,
    agree: "agreed",
    take_effect: "effective",
    perform: "performed",
    break: "broken",
    fail: "failed",
    end: "failed",
    close: "closed",
  };
  return next[event.type];
}
