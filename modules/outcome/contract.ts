/** What crosses the wire about an outcome (成效): counts, the verdict in its parts, and what stands beside it. */
import { z } from "zod";
import { ProblemCode } from "../community/contract.ts";
import { Source } from "../incident/contract.ts";
import { ProductCode } from "../shelf/contract.ts";
import { Bilingual, CivilDate, Id, Instant } from "../../server/wire.ts";

const Count = z.number().int().min(0);
/** One of the two periods. `count` null: not wholly imported, which is not zero. */
const Period = z.object({
  from: CivilDate,
  to: CivilDate,
  count: Count.nullable(),
  households: Count.nullable(),
  asOf: Instant.nullable(),
});
export type Period = z.infer<typeof Period>;

/** Why there is a verdict, or none. Only `judged` has one; before the planned day there is never any. */
export const Standing = z.enum([
  "not_counted",
  "no_baseline",
  "back_dated",
  "in_progress",
  "no_counts",
  "judged",
]);
export type Standing = z.infer<typeof Standing>;

export const Verdict = z.object({
  state: z.enum(["too_few", "clear_fall", "clear_rise", "cannot_tell"]),
  /** Rate after over rate before and its 95 % limits; null: without end. Ratios, never shown alone. */
  ratio: z.number().nullable(),
  lower: z.number(),
  upper: z.number().nullable(),
  /** More than one where counts swing more here than chance, and the range was widened for it. */
  phi: z.number().nullable(),
  /** Events the rate before would have given over the time after. */
  usual: z.number(),
  /** Why a clear fall is not called one: nobody looked whether it moved, or the worst year was not allowed for. */
  withheld: z.enum(["openly", "ring", "worst"]).nullable(),
});
export type Verdict = z.infer<typeof Verdict>;

/**
 * Other places taken together. One `alone` is somebody's own community: its counts are not told here, since a
 * programme is seen by people who may not see them. `known` false: not wholly imported.
 */
const Places = z.object({
  names: z.array(Bilingual),
  alone: z.boolean(),
  known: z.boolean(),
  before: Count.nullable(),
  after: Count.nullable(),
});
export const Outcome = z.object({
  programmeId: Id,
  code: z.string(),
  communityId: Id,
  communityName: Bilingual,
  products: z.array(z.object({ code: ProductCode, name: Bilingual })),
  /** The revision whose contract is judged here, and every revision that froze one of its own. */
  revision: z.number().int(),
  contracts: z.array(z.number().int()),
  standing: Standing,
  indicator: Bilingual,
  problem: ProblemCode.nullable(),
  source: Source,
  frozenAt: Instant.nullable(),
  evaluateOn: CivilDate,
  /** Both windows have the same number of days, give or take a leap day. */
  sameLength: z.boolean(),
  /** Twelve months each: what people call last year and this year. */
  years: z.boolean(),
  beforeMonths: z.number().int(),
  afterMonths: z.number().int(),
  measureTo: CivilDate,
  before: Period,
  after: Period,
  verdict: Verdict.nullable(),
  agreed: z.object({
    mostAfter: Count.nullable(),
    smallestChange: Count.nullable(),
    /** Said beforehand: too small a number for a conclusion. */
    openly: z.boolean(),
    chosenBecauseWorst: z.boolean(),
    /** Last year as it is taken where the worst was chosen. */
    shrunken: z.number().nullable(),
    noNeighbours: z.string().nullable(),
  }),
  comparison: Places.extend({
    /** Change here beyond the change there, in events, with its 95 % range; null where it cannot be worked out. */
    beyond: z.object({ estimate: z.number(), lower: z.number(), upper: z.number() }).nullable(),
    /** Instead of it where there is one place alone: beyond the change there fewer here, more, or within chance. */
    side: z.enum(["fewer", "more", "within"]).nullable(),
    /** By what the places were made comparable; the number of places only where households are not known. */
    by: z.enum(["households", "places"]),
    /** Some count is under 5: for orientation only. */
    small: z.boolean(),
  }).nullable(),
  neighbours: Places.extend({ moved: z.enum(["rose", "not_seen", "too_few"]).nullable() }).nullable(),
  cautions: z.object({
    /** One record in so many comes in later than a month; null where none or not known. */
    lateOneIn: Count.nullable(),
    /** Of the measured window: changed to another kind, and withdrawn, after they had been counted. */
    reclassified: Count,
    /** False: counts came as numbers without records, so nobody can see what was changed. */
    recordsKnown: z.boolean(),
    withdrawn: Count,
    /** The baseline as the imports have it now, where it is no longer what froze. */
    baselineNow: Count.nullable(),
    suspendedDays: Count,
    revisions: z.array(z.object({ number: z.number().int(), on: CivilDate })),
    closedOn: CivilDate.nullable(),
  }),
  /** The programme that goes on with the work: this one, or the one that runs the same product here now. */
  goesOn: Id.nullable(),
  months: z.array(z.object({ month: CivilDate, count: Count.nullable() })),
  /** The highest count a single month usually has at the level of the baseline. */
  usualMonth: Count.nullable(),
});
export type Outcome = z.infer<typeof Outcome>;
