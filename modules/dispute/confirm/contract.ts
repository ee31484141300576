/** What crosses the wire about asking the court to confirm an agreement (司法确认). */
import { z } from "zod";
import { CivilDate, Id, line } from "../../../server/wire.ts";
import { type CourtRefusal, type Exclusion, type Material, type Venue } from "../confirmation.ts";

const Exclusions = z.enum([
  "outside_courts",
  "wrong_court",
  "marriage",
  "parentage",
  "adoption",
  "special_procedure",
  "title",
] satisfies Exclusion[]);
const CourtRefusals = z.enum([
  "illegal",
  "harms_others",
  "public_order",
  "involuntary",
  "unclear",
] satisfies CourtRefusal[]);
const Materials = z.enum([
  "application",
  "agreement",
  "mediated",
  "property",
  "identities",
  "contacts",
] satisfies Material[]);
const Venues = z.enum([
  "inviting_court",
  "party_domicile",
  "subject_matter",
  "mediators_place",
] satisfies Venue[]);

/** What is gathered, as it stands now. */
export const GatheringInput = z.strictObject({
  court: line(80).nullable().default(null),
  venue: Venues.default("mediators_place"),
  invitedByCourt: z.boolean().default(false),
  hasProperty: z.boolean().default(false),
  /** Parties who join in asking. */
  askedBy: z.array(Id).max(20).default([]),
  exclusions: z.array(Exclusions).max(7).default([]),
  courtRefusals: z.array(CourtRefusals).max(5).default([]),
  materials: z.array(Materials).max(6).default([]),
});
export type GatheringInput = z.infer<typeof GatheringInput>;
export const ApplicationInput = z.strictObject({ on: CivilDate.optional() });
export const CourtAnswerInput = z.strictObject({
  answer: z.enum(["accepted", "not_accepted", "valid", "invalid"]),
  on: CivilDate.optional(),
  /** The number on the court's paper. */
  paper: line(60).nullable().default(null),
  because: z.union([Exclusions, CourtRefusals]).nullable().default(null),
});
export type CourtAnswerInput = z.infer<typeof CourtAnswerInput>;

const May = z.string().nullable();
export const ConfirmationState = z.enum([
  "gathering",
  "applied",
  "accepted",
  "not_accepted",
  "valid",
  "invalid",
  "let_be",
]);
export type ConfirmationState = z.infer<typeof ConfirmationState>;
export const CourtConfirmation = z.object({
  agreementId: Id,
  effectiveOn: CivilDate,
  /** CONF-01: thirty days on, moved where that is a day off; not sure where that year's notice is not published. */
  window: z.object({
    countedOn: CivilDate,
    on: CivilDate,
    sure: z.boolean(),
    remindOn: z.array(CivilDate),
    daysLeft: z.number().int(),
  }),
  state: ConfirmationState.nullable(),
  gathered: GatheringInput,
  missing: z.array(Materials),
  appliedOn: CivilDate.nullable(),
  /** CONF-06, by the rules of 2011. */
  answersBy: z.object({ acceptedOn: CivilDate, decidedOn: CivilDate, extendedOn: CivilDate }).nullable(),
  answeredOn: CivilDate.nullable(),
  paper: z.string(),
  because: z.string().nullable(),
  may: z.object({ gather: May, apply: May, answer: May }),
});
export type CourtConfirmation = z.infer<typeof CourtConfirmation>;
