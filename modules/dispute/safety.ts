/**
 * The violence gate: a few questions asked of each person apart, before anybody is brought together. Where violence at
 * home or coercion shows, nothing is reconciled and P14 is offered; the reports that the law asks for stand with their
 * time. It holds in every machine and yields to nobody. Pure.
 */
import type { Bilingual } from "../../server/wire.ts";
import type { Who } from "../people/contract.ts";
import { holds } from "../people/rules.ts";
import { type CaseFacts, type Party, atDay, isMinor, needsGuardian } from "./machines/machine.ts";
import { type Refusal, type Said, refuser } from "./machines/refusal.ts";

/** What is asked; said aloud to one person with nobody else in earshot. */
export const screenQuestions = {
  afraid: { zh: "您怕对方吗？怕回家吗？", en: "Are you afraid of the other side, or of going home?" },
  hurt: { zh: "对方打过、推过、掐过您吗？", en: "Has the other side hit, pushed or choked you?" },
  threatened: {
    zh: "对方说过要伤您、伤孩子、伤自己吗？",
    en: "Did they threaten to harm you, a child or themselves?",
  },
  controlled: {
    zh: "对方不让您出门、用钱、见人、用手机吗？",
    en: "Do they keep you from going out, from money, people or your phone?",
  },
  forced: {
    zh: "有人逼您来谈，或者逼您答应吗？",
    en: "Does anybody force you to talk or to agree?",
  },
  child: { zh: "有孩子受伤，或者看着大人动手吗？", en: "Was a child hurt, or did one see it happen?" },
} as const satisfies Record<string, Bilingual>;
export type ScreenQuestion = keyof typeof screenQuestions;
export const screenKeys = Object.keys(screenQuestions) as ScreenQuestion[];

export type Screen = {
  partyId: string;
  /** Asked with nobody else in earshot. */
  apart: boolean;
  answers: Readonly<Record<ScreenQuestion, "yes" | "no" | "unsure">>;
};
/** Reports the law asks for: of somebody without full capacity, of a child. */
export type ReportKind = "capacity" | "child";
export type Gate = {
  /** The last screen of each person. */
  screens: readonly Screen[];
  reports: readonly { kind: ReportKind; at: string }[];
  /** Known from elsewhere: a warning letter, a protection order, a call about violence between these parties. */
  violenceKnown: boolean;
  childAtRisk: boolean;
};

export type GateState = "closed_violence" | "unclear" | "not_asked" | "open";
type Weighed = {
  state: GateState;
  because: { partyId: string; question: ScreenQuestion }[];
  /** Parties not yet asked, or asked with others listening. */
  unasked: string[];
  reportsDue: ReportKind[];
  offersP14: boolean;
};
const persons = (parties: readonly Party[]) => parties.filter(({ kind }) => kind === "person");

export function weighGate(gate: Gate, parties: readonly Party[], day: string): Weighed {
  const of = (answer: "yes" | "unsure") =>
    gate.screens.flatMap(({ partyId, answers }) =>
      screenKeys
        .filter((question) => answers[question] === answer)
        .map((question) => ({ partyId, question })),
    );
  const yes = of("yes");
  const unasked = persons(parties)
    .filter(({ id }) => !gate.screens.some(({ partyId, apart }) => partyId === id && apart))
    .map(({ id }) => id);
  const violence = gate.violenceKnown || gate.childAtRisk || yes.length > 0;
  const made = new Set(gate.reports.map(({ kind }) => kind));
  const child =
    gate.childAtRisk ||
    yes.some(({ question }) => question === "child") ||
    (violence && harmed(gate, yes, parties).some((party) => isMinor(party, day)));
  const capacity =
    violence && harmed(gate, yes, parties).some((party) => needsGuardian(party, day) && !isMinor(party, day));
  const due: ReportKind[] = [
    ...(child ? (["child"] as const) : []),
    ...(capacity ? (["capacity"] as const) : []),
  ];
  return {
    state: violence
      ? "closed_violence"
      : of("unsure").length > 0
        ? "unclear"
        : unasked.length > 0
          ? "not_asked"
          : "open",
    because: yes,
    unasked,
    reportsDue: due.filter((kind) => !made.has(kind)),
    offersP14: violence,
  };
}
/** Who may be the harmed one: whoever said so; known only from elsewhere, any person of the case may be. */
function harmed(gate: Gate, yes: readonly { partyId: string }[], parties: readonly Party[]): Party[] {
  if (gate.violenceKnown || gate.childAtRisk) return persons(parties);
  return persons(parties).filter(({ id }) => yes.some(({ partyId }) => partyId === id));
}

export const refusals = {
  "dispute.report_child": {
    status: 409,
    rule: "CHILD-01",
    zh: "有孩子可能受害，请立即报告，写下时间，再做别的。",
    en: "A child may be harmed: report at once and note the time before anything else.",
  },
  "dispute.report_capacity": {
    status: 409,
    rule: "DV-01",
    zh: "可能受害的人没有完全行为能力，请先报案，写下时间。",
    en: "The person who may be harmed lacks full capacity: report to the police first and note the time.",
  },
  "dispute.screen_first": {
    status: 409,
    rule: "DV-03.gate",
    zh: "还有 {{n}} 个人没有单独问过安全问题。先分开问，再一起谈。",
    en: "{{n}} person(s) were not asked the safety questions apart. Ask first, then bring them together.",
  },
  "dispute.screen_unclear": {
    status: 409,
    rule: "DV-03.gate",
    zh: "有人说不准安不安全。再单独谈一次，问清楚以前不一起谈。",
    en: "Somebody is not sure to be safe. Talk once more apart; no joint talk until it is clear.",
  },
  "dispute.violence": {
    status: 409,
    rule: "DV-03.gate",
    zh: "有家庭暴力或者胁迫的迹象，不劝和、不调解。请改走 P14：告诫、双方分开查访、庇护和保护令。",
    en: "There are signs of violence at home or coercion: no reconciling. Take P14: warning letter, visits apart, shelter, protection order.",
  },
  "dispute.reporter_kept": {
    status: 403,
    rule: "DV-01",
    zh: "谁报的案要保密，只有承办民警和所长看得到。",
    en: "Who reported is kept confidential: only the officer in charge and the chief may see it.",
  },
} as const satisfies Record<string, Said>;
const refuse = refuser(refusals);

/** Before any act but the report itself: what the law wants reported was reported. */
export function reportFirst(facts: CaseFacts, day: string): Refusal | null {
  const { reportsDue } = weighGate(facts.gate, facts.parties, day);
  const at = atDay(facts, day);
  if (reportsDue.includes("child")) return refuse("dispute.report_child", at);
  return reportsDue.includes("capacity") ? refuse("dispute.report_capacity", at) : null;
}

/** Before anybody is brought together, or to an agreement. */
export function mayReconcile(facts: CaseFacts, day: string): Refusal | null {
  const report = reportFirst(facts, day);
  if (report !== null) return report;
  const { state, unasked } = weighGate(facts.gate, facts.parties, day);
  const at = atDay(facts, day);
  if (state === "closed_violence") return refuse("dispute.violence", at);
  if (state === "unclear") return refuse("dispute.screen_unclear", at);
  return state === "not_asked" ? refuse("dispute.screen_first", at, { n: unasked.length }) : null;
}

/** DV-01: who reported is seen by the officer in charge and the chief, never by parties or partners. */
export function maySeeReporter(
  who: Who,
  facts: Pick<CaseFacts, "communityId" | "law"> & { inChargeId: string },
  day: string,
): Refusal | null {
  const inCharge = who.personId === facts.inChargeId && holds(who, ["officer"], facts.communityId);
  return inCharge || holds(who, ["chief"], facts.communityId)
    ? null
    : refuse("dispute.reporter_kept", atDay(facts, day));
}
