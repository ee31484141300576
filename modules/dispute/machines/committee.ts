/** Whether a people's mediation committee is made up as the law says (MED-03), and what a mediator must not do. Pure. */
import { addMonths } from "../../community/civil-days.ts";
import type { At } from "../rule-table/shape.ts";
import { numberOf } from "../rule-table/table.ts";
import { type Refusal, type Said, refuser } from "./refusal.ts";

export type Committee = {
  members: number;
  directors: number;
  women: number;
  /** Several peoples live in its area; and members of the smaller ones. */
  manyPeoples: boolean;
  ofSmallerPeoples: number;
  electedOn: string;
};

/** MED-04: what a complaint about a mediator may be about, by art. 15. */
export const conductBans = {
  partial: { zh: "偏袒一方", en: "took sides" },
  insult: { zh: "侮辱当事人", en: "insulted a party" },
  benefit: { zh: "索取、收受好处", en: "asked for or took benefits" },
  leak: { zh: "泄露隐私、商业秘密", en: "gave away private or trade secrets" },
} as const;

export const refusals = {
  "dispute.committee_size": {
    status: 409,
    rule: "MED-03",
    zh: "调解委员会要有 {{least}} 到 {{most}} 名委员，现在是 {{n}} 名。",
    en: "A committee has {{least}} to {{most}} members; there are {{n}}.",
  },
  "dispute.committee_director": {
    status: 409,
    rule: "MED-03",
    zh: "调解委员会要有一名主任，也只有一名。",
    en: "A committee has one director, and only one.",
  },
  "dispute.committee_woman": {
    status: 409,
    rule: "MED-03",
    zh: "调解委员会要有妇女委员。",
    en: "A committee has a woman among its members.",
  },
  "dispute.committee_peoples": {
    status: 409,
    rule: "MED-03",
    zh: "多民族居住的地方，要有人数较少民族的委员。",
    en: "Where several peoples live, the smaller ones have a member.",
  },
  "dispute.committee_term": {
    status: 409,
    rule: "MED-03.term",
    zh: "这一届委员到 {{until}} 期满，要重新推选。",
    en: "The committee's term ended on {{until}}: it has to be elected again.",
  },
} as const satisfies Record<string, Said>;
const refuse = refuser(refusals);

export function committeeStands(committee: Committee, at: At): Refusal | null {
  const [least, most] = [numberOf("MED-03.least", at), numberOf("MED-03.most", at)];
  const { members: n, directors, women, manyPeoples, ofSmallerPeoples } = committee;
  if (n < least || n > most) return refuse("dispute.committee_size", at, { least, most, n });
  if (directors !== 1) return refuse("dispute.committee_director", at);
  if (women === 0) return refuse("dispute.committee_woman", at);
  if (manyPeoples && ofSmallerPeoples === 0) return refuse("dispute.committee_peoples", at);
  const until = addMonths(committee.electedOn, 12 * numberOf("MED-03.term", at));
  return until < at.day ? refuse("dispute.committee_term", at, { until }) : null;
}
