/** What crosses the wire about fit: how a product stands in a community, and what was measured with it. */
import { z } from "zod";
import { ProblemCode, TraitKey, TraitValue } from "../community/contract.ts";
import { Role } from "../people/contract.ts";
import { Bilingual, CivilDate } from "../../server/wire.ts";
import { ProductCode } from "./contract.ts";

/**
 * What one community measured with a product: both counts, the span and the interval of after ÷ before,
 * never a percentage alone. Written by the module outcome with a finding.
 */
export const LocalRecord = z.object({
  productCode: ProductCode,
  communityName: Bilingual,
  /** Problems both places have: why it is called similar. Empty for the place itself. */
  alike: z.array(ProblemCode),
  indicator: Bilingual,
  before: z.number().int(),
  after: z.number().int(),
  months: z.number().int(),
  low: z.number(),
  /** Null: without an upper end. */
  high: z.number().nullable(),
  /** False for a fall that is not called clear: nobody watched the places around, or it began in the worst year. */
  speaks: z.boolean(),
  measuredOn: CivilDate,
});
export type LocalRecord = z.infer<typeof LocalRecord>;

/** What a reason of fit stands on; every one of them can be looked up on the profile or the page. */
const Because = z.discriminatedUnion("kind", [
  /** `named`: the product names these problems; else it is made for the group they belong to. */
  z.object({ kind: z.literal("problem"), problems: z.array(ProblemCode), named: z.boolean() }),
  z.object({
    kind: z.literal("fact"),
    trait: TraitKey,
    value: TraitValue,
    source: z.string(),
    asOf: CivilDate,
  }),
  z.object({
    kind: z.literal("partner"),
    role: Role,
    required: z.boolean(),
    atLeast: z.number().int(),
    have: z.number().int(),
  }),
  /** Minutes a week: what it needs, what runs here already, what is declared. */
  z.object({
    kind: z.literal("hours"),
    role: Role,
    needs: z.number(),
    used: z.number(),
    declared: z.number(),
  }),
  z.object({ kind: z.literal("record"), record: LocalRecord }),
]);
export const FitSaid = z.object({
  /** The product's own words; null where the page says it from what it stands on. */
  text: Bilingual.nullable(),
  because: Because,
  outweighs: z.boolean(),
});
export type FitSaid = z.infer<typeof FitSaid>;
/** How a product stands in one community. No number of it is a score, and none is shown as one. */
export const Fit = z.object({
  /** Problems of the community that it is made for. */
  answers: z.array(ProblemCode),
  /** Those of them that it names, and not only their group. */
  named: z.array(ProblemCode),
  for: z.array(FitSaid),
  against: z.array(FitSaid),
  /** Traits its reasons depend on that the profile does not know, and which way they would speak. */
  unknown: z.array(z.object({ trait: TraitKey, side: z.enum(["for", "against"]) })),
  /** Roles it needs hours of that nobody has declared here. */
  undeclared: z.array(Role),
  records: z.array(LocalRecord),
  /** Why choosing it asks for one line of reason; null where it does not. */
  asks: z.enum(["outweighed", "more_against", "nothing_for"]).nullable(),
});
export type Fit = z.infer<typeof Fit>;
