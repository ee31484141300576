/** What crosses the wire about a programme (方案): basket, choices, hours, contract, approval. */
import { z } from "zod";
import { Role } from "../people/contract.ts";
import { ParameterValues, ProductCode, ProductContent } from "../shelf/contract.ts";
import { Bilingual, CivilDate, Id, Instant, line, lines } from "../../server/wire.ts";

export const ProgrammeState = z.enum([
  "draft",
  "submitted",
  "returned",
  "approved",
  "active",
  "suspended",
  "closed",
]);
export type ProgrammeState = z.infer<typeof ProgrammeState>;

export const Choice = z.object({
  id: Id,
  productCode: ProductCode,
  productVersionId: Id,
  productVersion: z.number().int(),
  content: ProductContent,
  parameters: ParameterValues,
  /** The officer's one line where the product was chosen against the advice. */
  reason: z.string().nullable(),
  /** Planned occurrences over the revision and the minutes a week they cost, all roles together. */
  occurrences: z.number().int(),
  minutesPerWeek: z.number(),
  version: z.number().int(),
});
export type Choice = z.infer<typeof Choice>;

/** One role of the capacity check, in minutes a week averaged over the weeks of the revision. */
export const CapacityLine = z.object({
  role: Role,
  /** This programme's own. */
  planned: z.number(),
  /** What active programmes of the same role in the same community use already. */
  used: z.number(),
  /** Null: nobody has declared hours for this role here. */
  declared: z.number().nullable(),
  over: z.number(),
});
export type CapacityLine = z.infer<typeof CapacityLine>;
/** A way out of a refusal, worked out in numbers and checked to fit. */
export const WayOut = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("shares"),
    choiceId: Id,
    parameter: z.string(),
    shares: z.record(z.string(), z.number().int()),
    lines: z.array(z.object({ role: Role, minutes: z.number(), declared: z.number() })),
  }),
  z.object({
    kind: z.literal("times"),
    choiceId: Id,
    parameter: z.string(),
    from: z.number(),
    to: z.number(),
  }),
  z.object({ kind: z.literal("declare"), role: Role, minutes: z.number() }),
]);
export type WayOut = z.infer<typeof WayOut>;
export const Capacity = z.object({
  weeks: z.number(),
  lines: z.array(CapacityLine),
  fits: z.boolean(),
  waysOut: z.array(WayOut),
});
export type Capacity = z.infer<typeof Capacity>;

/**
 * The metric contract: what will be counted, against what, and what would count. Frozen at approval.
 * `baseline` is null while no counts are imported: then no conclusion is drawn later (issue "Counts").
 */
export const MetricContract = z.object({
  indicator: Bilingual,
  denominator: Bilingual,
  wouldCount: Bilingual,
  failure: Bilingual,
  baselineFrom: CivilDate,
  baselineTo: CivilDate,
  evaluateOn: CivilDate,
  baseline: z.number().int().nullable(),
  frozenAt: Instant.nullable(),
});
export type MetricContract = z.infer<typeof MetricContract>;
export const MetricContractInput = z.strictObject({
  indicator: Bilingual,
  wouldCount: Bilingual,
  failure: Bilingual,
  evaluateOn: CivilDate,
});
export type MetricContractInput = z.infer<typeof MetricContractInput>;

export const TimelineEntry = z.object({
  at: Instant.nullable(),
  on: CivilDate.nullable(),
  what: z.enum(["drafted", "submitted", "returned", "approved", "activated", "evaluate", "ends"]),
  by: z.string().nullable(),
  bySample: z.boolean(),
  note: z.string().nullable(),
});

export const ProgrammeSummary = z.object({
  id: Id,
  communityId: Id,
  communityName: Bilingual,
  code: z.string(),
  state: ProgrammeState,
  revision: z.number().int(),
  products: z.array(z.object({ code: ProductCode, name: Bilingual })),
  startsOn: CivilDate,
  endsOn: CivilDate,
  authorId: Id,
  authorName: z.string(),
  minutesPerWeek: z.number(),
  updatedAt: Instant,
});
export type ProgrammeSummary = z.infer<typeof ProgrammeSummary>;

/** Refusal codes by act, null where the act is allowed: the same rules that refuse on the server. */
const ProgrammeMay = z.object({
  configure: z.string().nullable(),
  submit: z.string().nullable(),
  approve: z.string().nullable(),
  discard: z.string().nullable(),
});
export const Programme = ProgrammeSummary.extend({
  version: z.number().int(),
  communityKind: z.string(),
  choices: z.array(Choice),
  capacity: Capacity,
  /** Partner roles the products need and nobody here holds. */
  missingRoles: z.array(
    z.object({ productCode: ProductCode, role: Role, atLeast: z.number().int(), have: z.number().int() }),
  ),
  contract: MetricContract,
  timeline: z.array(TimelineEntry),
  dutiesPlanned: z.number().int(),
  may: ProgrammeMay,
});
export type Programme = z.infer<typeof Programme>;

export const ProgrammeInput = z.strictObject({ communityId: Id });
export const ProgrammePatch = z.strictObject({
  startsOn: CivilDate.optional(),
  endsOn: CivilDate.optional(),
});
export type ProgrammePatch = z.infer<typeof ProgrammePatch>;
export const ChoiceInput = z.strictObject({ productCode: ProductCode, reason: line(200).optional() });
export const ChoicePatch = z.strictObject({ parameters: ParameterValues });
export const ReturnInput = z.strictObject({ reason: lines(600).min(2) });
export const ApprovalInput = z.strictObject({ note: lines(600).optional() });

/** Hours people have, by role, community and week; kept in minutes, shown in hours. */
export const DeclaredHours = z.object({
  id: Id,
  communityId: Id,
  role: Role,
  minutesPerWeek: z.number().int(),
  declaredBy: z.string(),
  declaredAt: Instant,
  version: z.number().int(),
});
export type DeclaredHours = z.infer<typeof DeclaredHours>;
export const DeclaredHoursInput = z.strictObject({
  communityId: Id,
  role: Role,
  minutesPerWeek: z.number().int().min(0).max(60_000),
});
export type DeclaredHoursInput = z.infer<typeof DeclaredHoursInput>;

/** Event `programme.activated`: a revision was approved; duty plans from it. */
export const ProgrammeActivated = z.object({ programmeId: Id, revisionId: Id });
export type ProgrammeActivated = z.infer<typeof ProgrammeActivated>;

const VersionOf = z.object({
  id: Id,
  number: z.number().int(),
  content: ProductContent,
  publishedAt: Instant,
});
/** A product of this programme has a newer version than the one it was configured on. */
export const Offer = z.object({
  choiceId: Id,
  /** Of the choice, for If-Match. */
  version: z.number().int(),
  productCode: ProductCode,
  from: VersionOf,
  to: VersionOf,
  parameters: ParameterValues,
  /** The values under the newer version: kept where they fit, else the nearest it allows. */
  carried: z.object({
    parameters: ParameterValues,
    problems: z.array(
      z.object({
        key: z.string(),
        code: z.string(),
        held: ParameterValues.valueType,
        offered: ParameterValues.valueType,
      }),
    ),
    added: z.array(z.string()),
    dropped: z.array(z.string()),
  }),
  answer: z.enum(["kept", "taken"]).nullable(),
  may: z.object({ keep: z.string().nullable(), take: z.string().nullable() }),
});
export type Offer = z.infer<typeof Offer>;
export const ProgrammeOffers = z.object({
  programmeId: Id,
  code: z.string(),
  communityName: Bilingual,
  state: ProgrammeState,
  items: z.array(Offer),
});
export type ProgrammeOffers = z.infer<typeof ProgrammeOffers>;
/** Offers nobody has answered yet, of the programmes that run. */
export const OpenOffers = z.object({
  items: z.array(
    z.object({
      programmeId: Id,
      programmeCode: z.string(),
      communityName: Bilingual,
      productCode: ProductCode,
      productName: Bilingual,
      number: z.number().int(),
    }),
  ),
});
export type OpenOffers = z.infer<typeof OpenOffers>;
export const VersionInput = z.strictObject({ versionId: Id });
