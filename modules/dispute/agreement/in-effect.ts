/**
 * Whether an agreement says enough, and from which day it counts (MED-13 to MED-15). Shared by people's and
 * administrative mediation. Pure.
 */
import { atDay, type CaseFacts } from "../machines/machine.ts";
import { type Refusal, type Said, refuser } from "../machines/refusal.ts";
import { lintClause } from "./clause-linter.ts";
import { type Agreement, effectiveOn, signaturesMissing } from "./agreement.ts";

type AgreementFacts = CaseFacts & { agreement: Agreement | null };

export const refusals = {
  "dispute.agreement_oral": {
    status: 409,
    rule: "MED-13",
    zh: "口头协议要由调解员记下内容，才能生效。",
    en: "The mediator writes down what was agreed orally before it counts.",
  },
  "dispute.agreement_empty": {
    status: 409,
    rule: "MED-14",
    zh: "还没有协议内容。至少写一条：谁、做什么、怎么做、哪天以前。",
    en: "There is no agreement yet. Write one clause at least: who, what, how, by when.",
  },
  "dispute.agreement_no_day": {
    status: 409,
    rule: "MED-14",
    zh: "协议里有 {{n}} 条没有写哪天以前做完。",
    en: "{{n}} clause(s) do not say by which day.",
  },
  "dispute.clause_unclear": {
    status: 409,
    rule: "CONF-04",
    zh: "协议有 {{n}} 处不清楚，法院可能不确认，也没法照着做。请照提示改。",
    en: "{{n}} place(s) in the agreement are unclear: a court may not confirm it, and nobody can act by it. Change them as shown.",
  },
  "dispute.agreement_unsigned": {
    status: 409,
    rule: "MED-15",
    zh: "还差 {{n}} 处签名或者印章，协议还没有生效。",
    en: "{{n}} signature(s) or seals are missing, so the agreement is not in effect.",
  },
  "dispute.agreement_other_day": {
    status: 409,
    rule: "MED-15",
    zh: "生效日是 {{day}}：各方、调解员和印章中最晚的一天；口头协议是达成的那天。",
    en: "It takes effect on {{day}}: the latest of all signatures, the mediator's and the seal; oral, the day it was reached.",
  },
} as const satisfies Record<string, Said>;
const refuse = refuser(refusals);

/** MED-14, CONF-04: something is agreed, each clause with its day, and clear. */
export function agreementSays(facts: AgreementFacts, day: string): Refusal | null {
  const clauses = facts.agreement?.clauses ?? [];
  if (clauses.length === 0) return refuse("dispute.agreement_empty", atDay(facts, day));
  const n = clauses.filter(({ kind, dueOn }) => dueOn === null && kind !== "refrain").length;
  if (n > 0) return refuse("dispute.agreement_no_day", atDay(facts, day), { n });
  const of = { partyIds: facts.parties.map(({ id }) => id), agreedOn: facts.agreement!.agreedOn };
  const unclear = clauses.flatMap((clause) => lintClause(clause, of)).length;
  return unclear > 0 ? refuse("dispute.clause_unclear", atDay(facts, day), { n: unclear }) : null;
}

/** MED-15: the day is the latest of the three, and nobody chooses another. */
export function takesEffect(facts: AgreementFacts, on: string, day: string): Refusal | null {
  const { agreement } = facts;
  const at = atDay(facts, day);
  if (agreement === null) return refuse("dispute.agreement_empty", at);
  const ids = facts.parties.map(({ id }) => id);
  const missing = signaturesMissing(agreement, ids).length;
  if (missing > 0)
    return agreement.form === "oral"
      ? refuse("dispute.agreement_oral", at)
      : refuse("dispute.agreement_unsigned", at, { n: missing });
  const right = effectiveOn(agreement, ids);
  return right === on ? null : refuse("dispute.agreement_other_day", at, { day: right ?? "" });
}
