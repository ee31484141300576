/**
 * 自行和解: the sides settle it themselves. Nobody hosts, nobody signs for them; what is written down is what they
 * brought, and for a public-order case what POL-12 asks. Pure.
 */
import type { Who } from "../../people/contract.ts";
import { holds } from "../../people/rules.ts";
import type { Agreement } from "../agreement/agreement.ts";
import { mayReconcile, reportFirst } from "../safety.ts";
import { guardiansThere } from "./attendance.ts";
import { type CaseFacts, atDay } from "./machine.ts";
import { type Passed, type Refusal, type Said, firstBut, nothingPassed, refuser } from "./refusal.ts";

export type OwnState = "told" | "settled" | "performed" | "broken" | "given_up" | "closed";
export type OwnEvent =
  /** The sides say that they settled it, and what they agreed. */
  | { type: "settle"; saidBy: readonly string[]; hosted: boolean }
  | { type: "perform" }
  | { type: "break" }
  | { type: "give_up" }
  /** A public-order case lies with the police: the written application of both goes there (POL-12). */
  | { type: "apply_to_police"; writtenBy: readonly string[] }
  | { type: "close" };
export type OwnFacts = CaseFacts & {
  state: OwnState;
  agreement: Agreement | null;
  allPerformed: boolean;
  policeCase: { decided: boolean } | null;
};

export const refusals = {
  "dispute.own_recorded_by": {
    status: 403,
    rule: "0.6",
    zh: "自行和解由民警、社区干部或者调解员记下来，别的岗位不记。",
    en: "An own settlement is noted by the officer, the cadre or a mediator, not by other posts.",
  },
  "dispute.own_not_now": {
    status: 409,
    rule: "STEP-01",
    zh: "这一步不在这时候做。请看和解现在到了哪一步。",
    en: "This step does not belong here. Look where the settlement stands.",
  },
  "dispute.own_hosted": {
    status: 409,
    rule: "0.6",
    zh: "有人主持的不是自行和解。请按人民调解、治安调解或者行政调解登记。",
    en: "What somebody hosted is no own settlement. Enter it as people's, police or administrative mediation.",
  },
  "dispute.own_elsewhere": {
    status: 409,
    rule: "0.6",
    zh: "这件事正在走另一种调解，那一边先结束。",
    en: "A mediation is going on here: end that one first.",
  },
  "dispute.own_said_by_all": {
    status: 409,
    rule: "OWN-01",
    zh: "要各方都说已经和解，还差 {{n}} 方。",
    en: "Every side says that it is settled; {{n}} did not yet.",
  },
  "dispute.own_content": {
    status: 409,
    rule: "OWN-01",
    zh: "写下他们谈好了什么：至少一条，写明哪天以前。",
    en: "Note what they agreed: one clause at least, and by which day.",
  },
  "dispute.own_not_performed": {
    status: 409,
    rule: "POL-12",
    zh: "还没有履行完。履行以后，双方才可以书面申请不予处罚。",
    en: "It is not performed. Only then can both sides ask in writing for no punishment.",
  },
  "dispute.own_written": {
    status: 409,
    rule: "POL-12",
    zh: "要双方书面申请，还差 {{n}} 方。",
    en: "Both sides ask in writing; {{n}} did not yet.",
  },
  "dispute.own_decided": {
    status: 409,
    rule: "POL-12",
    zh: "公安机关已经作出处理决定，和解不再改变它。",
    en: "The police have decided, and a settlement no longer changes that.",
  },
  "dispute.own_no_case": {
    status: 409,
    rule: "POL-12",
    zh: "这件事没有治安案件，不用向公安机关申请。",
    en: "There is no public-order case here, so nothing to ask the police for.",
  },
  "dispute.own_routes": {
    status: 409,
    rule: "ROUTES-01",
    zh: "结束以前告知还有哪些途径：调解、行政机关、法院。写下时间。",
    en: "Before it ends the other routes are told: mediation, authorities, court. Note when.",
  },
} as const satisfies Record<string, Said>;
const refuse = refuser(refusals);

const from: Readonly<Record<OwnEvent["type"], readonly OwnState[]>> = {
  settle: ["told", "broken"],
  perform: ["settled", "broken"],
  break: ["settled"],
  give_up: ["told", "settled", "broken"],
  apply_to_police: ["settled", "performed"],
  close: ["performed", "broken", "given_up"],
};
export const ownEvents: readonly string[] = Object.keys(from);

function rulesOf(event: OwnEvent, facts: OwnFacts, day: string): (() => Refusal | null)[] {
  const at = atDay(facts, day);
  const missing = (yes: readonly string[]) => facts.parties.filter(({ id }) => !yes.includes(id)).length;
  const performed = () => (facts.allPerformed ? null : refuse("dispute.own_not_performed", at));
  switch (event.type) {
    case "settle": {
      const clauses = facts.agreement?.clauses ?? [];
      const written =
        clauses.length > 0 && clauses.every(({ kind, dueOn }) => dueOn !== null || kind === "refrain");
      const n = missing(event.saidBy);
      return [
        () => (event.hosted ? refuse("dispute.own_hosted", at) : null),
        () => (facts.elsewhere.length > 0 ? refuse("dispute.own_elsewhere", at) : null),
        () => mayReconcile(facts, day),
        () => guardiansThere(facts, day),
        () => (n > 0 ? refuse("dispute.own_said_by_all", at, { n }) : null),
        () => (written ? null : refuse("dispute.own_content", at)),
      ];
    }
    case "perform":
      return [performed];
    case "break":
    case "give_up":
      return [];
    case "apply_to_police": {
      const n = missing(event.writtenBy);
      return [
        () => (facts.policeCase === null ? refuse("dispute.own_no_case", at) : null),
        performed,
        () => (n > 0 ? refuse("dispute.own_written", at, { n }) : null),
        () => (facts.policeCase?.decided === true ? refuse("dispute.own_decided", at) : null),
      ];
    }
    case "close": {
      const told = () => (facts.routesToldAt === null ? refuse("dispute.own_routes", at) : null);
      return [() => reportFirst(facts, day), ...(facts.state === "performed" ? [] : [told])];
    }
  }
}

export function mayOwn(
  event: OwnEvent,
  facts: OwnFacts,
  who: Who,
  day: string,
  passed: Passed = nothingPassed,
): Refusal | null {
  const at = atDay(facts, day);
  const acts = () =>
    holds(who, ["officer", "chief", "cadre", "mediator"], facts.communityId)
      ? null
      : refuse("dispute.own_recorded_by", at);
  const now = () => (from[event.type].includes(facts.state) ? null : refuse("dispute.own_not_now", at));
  return firstBut(passed, acts, now, ...rulesOf(event, facts, day));
}

export function nextOwn(state: OwnState, event: OwnEvent): OwnState {
  const next: Readonly<Record<OwnEvent["type"], OwnState>> = {
    settle: "settled",
    perform: "performed",
    break: "broken",
    give_up: "given_up",
    apply_to_police: state,
    close: "closed",
  };
  return next[event.type];
}
