/** What crosses the wire about units (实有单位): firms, shops and institutions. */
import { z } from "zod";
import { CivilDate, Id, line, lines } from "../../../server/wire.ts";
import { AddressParts } from "../contract.ts";
import { unitKinds } from "./kinds.ts";

export const UnitKind = z.enum(unitKinds);
/** Where what is written comes from. */
const sources = ["visit", "licence", "told", "list", "department"] as const;
const UnitSource = z.enum(sources);
export type UnitSource = z.infer<typeof UnitSource>;
/** Why a contact may be held: PIPL article 13, items 3, 1 and 6. */
export const contactBases = ["statutory_duty", "consent", "made_public"] as const;
const ContactBasis = z.enum(contactBases);
export type ContactBasis = z.infer<typeof ContactBasis>;
/** What a contact may be opened for; the journal keeps it. */
export const contactPurposes = ["visit", "safety_check", "incident", "notice", "correct"] as const;
const LookPurpose = z.enum(contactPurposes);
export type LookPurpose = z.infer<typeof LookPurpose>;

const name = line(80);
/** Doors of the register, most important first; without one, the place in words. */
const places = {
  addresses: z.array(AddressParts).max(20).default([]),
  place: line(60).nullable().default(null),
};
const code = line(30).nullable();
const reason = line(200).nullable();

export const UnitInput = z.strictObject({
  name,
  /** Null: as name and code propose. */
  kind: UnitKind.nullable().default(null),
  ...places,
  code: code.default(null),
  /** Why a code is taken that fails its check. */
  codeReason: reason.default(null),
  hours: line(80).nullable().default(null),
  sinceOn: CivilDate.nullable().default(null),
  source: UnitSource.default("visit"),
  /** Registered although another looks the same. */
  evenSo: z.boolean().default(false),
});
export type UnitInput = z.output<typeof UnitInput>;
export type UnitDraft = z.input<typeof UnitInput>;

/** A correction of what was written wrongly; what happened to the unit is an event. */
export const UnitPatch = z.strictObject({
  name: name.optional(),
  kind: UnitKind.optional(),
  code: code.optional(),
  codeReason: reason.optional(),
  hours: line(80).nullable().optional(),
  sinceOn: CivilDate.nullable().optional(),
  source: UnitSource.optional(),
});
export type UnitPatch = z.infer<typeof UnitPatch>;

export const UnitContactInput = z.strictObject({
  name: line(30),
  phone: line(30).regex(/^[0-9+() -]{5,30}$/),
  basis: ContactBasis,
  source: UnitSource,
});
export type UnitContactInput = z.infer<typeof UnitContactInput>;
export const ContactLook = z.strictObject({ purpose: LookPurpose });
export const UnitContact = z.object({
  name: z.string(),
  phone: z.string(),
  basis: ContactBasis,
  source: UnitSource,
  asOf: CivilDate,
});
export type UnitContact = z.infer<typeof UnitContact>;

export const UnitMove = z.strictObject({ ...places, movedOn: CivilDate.nullable().default(null) });
export type UnitMove = z.output<typeof UnitMove>;
export const UnitRenaming = z.strictObject({ name, renamedOn: CivilDate.nullable().default(null) });
const closings = ["closed", "left"] as const;
export const UnitClosing = z.strictObject({
  because: z.enum(closings),
  endedOn: CivilDate.nullable().default(null),
});
/** The other one: merged into this, or kept beside it. */
export const OtherUnit = z.strictObject({ otherId: Id });

const UnitEvent = z.object({
  id: Id,
  kind: z.enum(["moved", "renamed", "closed", "merged"]),
  happenedOn: CivilDate,
  byName: z.string(),
  before: z.string(),
  after: z.string(),
  undone: z.boolean(),
  /** Null: it can be taken back. */
  mayUndo: z.string().nullable(),
});
export type UnitEvent = z.infer<typeof UnitEvent>;

const row = {
  id: Id,
  communityId: Id,
  name: z.string(),
  kind: UnitKind,
  doors: z.array(z.string()),
  place: z.string().nullable(),
  sample: z.boolean(),
  endedOn: CivilDate.nullable(),
  version: z.number().int(),
};
/** Null where the reader sees names and places only. */
const seen = {
  code: z.string().nullable(),
  codeState: z.enum(["none", "proven", "unproven"]).nullable(),
  hasContact: z.boolean().nullable(),
};
export const UnitRow = z.object({ ...row, ...seen });
export type UnitRow = z.infer<typeof UnitRow>;
export const Unit = z.object({
  ...row,
  ...seen,
  addresses: z.array(AddressParts),
  endedBecause: z.enum(["closed", "left", "twice"]).nullable(),
  details: z
    .object({
      codeReason: z.string().nullable(),
      hours: z.string().nullable(),
      sinceOn: CivilDate.nullable(),
      source: UnitSource,
      asOf: CivilDate,
      mergedInto: Id.nullable(),
      /** 王** and ****5678; the rest by an act with its purpose. */
      contact: UnitContact.nullable(),
      events: z.array(UnitEvent),
    })
    .nullable(),
  may: z.object({ write: z.string().nullable() }),
});
export type Unit = z.infer<typeof Unit>;

/** A pasted list, one unit a line: name, address, code; parted by tabs, commas or bars. */
export const UnitList = z.strictObject({
  text: lines(400_000),
  source: UnitSource.default("list"),
  /** Said once for every code of the list that fails its check; without it those lines are refused. */
  codeReason: reason.default(null),
  dryRun: z.boolean().default(false),
});
const listed = z.object({ line: z.number().int(), text: z.string(), code: z.string() });
export const UnitListResult = z.object({
  added: z.number().int(),
  known: z.number().int(),
  refused: z.array(listed),
  /** Taken, with something to look at afterwards. */
  warned: z.array(listed),
  dryRun: z.boolean(),
});
export type UnitListResult = z.infer<typeof UnitListResult>;

/** Two that look like one. */
export const UnitPair = z.object({ by: z.enum(["code", "name"]), units: z.tuple([Unit, Unit]) });
export type UnitPair = z.infer<typeof UnitPair>;
