/** 家庭暴力告诫书: what it holds, who gets it, and the visits to both sides, each apart (DV-02, DV-03). Pure. */
import { type Refusal, type Said, firstOf, refuser } from "./machines/refusal.ts";
import type { At } from "./rule-table/shape.ts";

export type WarningLetter = {
  /** Who did it, what happened, and what is forbidden. */
  identity: boolean;
  facts: boolean;
  prohibition: boolean;
  /** Given to both sides, and the committee told. */
  deliveredTo: readonly ("warned" | "harmed" | "committee")[];
};
export type WarningVisit = {
  by: "committee" | "station";
  side: "warned" | "harmed";
  /** The other side was not there. */
  apart: boolean;
};
const receivers = ["warned", "harmed", "committee"] as const;

export function letterLacks(letter: WarningLetter): string[] {
  return [
    ...(letter.identity ? [] : ["identity"]),
    ...(letter.facts ? [] : ["facts"]),
    ...(letter.prohibition ? [] : ["prohibition"]),
  ];
}
/** DV-03: each of the two visits each side; a visit with both in the room is none. */
export const visitsDue = (visits: readonly WarningVisit[]): Pick<WarningVisit, "by" | "side">[] =>
  (["committee", "station"] as const)
    .flatMap((by) => (["harmed", "warned"] as const).map((side) => ({ by, side })))
    .filter(({ by, side }) => !visits.some((each) => each.by === by && each.side === side && each.apart));

export const refusals = {
  "dispute.letter_content": {
    status: 409,
    rule: "DV-02",
    zh: "告诫书还缺 {{n}} 项：身份、事实、禁止的行为。",
    en: "The warning letter lacks {{n}} of: identity, facts, what is forbidden.",
  },
  "dispute.letter_delivery": {
    status: 409,
    rule: "DV-02",
    zh: "告诫书要送双方，并通知居（村）委会，还差 {{n}} 处。",
    en: "The letter goes to both sides and the committee is told; {{n}} still to come.",
  },
  "dispute.letter_visits": {
    status: 409,
    rule: "DV-03",
    zh: "居（村）委会和派出所都要分别查访双方，还差 {{n}} 次。",
    en: "Committee and station each visit both sides, apart; {{n}} visit(s) still to make.",
  },
} as const satisfies Record<string, Said>;
const refuse = refuser(refusals);

/** A letter's follow-up ends when it is whole, delivered, and both sides were seen by both. */
export function mayEndFollowUp(
  letter: WarningLetter,
  visits: readonly WarningVisit[],
  at: At,
): Refusal | null {
  const lacks = letterLacks(letter).length;
  const undelivered = receivers.filter((each) => !letter.deliveredTo.includes(each)).length;
  const due = visitsDue(visits).length;
  return firstOf(
    () => (lacks > 0 ? refuse("dispute.letter_content", at, { n: lacks }) : null),
    () => (undelivered > 0 ? refuse("dispute.letter_delivery", at, { n: undelivered }) : null),
    () => (due > 0 ? refuse("dispute.letter_visits", at, { n: due }) : null),
  );
}
