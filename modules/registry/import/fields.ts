/** What a file of the register may hold: kinds of rows, their columns, and what each column is in the register. Pure. */
import type { SensitiveField } from "../resident/fields.ts";

/** A row a person with their door, a row a door, or a row a firm. */
export const importKinds = ["residents", "households", "units"] as const;
export type ImportKind = (typeof importKinds)[number];

export const importFields = [
  ...["community", "door", "building", "unit", "floor", "room", "careGrade"],
  ...["name", "relation", "birth", "citizenNumber", "phone", "work", "helpAtDoor", "health", "hardship"],
  ...["unitName", "code", "unitKind", "place", "contactName", "contactPhone", "hours", "sinceOn"],
] as const;
export type ImportField = (typeof importFields)[number];
export type ColumnMap = Partial<Record<ImportField, number>>;

const where = ["door", "building", "unit", "floor", "room", "community"] as const;
/** In the order in which they are asked, and in which an export writes them. */
export const fieldsOf: Record<ImportKind, readonly ImportField[]> = {
  residents: [
    "name",
    ...where,
    "relation",
    "birth",
    "citizenNumber",
    "phone",
    "work",
    "helpAtDoor",
    "health",
    "hardship",
  ],
  households: [...where, "careGrade"],
  units: [
    "unitName",
    ...where,
    "place",
    "code",
    "unitKind",
    "contactName",
    "contactPhone",
    "hours",
    "sinceOn",
  ],
};

/** Columns that are taken only where the law lets this station take them now, and the field of the register each is. */
export const sealedColumns: Partial<Record<ImportField, SensitiveField>> = {
  citizenNumber: "citizen_number",
  phone: "phone",
  health: "health",
  hardship: "hardship",
};
/** Beside the sealed ones: what rests on consent alone (fieldRules). */
export const consentColumns: readonly ImportField[] = ["phone", "health", "hardship", "work", "helpAtDoor"];

/** Columns without which a row says nothing. */
export function missingFields(
  kind: ImportKind,
  columns: ColumnMap,
  said: { community: boolean; building: boolean },
): ImportField[] {
  const has = (field: ImportField) => columns[field] !== undefined;
  const missing: ImportField[] = [];
  if (kind === "residents" && !has("name")) missing.push("name");
  if (kind === "units" && !has("unitName")) missing.push("unitName");
  const door = has("door") || (has("room") && (has("building") || said.building));
  if (!door && !(kind === "units" && has("place"))) missing.push("door");
  if (!has("community") && !said.community) missing.push("community");
  return missing;
}
