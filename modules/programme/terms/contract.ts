/** What crosses the wire about a metric contract (口径): what is counted, against what, and what would count. */
import { z } from "zod";
import { ProblemCode } from "../../community/contract.ts";
import { Source } from "../../incident/contract.ts";
import { Bilingual, CivilDate, Id, Instant, line } from "../../../server/wire.ts";

const Place = z.object({ id: Id, name: Bilingual });
const Count = z.number().int().min(0);

/**
 * What must be reached, worked out before the start from last year's count and both windows: with more than
 * `mostAfter` the verdict cannot be a clear fall. Null: no count whatever would be one.
 */
const Needed = z.object({ mostAfter: Count.nullable(), fewer: Count.nullable() });
export type Needed = z.infer<typeof Needed>;

/** A way out of a contract that can never be decided, with the counts it was worked out from. */
export const TermsWayOut = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("window"), months: z.number().int(), count: Count, mostAfter: Count }),
  z.object({
    kind: z.literal("indicator"),
    problem: ProblemCode,
    source: Source,
    count: Count,
    mostAfter: Count,
  }),
]);
export type TermsWayOut = z.infer<typeof TermsWayOut>;

/** What counts say about terms, whether they are saved or only typed. `count` null: not wholly imported. */
const Reading = {
  baselineFrom: CivilDate,
  baselineTo: CivilDate,
  measureFrom: CivilDate,
  measureTo: CivilDate,
  baseline: Count.nullable(),
  /** Where the place was chosen because it was worst: what last year is taken to have been, shrunken. */
  shrunken: z.number().nullable(),
  /** When the counts were read; of a frozen contract the moment they froze. */
  asOf: Instant.nullable(),
  /** Null: days only. */
  households: Count.nullable(),
  needed: Needed.nullable(),
  /** No count after could ever be clear. */
  undecidable: z.boolean(),
  waysOut: z.array(TermsWayOut),
};
export const TermsPreview = z.object({
  ...Reading,
  /** As it would be planned; a day that somebody set stays. */
  evaluateOn: CivilDate,
  /** Communities of the same kind, to compare with or to watch for displacement. */
  places: z.array(Place),
});
export type TermsPreview = z.infer<typeof TermsPreview>;

/**
 * The metric contract. Frozen at approval with its counts; `baseline` is null while the window is not wholly
 * imported: then no conclusion is drawn later. `problem` null: not counted from incidents, no verdict by counts.
 */
export const MetricContract = z.object({
  indicator: Bilingual,
  denominator: Bilingual,
  wouldCount: Bilingual,
  failure: Bilingual,
  problem: ProblemCode.nullable(),
  source: Source,
  baselineMonths: z.number().int(),
  measureMonths: z.number().int(),
  evaluateOn: CivilDate,
  comparison: z.array(Place),
  neighbours: z.array(Place),
  /** Why nobody looks at the places around, where nobody does. */
  noNeighbours: z.string().nullable(),
  chosenBecauseWorst: z.boolean(),
  smallestChange: Count.nullable(),
  /** Said openly: too small a number, no conclusion will be drawn. */
  openly: z.boolean(),
  ...Reading,
  /** The revision whose frozen contract goes on here unchanged. */
  carriedFrom: z.number().int().nullable(),
  frozenAt: Instant.nullable(),
});
export type MetricContract = z.infer<typeof MetricContract>;

const months = z.number().int().min(3).max(36);
const terms = {
  problem: ProblemCode.nullable().optional(),
  source: Source.optional(),
  baselineMonths: z.number().int().min(3).max(60).optional(),
  measureMonths: months.optional(),
  comparison: z.array(Id).max(20).optional(),
  neighbours: z.array(Id).max(20).optional(),
  noNeighbours: line(200).nullable().optional(),
  chosenBecauseWorst: z.boolean().optional(),
  smallestChange: z.number().int().min(1).max(100_000).nullable().optional(),
  openly: z.boolean().optional(),
};
export const MetricContractInput = z.strictObject({
  indicator: Bilingual,
  wouldCount: Bilingual,
  failure: Bilingual,
  evaluateOn: CivilDate,
  ...terms,
});
export type MetricContractInput = z.infer<typeof MetricContractInput>;

/** Terms being typed; what is left out is as it is saved. An empty `problem` is none. */
export const TermsQuery = z.object({
  problem: z.union([ProblemCode, z.literal("")]).optional(),
  source: Source.optional(),
  baselineMonths: z.coerce.number().int().min(3).max(60).optional(),
  measureMonths: z.coerce.number().int().min(3).max(36).optional(),
  evaluateOn: CivilDate.optional(),
  chosenBecauseWorst: z.stringbool().optional(),
});
export type TermsQuery = z.infer<typeof TermsQuery>;
