/** How a machine's no is said over HTTP: its code and numbers, with the article it stands on. */
import { Refusal } from "../../../server/errors.ts";
import type { Refusal as MachineRefusal } from "../machines/refusal.ts";
import { sayBasis } from "../rule-table/said.ts";
import type { Refused } from "./contract.ts";

export const asRefused = ({ code, details, rule, yields }: MachineRefusal): Refused => ({
  code,
  details,
  rule: rule.version,
  basis: sayBasis(rule),
  yields,
});
export function refuseBy(refusal: MachineRefusal | null, field?: string): void {
  if (refusal === null) return;
  const { code, details, ...by } = asRefused(refusal);
  throw new Refusal(code, { details: { ...details, ...by }, ...(field === undefined ? {} : { field }) });
}
