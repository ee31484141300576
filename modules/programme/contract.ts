/** What crosses the wire about a programme (方案): basket, choices, hours, contract, approval. */
import { z } from "zod";
import { CommunityKind } from "../community/contract.ts";
import { Role } from "../people/contract.ts";
import { Parameter, ParameterValues, Product, ProductCode, ProductContent } from "../shelf/contract.ts";
import { MetricContract } from "./terms/contract.ts";
import { Bilingual, CivilDate, Id, Instant, line, lines } from "../../server/wire.ts";

export const ProgrammeState = z.enum([
  "draft",
  "set_aside",
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

/** One step of its life. `on` is the day it is about: of what comes, or a planned day to go on or to end. */
export const TimelineEntry = z.object({
  at: Instant.nullable(),
  on: CivilDate.nullable(),
  what: z.enum([
    "drafted",
    "revised",
    "submitted",
    "returned",
    "withdrawn",
    "approved",
    "activated",
    "in_force",
    "suspended",
    "resumed",
    "closing_proposed",
    "closing_withdrawn",
    "closing_declined",
    "closed_early",
    "resumes",
    "evaluate",
    "ends",
  ]),
  /** The revision it is about, where it is about one. */
  revision: z.number().int().nullable(),
  by: z.string().nullable(),
  bySample: z.boolean(),
  note: z.string().nullable(),
});

export const RevisionState = z.enum([
  "draft",
  "submitted",
  "returned",
  "approved",
  "in_force",
  "superseded",
  "withdrawn",
]);
/** One revision in the list of all; `effectiveOn` null: not decided yet, the day of approval. */
export const RevisionBrief = z.object({
  number: z.number().int(),
  state: RevisionState,
  author: z.string(),
  authorSample: z.boolean(),
  /** In the words of whoever opened it; empty where a newer version of a product did. */
  reason: z.string(),
  because: z.object({ productCode: ProductCode, version: z.number().int() }).nullable(),
  effectiveOn: CivilDate.nullable(),
  endsOn: CivilDate,
});
export type RevisionBrief = z.infer<typeof RevisionBrief>;

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
  /** The revision beside the one in force, from its opening to the day it takes effect. */
  next: z.object({ number: z.number().int(), state: RevisionState, authorId: Id }).nullable(),
  updatedAt: Instant,
});
export type ProgrammeSummary = z.infer<typeof ProgrammeSummary>;

/** Refusal codes by act, null where the act is allowed: the same rules that refuse on the server. */
const ProgrammeMay = z.object({
  configure: z.string().nullable(),
  submit: z.string().nullable(),
  approve: z.string().nullable(),
  discard: z.string().nullable(),
  revise: z.string().nullable(),
  suspend: z.string().nullable(),
  resume: z.string().nullable(),
  close: z.string().nullable(),
  proposeClosing: z.string().nullable(),
  declineClosing: z.string().nullable(),
  withdrawClosing: z.string().nullable(),
  takeUp: z.string().nullable(),
  copy: z.string().nullable(),
});
const Said = { reason: z.string(), by: z.string(), bySample: z.boolean() };
/** A programme through one of its revisions: `revision`, products, hours and contract are that one's. */
export const Programme = ProgrammeSummary.extend({
  version: z.number().int(),
  revisionState: RevisionState,
  /** The first day it governs; of one not approved the day asked for, null for the day of approval. */
  effectiveOn: CivilDate.nullable(),
  reason: z.string(),
  revisions: z.array(RevisionBrief),
  suspension: z.object({ fromOn: CivilDate, untilOn: CivilDate.nullable(), ...Said }).nullable(),
  closing: z.object({ at: Instant, ...Said }).nullable(),
  closedEarly: z.object({ closedOn: CivilDate, plannedEnd: CivilDate, ...Said }).nullable(),
  copiedFrom: z.object({ id: Id, code: z.string() }).nullable(),
  communityKind: CommunityKind,
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
  /** Of a later revision: the day it takes effect; null for the day of its approval. */
  effectiveOn: CivilDate.nullable().optional(),
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

/** Why it is revised; `becauseOf` is the finding or the product version that led to it, where there is one. */
export const RevisionInput = z.strictObject({ reason: lines(600).min(2), becauseOf: Id.optional() });
export const SuspensionInput = z.strictObject({
  reason: lines(600).min(2),
  untilOn: CivilDate.nullable().optional(),
});
export const ClosureInput = z.strictObject({ reason: lines(600).min(2) });
export const CopyInput = z.strictObject({ communityId: Id });

const Change = <T extends z.ZodType>(value: T) => z.object({ from: value.nullable(), to: value.nullable() });
/** What differs between two revisions, in the order of the later one. */
export const RevisionDiff = z.object({
  from: RevisionBrief,
  to: RevisionBrief,
  endsOn: Change(CivilDate).nullable(),
  products: z.array(
    z.object({
      code: ProductCode,
      name: Bilingual,
      change: z.enum(["added", "removed", "changed", "same"]),
      version: Change(z.number().int()).nullable(),
      minutesPerWeek: Change(z.number()),
      parameters: z.array(z.object({ parameter: Parameter, values: Change(ParameterValues.valueType) })),
    }),
  ),
  hours: z.array(z.object({ role: Role, minutes: Change(z.number()) })),
  contract: z.array(
    z.object({
      term: z.enum([
        "indicator",
        "denominator",
        "wouldCount",
        "failure",
        "evaluateOn",
        "problem",
        "baselineMonths",
      ]),
      texts: Change(z.union([Bilingual, CivilDate, z.number().int()])),
    }),
  ),
});
export type RevisionDiff = z.infer<typeof RevisionDiff>;

/** What became of the products of the programme a basket was copied from. */
export const CopyReport = z.object({
  from: z.object({ id: Id, code: z.string() }),
  products: z.array(
    z.object({
      code: ProductCode,
      name: Bilingual,
      /** Why it is not in the basket, or null where it is. */
      left: z.enum(["wrong_kind", "retired", "already_running", "taken_out"]).nullable(),
      missingRoles: z.array(z.object({ role: Role, atLeast: z.number().int(), have: z.number().int() })),
      /** Values to look at here: they name a place, people or an hour, or could not be kept. */
      check: z.array(z.object({ parameter: Parameter, why: z.enum(["text", "time", "shares", "not_kept"]) })),
    }),
  ),
});
export type CopyReport = z.infer<typeof CopyReport>;

/** Event `programme.activated`: a programme was approved; duty plans from it. */
export const ProgrammeActivated = z.object({ programmeId: Id, revisionId: Id });
export type ProgrammeActivated = z.infer<typeof ProgrammeActivated>;

const VersionOf = z.object({
  id: Id,
  number: z.number().int(),
  content: ProductContent,
  publishedAt: Instant,
});
/** Values the newer version does not allow, with the nearest it does; settings it has anew or no longer. */
const Carried = z.object({
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
  carried: Carried.extend({ parameters: ParameterValues }),
  /** Somebody said that it stays on the version it has. */
  kept: z.boolean(),
  /** `take`: in place, into an open basket or revision; `revise`: by a revision opened for it. */
  may: z.object({
    keep: z.string().nullable(),
    take: z.string().nullable(),
    revise: z.string().nullable(),
  }),
});
export type Offer = z.infer<typeof Offer>;
export const ProgrammeOffers = z.object({
  programmeId: Id,
  code: z.string(),
  communityName: Bilingual,
  state: ProgrammeState,
  /** The revision beside the one in force: one at a time. */
  next: z
    .object({ number: z.number().int(), state: RevisionState, effectiveOn: CivilDate.nullable() })
    .nullable(),
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
/** A product as its programme has it (做法). */
export const Instructions = z.object({
  programmeId: Id,
  programmeCode: z.string(),
  communityId: Id,
  product: Product,
});
export type Instructions = z.infer<typeof Instructions>;
export const VersionInput = z.strictObject({ versionId: Id });
/** Products the open revision has taken over in a newer version than the one in force. */
export const TakenVersions = z.object({
  items: z.array(Carried.extend({ choiceId: Id, from: VersionOf, to: VersionOf })),
});
export type TakenVersions = z.infer<typeof TakenVersions>;
/** Event `programme.revised`: a later revision was approved; duties from its day on follow it. */
export const programmeRevised = "programme.revised";
export const ProgrammeRevised = z.object({ programmeId: Id, revisionId: Id });
export type ProgrammeRevised = z.infer<typeof ProgrammeRevised>;
/** Event `programme.stands_otherwise`: suspended, resumed or closed; its duties follow how it stands now. */
export const programmeStands = "programme.stands_otherwise";
export const ProgrammeStands = z.object({ programmeId: Id, how: z.enum(["suspended", "resumed", "closed"]) });
export type ProgrammeStands = z.infer<typeof ProgrammeStands>;
