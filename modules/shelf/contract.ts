/** What crosses the wire about the shelf: a product, its versions, and how often it happens. */
import { z } from "zod";
import { CommunityKind, ProblemCode, TraitKey } from "../community/contract.ts";
import { Role } from "../people/contract.ts";
import { Bilingual, CivilDate, Id, Instant, line } from "../../server/wire.ts";
import { loosen } from "./loosen.ts";
import { dutyKinds } from "./rules.ts";

/** `P15` for the thirty shipped products; a station's own are `S` and a number. */
export const ProductCode = z.string().regex(/^[PS]\d{2,4}$/);

/**
 * A parameter of a product. The configuring form is drawn from this list, and the values a
 * programme stores are checked against it (`parametersSchema` in rules.ts).
 */
const ParameterBase = {
  key: z.string().regex(/^[a-z][a-zA-Z0-9]{1,30}$/),
  label: Bilingual,
  help: Bilingual.optional(),
};
export const Parameter = z.discriminatedUnion("type", [
  z.strictObject({
    ...ParameterBase,
    type: z.literal("number"),
    unit: Bilingual,
    min: z.number(),
    max: z.number(),
    step: z.number().positive().default(1),
    default: z.number(),
  }),
  z.strictObject({
    ...ParameterBase,
    type: z.literal("choice"),
    options: z
      .array(z.strictObject({ value: z.string().max(40), label: Bilingual }))
      .min(2)
      .max(12),
    default: z.string().max(40),
  }),
  z.strictObject({ ...ParameterBase, type: z.literal("yesno"), default: z.boolean() }),
  /** Days of the week as two-letter codes of RFC 5545: MO … SU. */
  z.strictObject({
    ...ParameterBase,
    type: z.literal("weekdays"),
    min: z.number().int().min(1).max(7),
    max: z.number().int().min(1).max(7),
    default: z.array(z.enum(["MO", "TU", "WE", "TH", "FR", "SA", "SU"])),
  }),
  /** A time of day, `20:00`. */
  z.strictObject({ ...ParameterBase, type: z.literal("time"), default: z.string().regex(/^\d\d:\d\d$/) }),
  /** Free text of one line; `default` may be empty. */
  z.strictObject({
    ...ParameterBase,
    type: z.literal("text"),
    max: z.number().int().max(400),
    default: z.string(),
  }),
  /** Percentages by role that add up to 100; who goes. */
  z.strictObject({
    ...ParameterBase,
    type: z.literal("shares"),
    roles: z.array(Role).min(2).max(6),
    default: z.record(z.string(), z.number().int().min(0).max(100)),
  }),
  /** Which festivals count; keys of community/calendar.ts. */
  z.strictObject({
    ...ParameterBase,
    type: z.literal("festivals"),
    default: z.array(
      z.enum(["spring", "lantern", "dragon_boat", "mid_autumn", "double_ninth", "new_year", "national"]),
    ),
  }),
]);
export type Parameter = z.infer<typeof Parameter>;
export type ParameterValue = number | string | boolean | string[] | Record<string, number>;
export const ParameterValues = z.record(
  z.string().max(40),
  z.union([
    z.number(),
    z.string().max(400),
    z.boolean(),
    z.array(z.string().max(40)).max(40),
    z.record(z.string().max(40), z.number()),
  ]),
);
export type ParameterValues = z.infer<typeof ParameterValues>;

/**
 * How often one stage of a product happens. Values written `$name` are taken from the parameter of
 * that name when a programme is planned.
 *
 * - `rule`: an RFC 5545 recurrence, in the station's time zone, from the first day of the revision.
 *   `byday: "$days"` and `interval: "$every"` may be parameters. `holidays: "skip"` leaves out public
 *   holidays (a year whose holidays are not published yet says so and skips nothing);
 *   `terms: "skip"` leaves out school holidays kept as dated facts of a school.
 * - `per_subject`: at least `times` per subject per `period`, spread evenly and staggered between
 *   subjects, at most one counted a day; with `festivals`, at least one at each festival, counted
 *   within the number. Extra times for care grades in `extra`.
 * - `event`: nothing is planned ahead; when the event is entered the stage's duty opens `opensAfterDays`
 *   after it and is due within `withinDays`, so a look after 30 and after 90 days are stages of their own.
 *   `expected` a year is what the capacity check counts.
 */
const Ref = z.string().regex(/^\$[a-z][a-zA-Z0-9]{1,30}$/);
const RuleCadence = z.strictObject({
  kind: z.literal("rule"),
  freq: z.enum(["daily", "weekly", "monthly", "yearly"]),
  interval: z.union([z.number().int().min(1).max(24), Ref]).default(1),
  byday: z.union([z.array(z.string().regex(/^(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/)), Ref]).optional(),
  bymonthday: z.array(z.number().int().min(-28).max(28)).optional(),
  bymonth: z.array(z.number().int().min(1).max(12)).optional(),
  /** Start of the fixed hour, `20:00` or a parameter; absent: any time that day. */
  at: z.union([z.string().regex(/^\d\d:\d\d$/), Ref]).optional(),
  /** Days after the planned day on which it may still be done on time. */
  graceDays: z.number().int().min(0).max(60).default(0),
  /** Times a day, for two shifts a night or the two ends of a school day. */
  perDay: z.union([z.number().int().min(1).max(4), Ref]).default(1),
  holidays: z.enum(["keep", "skip", "only"]).default("keep"),
  terms: z.enum(["keep", "skip"]).default("keep"),
});
const PerSubjectCadence = z.strictObject({
  kind: z.literal("per_subject"),
  times: z.union([z.number().int().min(1).max(60), Ref]),
  period: z.enum(["year", "half_year", "quarter", "month"]),
  festivals: z.union([z.array(z.string()), Ref]).optional(),
  /** Added times per period by care grade of the subject: `{ focus: "$focusExtra" }`. */
  extra: z.record(z.string(), z.union([z.number().int().min(0).max(60), Ref])).optional(),
  graceDays: z.number().int().min(0).max(60).default(0),
});
const EventCadence = z.strictObject({
  kind: z.literal("event"),
  opensAfterDays: z.number().int().min(0).max(180).default(0),
  withinDays: z.union([z.number().int().min(0).max(200), Ref]),
  expected: z.union([z.number().int().min(0).max(1000), Ref]),
});
export const Cadence = z.discriminatedUnion("kind", [RuleCadence, PerSubjectCadence, EventCadence]);
export type Cadence = z.infer<typeof Cadence>;

export const DutyKind = z.enum(dutyKinds);
export type DutyKind = z.infer<typeof DutyKind>;

/** One stage of a product: a kind of duty, who does it, how long it takes, how often. */
export const Stage = z.strictObject({
  key: z.string().regex(/^[a-z][a-z_]{1,30}$/),
  kind: DutyKind,
  title: Bilingual,
  /** What a duty of this stage is about: a household each, or the community as a whole. */
  subject: z.enum(["household", "community"]),
  /**
   * `together`: every role takes part and each spends the minutes; `shared`: one role per
   * occurrence, split by the parameter named in `shares`.
   */
  who: z.discriminatedUnion("way", [
    z.strictObject({ way: z.literal("together"), roles: z.array(Role).min(1).max(6) }),
    z.strictObject({ way: z.literal("shared"), shares: z.string() }),
  ]),
  /** Minutes of one occurrence, for each role that takes part. An assumption, and says so. */
  minutes: z.union([z.number().int().min(1).max(720), Ref]),
  cadence: Cadence,
  /** From which month of the programme this stage runs (staged cadence); 0 is the start. */
  fromMonth: z.number().int().min(0).max(24).default(0),
  untilMonth: z.number().int().min(1).max(24).optional(),
  /** "Not before 14:00" on the day, if so. */
  notBefore: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .optional(),
  /** Fields of the subject the duty shows while open (ARCHITECTURE §4). */
  needs: z.array(z.enum(["door", "care_grade"])).default([]),
});
export type Stage = z.infer<typeof Stage>;

export const PartnerNeed = z.strictObject({
  role: Role,
  required: z.boolean(),
  /** At least this many people of that role. */
  atLeast: z.number().int().min(1).max(20).default(1),
  does: Bilingual,
});
export type PartnerNeed = z.infer<typeof PartnerNeed>;

/** Evidence that a duty is done. Photo, video and track are never required by default (FORM-03). */
export const Evidence = z.strictObject({
  kind: z.enum(["note", "count", "checklist", "times", "sign_off", "document"]),
  label: Bilingual,
  required: z.boolean(),
  why: Bilingual,
});
export type Evidence = z.infer<typeof Evidence>;

/** One line of the EMMIE card (effect, mechanism, moderators, implementation, economics). */
const Emmie = z.strictObject({
  text: Bilingual,
  certainty: z.enum(["high", "moderate", "low", "none", "estimate"]),
});
export const EvidenceCard = z.strictObject({
  rating: z.enum(["effective", "promising", "no_effect", "harmful", "unrated"]),
  effect: Emmie,
  mechanism: Emmie,
  moderators: Emmie,
  implementation: Emmie,
  cost: Emmie,
  /** A rating other than `unrated` names a study its author has read. */
  source: Bilingual,
  /** The study behind a rating: what it is, and who of us has read it, when. */
  study: z.strictObject({ reference: line(400), readBy: line(60), readOn: CivilDate }).optional(),
  reviewedOn: CivilDate,
});
export type EvidenceCard = z.infer<typeof EvidenceCard>;

/** The outcome contract a programme starts from; it freezes at approval. */
export const OutcomeTemplate = z.strictObject({
  indicator: Bilingual,
  /** Problem code whose incidents are counted, where the indicator is a count of incidents. */
  problem: ProblemCode.optional(),
  denominator: Bilingual,
  /** Months of the baseline window just before the start, and of the measuring window. */
  baselineMonths: z.number().int().min(3).max(36),
  measureMonths: z.number().int().min(3).max(36),
  wouldCount: Bilingual,
  failure: Bilingual,
});
export type OutcomeTemplate = z.infer<typeof OutcomeTemplate>;

/**
 * A reason for or against, tied to one fact of the profile so that the page can print why. `trait` holds
 * where the fact is known and more than nothing; `fact` asks for its value: a choice that is one of `is`
 * (people at night: low), a count of at least `atLeast` or at most `atMost`. An unknown value holds nothing
 * (fit.ts). `outweighs` marks a reason against that no reason for makes good.
 */
export const FitReason = z.strictObject({
  when: z.strictObject({
    trait: z.string().optional(),
    problem: ProblemCode.optional(),
    missingPartner: Role.optional(),
    fact: z
      .strictObject({
        trait: TraitKey,
        is: z.array(z.string().max(40)).min(1).optional(),
        atLeast: z.number().int().min(1).optional(),
        atMost: z.number().int().min(0).optional(),
      })
      .optional(),
  }),
  text: Bilingual,
  outweighs: z.literal(true).optional(),
});
export type FitReason = z.infer<typeof FitReason>;

export const ProductContent = z.strictObject({
  code: ProductCode,
  name: Bilingual,
  /** One short sentence for the card. */
  line: Bilingual,
  /** Two to four plain sentences for the product page. */
  about: Bilingual,
  problems: z.array(ProblemCode).min(1).max(12),
  kinds: z.array(CommunityKind).min(1),
  partners: z.array(PartnerNeed).min(1).max(10),
  /**
   * Who sees the duties of a programme that runs it. `partners`: everyone who keeps the community, and each
   * role its own. `appointed`: only officer and chief, and the posts they appoint to it (P13, P14, P18): a
   * warning letter or a child at risk is no matter for everybody who holds a role (RISK-02, ARCHITECTURE §2).
   */
  seenBy: z.enum(["partners", "appointed"]).default("partners"),
  parameters: z.array(Parameter).max(16),
  stages: z.array(Stage).min(1).max(6),
  evidence: z.array(Evidence).min(1).max(8),
  /** Why minutes are what they are; they are assumptions. */
  burdenNote: Bilingual,
  /** Only with a recorded security exception may a product ask for check-in (FORM-02). */
  securityException: z.strictObject({ basis: Bilingual }).nullable(),
  lawfulBasis: Bilingual,
  stopRule: Bilingual,
  outcome: OutcomeTemplate,
  card: EvidenceCard,
  speaksFor: z.array(FitReason).max(8),
  speaksAgainst: z.array(FitReason).max(8),
  /** What its package looks like on the shelf: one of eight shapes, four papers, one glyph. */
  pack: z.strictObject({
    shape: z.enum(["carton", "box", "pouch", "can", "jar", "bottle", "tub", "sack"]),
    paper: z.enum(["mint", "white", "sand", "pine"]),
    glyph: z.string().max(24),
  }),
});
export type ProductContent = z.infer<typeof ProductContent>;

export const ProductSummary = z.object({
  id: Id,
  versionId: Id,
  version: z.number().int(),
  code: ProductCode,
  origin: z.enum(["shipped", "own"]),
  name: Bilingual,
  line: Bilingual,
  problems: z.array(ProblemCode),
  kinds: z.array(CommunityKind),
  partners: z.array(PartnerNeed),
  rating: EvidenceCard.shape.rating,
  pack: ProductContent.shape.pack,
});
export type ProductSummary = z.infer<typeof ProductSummary>;
export const Product = ProductSummary.extend({ content: ProductContent, publishedAt: Instant });
export type Product = z.infer<typeof Product>;

/** What an own product says while it is written: the same fields, texts and lists may still be empty. */
const DraftContent = loosen(ProductContent) as z.ZodType<ProductContent>;

/** What the check of a product finds (lint.ts): an error stops publication, a note does not. */
export const Finding = z.object({
  /** Where in the content, `stages.0.minutes`. */
  path: z.string(),
  code: z.string(),
  stops: z.boolean(),
  words: Bilingual,
  role: Role.optional(),
});
export type Finding = z.infer<typeof Finding>;

const Writer = z.object({ name: z.string(), sample: z.boolean() });
export const ProductDraft = z.object({
  id: Id,
  code: ProductCode,
  /** The version it would become. */
  number: z.number().int(),
  copiedFrom: ProductCode.nullable(),
  state: z.enum(["open", "published", "discarded"]),
  content: DraftContent,
  findings: z.array(Finding),
  /** The hours of its stages put into a sentence, where they can be worked out. */
  burden: Bilingual.nullable(),
  writers: z.array(Writer),
  updatedAt: Instant,
  version: z.number().int(),
  may: z.object({
    edit: z.string().nullable(),
    publish: z.string().nullable(),
    discard: z.string().nullable(),
  }),
});
export type ProductDraft = z.infer<typeof ProductDraft>;
export const ProductDraftInput = z.strictObject({ copyOf: ProductCode.optional() });
/** Parts of the content as they are now; parts that are not named stay. */
export const ProductDraftPatch = z.strictObject({
  content: loosen(ProductContent.omit({ code: true }).partial()),
});

/** The version that was looked at: what changed meanwhile is not published unseen. */
export const PublicationInput = z.strictObject({ version: z.number().int() });

export const OwnProducts = z.object({
  drafts: z.array(
    ProductDraft.omit({ content: true, findings: true, burden: true }).extend({
      name: z.string(),
      pack: ProductContent.shape.pack,
      errors: z.number().int(),
    }),
  ),
  products: z.array(
    z.object({
      code: ProductCode,
      name: Bilingual,
      version: z.number().int(),
      pack: ProductContent.shape.pack,
      publishedAt: Instant,
      retiredAt: Instant.nullable(),
      may: z.object({ revise: z.string().nullable(), retire: z.string().nullable() }),
    }),
  ),
  may: z.object({ draft: z.string().nullable() }),
});
export type OwnProducts = z.infer<typeof OwnProducts>;

/** One planned occurrence: pure output of cadence.ts, in civil dates of the station. */
export type Occurrence = {
  stage: string;
  /** Stable across runs: the same plan gives the same keys, so generation is idempotent. */
  key: string;
  subjectId: string;
  role: Role | null;
  /** First day on which it counts, the day it is due, the last day it is still on time. */
  opensOn: string;
  dueOn: string;
  closesOn: string;
  at: string | null;
  festival: string | null;
  minutes: number;
};
