/** Which refusals of a machine a chief may let pass: the text was not checked, and the rule protects nobody. Pure. */
import type { Bilingual } from "../../../server/wire.ts";
import { refusals as administrative } from "../machines/administrative-mediation.ts";
import type { MachineKind } from "../machines/machine.ts";
import { refusals as own } from "../machines/own-settlement.ts";
import { refusals as people } from "../machines/people-mediation.ts";
import { refusals as eligible } from "../machines/police-eligible.ts";
import { refusals as police } from "../machines/police-mediation.ts";
import { refusals as paper } from "../machines/police-paper.ts";
import { type Said, asOurs } from "../machines/refusal.ts";
import { sayBasis } from "../rule-table/said.ts";
import type { At } from "../rule-table/shape.ts";
import { getRule } from "../rule-table/table.ts";

const of: Readonly<Record<MachineKind, Readonly<Record<string, Said>>>> = {
  people,
  police: { ...police, ...eligible, ...paper },
  administrative,
  own,
};
/** Who acts and what stage it is in is no rule to let pass: it is how the machine is built. */
const built = new Set(["0.6", "STEP-01"]);

export type Yielding = { code: string; says: Bilingual; basis: Bilingual };
export function yielding(machine: MachineKind, at: At): Yielding[] {
  return Object.entries(of[machine]).flatMap(([code, { rule: id, status, zh, en }]) => {
    const rule = getRule(id, at);
    const plain = { code, rule, details: {}, yields: rule.verifiedOn === null && !rule.protects };
    const refusal = machine === "administrative" ? asOurs(plain, "MED-22.like", at)! : plain;
    return refusal.yields && status === 409 && !built.has(id)
      ? [{ code, says: { zh, en }, basis: sayBasis(refusal.rule) }]
      : [];
  });
}
