/**
 * The fields a resident may have, and nothing else: no religion, ethnicity, politics or biometrics (PI-01, PI-10).
 * Pure; shared with the web.
 */
export const sensitiveFields = ["phone", "citizen_number", "health", "hardship"] as const;
/** Sealed under the resident's own key. */
export type SensitiveField = (typeof sensitiveFields)[number];
/** What comes covered and is opened for a purpose; the name to those who read the register and do not keep it. */
export const coveredFields = ["name", ...sensitiveFields] as const;
export type CoveredField = (typeof coveredFields)[number];
export const plainFields = ["name", "birth", "relation", "work", "help_at_door"] as const;
export type PlainField = (typeof plainFields)[number];
export type ResidentField = PlainField | SensitiveField;

/** On what a field may rest (PIPL 13): a task laid down by law, the person's own consent, an emergency. */
export const bases = ["statutory_duty", "consent", "emergency"] as const;
export type Basis = (typeof bases)[number];

type FieldRule = {
  /** The first is offered. */
  bases: readonly Basis[];
  /** Months until it is erased; null is as long as the person lives here, and a year after. */
  keepMonths: number | null;
  max: number;
};
/** Specific identity, health and need are sensitive: separate consent (PIPL 28–30), shorter keeping. */
export const fieldRules: Record<ResidentField, FieldRule> = {
  name: { bases: ["statutory_duty", "consent"], keepMonths: null, max: 40 },
  birth: { bases: ["statutory_duty", "consent"], keepMonths: null, max: 10 },
  relation: { bases: ["statutory_duty", "consent"], keepMonths: null, max: 20 },
  work: { bases: ["consent"], keepMonths: 36, max: 80 },
  help_at_door: { bases: ["consent"], keepMonths: 24, max: 5 },
  phone: { bases: ["consent", "emergency"], keepMonths: 36, max: 20 },
  citizen_number: { bases: ["statutory_duty", "consent"], keepMonths: 36, max: 18 },
  health: { bases: ["consent", "emergency"], keepMonths: 24, max: 300 },
  hardship: { bases: ["consent"], keepMonths: 24, max: 300 },
};

export const isSensitive = (field: string): field is SensitiveField =>
  (sensitiveFields as readonly string[]).includes(field);

/** A year after somebody has moved away or died, everything about them is erased (PI-05). */
export const keptAfterLeavingMonths = 12;

export const relations = [
  "head",
  "spouse",
  "child",
  "parent",
  "grandchild",
  "grandparent",
  "sibling",
  "relative",
  "tenant",
  "carer",
  "other",
] as const;
/** Who said it: the person, the household, a paper that was shown, another office in writing. */
export const sources = ["self", "household", "document", "office"] as const;
