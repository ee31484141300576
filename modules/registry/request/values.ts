/** What a resident writes for a field, as it would be kept. */
import { Refusal } from "../../../server/errors.ts";
import { ResidentPatch } from "../resident/contract.ts";
import type { PlainField } from "../resident/fields.ts";

const patches: Record<PlainField, (value: string) => object> = {
  name: (value) => ({ name: value }),
  relation: (value) => ({ relation: value }),
  work: (value) => ({ work: value }),
  help_at_door: (value) => ({ helpAtDoor: value === "true" ? true : value === "false" ? false : value }),
  birth: (value) => (/^\d{4}$/.test(value) ? { birthYear: Number(value) } : { birthOn: value }),
};
/** As said by the person; a value no form would take is refused at once, and not in fifteen days. */
export function patchOf(field: PlainField, value: string): ResidentPatch {
  const parsed = ResidentPatch.safeParse({ ...patches[field](value), said: { source: "self" } });
  if (!parsed.success) throw new Refusal("registry.request_value", { field: "value" });
  return parsed.data;
}
/** What is left where a field is taken off. */
export const emptied: Partial<Record<PlainField, object>> = {
  birth: { birthYear: null, birthOn: null },
  work: { work: null },
  help_at_door: { helpAtDoor: false },
};
