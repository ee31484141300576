/** What crosses the wire about the colour of a dispute (RISK-01, RISK-02), and the station's own palette. */
import { z } from "zod";
import { Bilingual, Instant, lines } from "../../../server/wire.ts";
import type { Factor as KnownFactor } from "../escalation.ts";

const Factor = z.enum([
  "calls",
  "reports",
  "drinking",
  "injury",
  "weapon",
  "extreme_words",
] satisfies KnownFactor[]);
const Counts = z.partialRecord(Factor, z.number().int().min(0).max(99));
export const Level = Bilingual.extend({
  key: z.string().regex(/^[a-z]{2,20}$/),
  colour: z.enum(["red", "orange", "yellow", "blue", "green", "white", "black"]),
  everyDays: z.number().int().min(1).max(365),
  when: z.array(Counts).max(10),
});
export const Palette = z.strictObject({ palette: z.array(Level).max(8) });
export const PaletteAnswer = z.object({
  palette: z.array(Level),
  /** Our own, as long as the station set none. */
  isDefault: z.boolean(),
  may: z.string().nullable(),
  version: z.number().int(),
});
export type PaletteAnswer = z.infer<typeof PaletteAnswer>;

export const RiskInput = z.strictObject({
  seen: Counts,
  /** The colour of the level a person confirms; null is none. */
  colour: z.string().nullable(),
  reason: lines(200).default(""),
});
export type RiskInput = z.infer<typeof RiskInput>;
export const Risk = z.object({
  levels: z.array(Level),
  seen: Counts,
  suggested: z.string().nullable(),
  because: z.array(z.object({ factor: Factor, seen: z.number().int(), needed: z.number().int() })),
  confirmed: z
    .object({ colour: z.string().nullable(), reason: z.string(), by: z.string(), at: Instant })
    .nullable(),
});
export type Risk = z.infer<typeof Risk>;
