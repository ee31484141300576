/** How the machines say no: a code, the text it was judged by, and whether a chief may go on with a reason. Pure. */
import type { Who } from "../../people/contract.ts";
import { holds } from "../../people/rules.ts";
import type { At, RuleVersion } from "../rule-table/shape.ts";
import { type RuleKey, getRule } from "../rule-table/table.ts";

/** Words of one refusal, beside the rule it stands on. */
export type Said = { status: number; rule: RuleKey; zh: string; en: string };

export type Refusal = {
  code: string;
  /** The version that applied; a case keeps its `version`. */
  rule: RuleVersion;
  details: Record<string, string | number>;
  /** A chief may go on with reason and citation: the text is not verified, and the rule protects nobody. */
  yields: boolean;
};

/** Makes the `refuse` of one file, so that no code is said without its words and its rule. */
export const refuser =
  <Code extends string>(words: Readonly<Record<Code, Said>>) =>
  (code: Code, at: At, details: Refusal["details"] = {}): Refusal => {
    const rule = getRule(words[code].rule, at);
    return { code, rule, details, yields: rule.verifiedOn === null && !rule.protects };
  };

/** What a chief let pass in this case (`mayOverride`); a rule that does not yield is asked all the same. */
export type Passed = (refusal: Refusal) => boolean;
export const nothingPassed: Passed = () => false;

/** The first rule that says no and was not let pass; asked in the order a person would, and only until then. */
export function firstBut(passed: Passed, ...rules: (() => Refusal | null)[]): Refusal | null {
  for (const rule of rules) {
    const refusal = rule();
    if (refusal !== null && !(refusal.yields && passed(refusal))) return refusal;
  }
  return null;
}
export const firstOf = (...rules: (() => Refusal | null)[]): Refusal | null =>
  firstBut(nothingPassed, ...rules);

export const refusals = {
  "dispute.override_chief": {
    status: 403,
    rule: "OVERRIDE-01",
    zh: "只有所长可以写明理由和依据后放行。",
    en: "Only the chief lets it pass, with a reason and a citation.",
  },
  "dispute.override_protected": {
    status: 409,
    rule: "OVERRIDE-01",
    zh: "{{rule}} 保护的是人，谁都不能放行。",
    en: "{{rule}} protects people: nobody lets it pass.",
  },
  "dispute.override_verified": {
    status: 409,
    rule: "OVERRIDE-01",
    zh: "{{rule}} 的文本核对过，不能放行。",
    en: "The text of {{rule}} was checked, so it is not let pass.",
  },
  "dispute.override_reason": {
    status: 400,
    rule: "OVERRIDE-01",
    zh: "请写明理由，和您所依据的现行条文。",
    en: "Give the reason, and cite the text in force that you go by.",
  },
} as const satisfies Record<string, Said>;
const refuse = refuser(refusals);

/** What the chief may let pass: a rule not compared with the text in force, never one that protects persons. */
export function mayOverride(
  refusal: Refusal,
  override: { reason: string; citation: string },
  who: Who,
  communityId: string,
  at: At,
): Refusal | null {
  const details = { rule: refusal.rule.rule };
  if (!holds(who, ["chief"], communityId)) return refuse("dispute.override_chief", at);
  if (refusal.rule.protects) return refuse("dispute.override_protected", at, details);
  if (refusal.rule.verifiedOn !== null) return refuse("dispute.override_verified", at, details);
  return override.reason.trim() === "" || override.citation.trim() === ""
    ? refuse("dispute.override_reason", at)
    : null;
}

/** A rule of the people's mediation law, kept elsewhere by our own choice: it says so, and yields as little. */
export function asOurs(refusal: Refusal | null, id: RuleKey, at: At): Refusal | null {
  if (refusal === null || !/^MED-(?!19|2)/.test(refusal.rule.id)) return refusal;
  return { ...refusal, rule: getRule(id, at), yields: false };
}
