/** What crosses the wire about a resident. Sensitive values come masked; opening one is an act of its own. */
import { z } from "zod";
import { CivilDate, Id, Instant, line } from "../../../server/wire.ts";
import { careReasons } from "./care.ts";
import { bases, coveredFields, plainFields, relations, sensitiveFields, sources } from "./fields.ts";
import { purposeCodes } from "./purposes/all.ts";

export const Relation = z.enum(relations);
export const SensitiveField = z.enum(sensitiveFields);
const Basis = z.enum(bases);
const Source = z.enum(sources);
const BirthYear = z.number().int().min(1850).max(2200);

/** On what a field rests, who said it and when, and until when it is kept. */
export const Fact = z.object({
  basis: Basis,
  source: Source,
  /** Which paper or which office. */
  sourceNote: z.string().nullable(),
  asOf: CivilDate,
  /** Null: as long as the person lives here. */
  keepUntil: CivilDate.nullable(),
  /** What did not agree and why it was entered all the same. */
  override: z.object({ code: z.string(), reason: z.string() }).nullable(),
});
export type Fact = z.infer<typeof Fact>;

const Sensitive = z.object({ field: SensitiveField, masked: z.string(), fact: Fact });
export const Resident = z.object({
  id: Id,
  communityId: Id,
  householdId: Id,
  relation: Relation,
  /** In full for those who keep the register, else masked. */
  name: z.string(),
  birthYear: z.number().int().nullable(),
  birthOn: CivilDate.nullable(),
  work: z.string(),
  helpAtDoor: z.boolean(),
  state: z.enum(["here", "left", "died"]),
  leftOn: CivilDate.nullable(),
  facts: z.partialRecord(z.enum(plainFields), Fact),
  sensitive: z.array(Sensitive),
  /** Others of this station that stand under the same citizen number: two of one, or a wrong one. */
  sameNumber: z.number().int(),
  sample: z.boolean(),
  erasedAt: Instant.nullable(),
  version: z.number().int(),
});
export type Resident = z.infer<typeof Resident>;
export const HouseholdResidents = z.object({
  items: z.array(Resident),
  /** Whether sensitive fields may be used at this station now, or why not. */
  sensitive: z.string().nullable(),
});
export type HouseholdResidents = z.infer<typeof HouseholdResidents>;

/** Who said what stands in the form, and as of when. */
export const Said = z.strictObject({
  source: Source.default("self"),
  sourceNote: line(80).nullable().default(null),
  asOf: CivilDate.optional(),
});
export const ResidentInput = z.strictObject({
  name: line(40),
  relation: Relation,
  birthYear: BirthYear.nullable().default(null),
  birthOn: CivilDate.nullable().default(null),
  work: line(80).nullable().default(null),
  helpAtDoor: z.boolean().default(false),
  /** Found living here, moved in, or born. */
  came: z.enum(["found", "arrived", "born"]).default("found"),
  cameOn: CivilDate.optional(),
  said: Said.prefault({}),
});
export type ResidentInput = z.infer<typeof ResidentInput>;
export const ResidentPatch = z.strictObject({
  name: line(40).optional(),
  relation: Relation.optional(),
  birthYear: BirthYear.nullable().optional(),
  birthOn: CivilDate.nullable().optional(),
  work: line(80).nullable().optional(),
  helpAtDoor: z.boolean().optional(),
  said: Said.prefault({}),
});
export type ResidentPatch = z.infer<typeof ResidentPatch>;

/** Who agreed, how and when; for a child under 14 a guardian (PIPL 31). */
export const ConsentGiven = z.strictObject({
  how: z.enum(["spoken", "paper"]),
  givenBy: z.enum(["self", "guardian"]).default("self"),
  givenOn: CivilDate.optional(),
});
export type ConsentGiven = z.infer<typeof ConsentGiven>;
export const SensitiveInput = z.strictObject({
  value: line(300),
  basis: Basis,
  /** Needed where the basis is consent. */
  consent: ConsentGiven.nullable().default(null),
  said: Said.prefault({}),
  /** What does not agree is entered with its reason. */
  override: line(120).nullable().default(null),
});
export type SensitiveInput = z.infer<typeof SensitiveInput>;
export const FieldParams = z.object({ id: Id, field: SensitiveField });

/** Opening fields is a look with a purpose. */
const CoveredField = z.enum(coveredFields);
export const Unmasking = z.strictObject({
  fields: z.array(CoveredField).min(1).max(5),
  purpose: z.enum(purposeCodes),
});
export type Unmasking = z.infer<typeof Unmasking>;
export const Unmasked = z.object({ values: z.array(z.object({ field: CoveredField, value: z.string() })) });
export type Unmasked = z.infer<typeof Unmasked>;

export const Departure = z.strictObject({
  kind: z.enum(["left", "died"]),
  on: CivilDate.optional(),
  reason: line(120).nullable().default(null),
});
export type Departure = z.infer<typeof Departure>;
/** Some or all of a household go to another of the register; `merged` also ends the household they leave. */
export const Moving = z.strictObject({
  kind: z.enum(["moved", "split", "merged"]),
  toHouseholdId: Id,
  members: z
    .array(z.strictObject({ residentId: Id, relation: Relation }))
    .min(1)
    .max(50),
  on: CivilDate.optional(),
  reason: line(120).nullable().default(null),
});
export type Moving = z.infer<typeof Moving>;
export const HouseholdEvent = z.object({
  id: Id,
  kind: z.enum(["found", "arrived", "born", "left", "died", "moved", "split", "merged", "erased"]),
  /** Of a move: it led here, or away. */
  toHere: z.boolean(),
  otherDoor: z.string().nullable(),
  residents: z.array(z.object({ id: Id, name: z.string().nullable() })),
  happenedOn: CivilDate,
  reason: z.string(),
  by: z.string().nullable(),
  at: Instant,
  undoneAt: Instant.nullable(),
  mayUndo: z.string().nullable(),
});
export type HouseholdEvent = z.infer<typeof HouseholdEvent>;
export const HouseholdLife = z.object({ items: z.array(HouseholdEvent) });

const Grade = z.enum(["ordinary", "focus"]);
export const Care = z.object({
  grade: Grade,
  proposed: Grade,
  reasons: z.array(z.enum(careReasons)),
  reviewed: z.object({ on: CivilDate, reviewOn: CivilDate, note: z.string(), due: z.boolean() }).nullable(),
  /** Of the household, for the setting. */
  version: z.number().int(),
});
export type Care = z.infer<typeof Care>;
export const CareReview = z.strictObject({
  grade: Grade,
  reviewOn: CivilDate,
  /** Needed where it is not what is proposed. */
  note: line(120).nullable().default(null),
});
export type CareReview = z.infer<typeof CareReview>;

export const Erasure = z.strictObject({ because: z.enum(["asked", "withdrawn", "mistake"]) });
export type Erasure = z.infer<typeof Erasure>;

/** Outbox: keys in `resident_key_end` wait for the key store. */
export const keyRetired = "registry.key_retired";
export const KeyRetired = z.object({ endId: Id });
export type KeyRetired = z.infer<typeof KeyRetired>;
