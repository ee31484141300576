/** What a row gives of the fields that are sealed. Pure. */
import type { SensitiveField } from "../../resident/fields.ts";
import type { Values } from "../../resident/sealing.ts";
import type { PersonRow } from "../reading/plan.ts";

const sealed = {
  phone: "phone",
  citizen_number: "citizenNumber",
  health: "health",
  hardship: "hardship",
} as const;
export const sealedFields = Object.keys(sealed) as SensitiveField[];

export function sealedOf(row: PersonRow): Values {
  const values: Values = {};
  for (const field of sealedFields) {
    const value = row[sealed[field]];
    if (value !== undefined) values[field] = value;
  }
  return values;
}
