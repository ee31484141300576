/** What crosses the wire about a rule that a chief lets pass (OVERRIDE-01). */
import { z } from "zod";
import { Bilingual, Id, Instant, lines } from "../../../server/wire.ts";

export const OverrideInput = z.strictObject({
  /** The refusal, as the API said it. */
  code: z.string().max(80),
  reason: lines(300).default(""),
  /** The text in force that the chief goes by. */
  citation: lines(300).default(""),
});
export type OverrideInput = z.infer<typeof OverrideInput>;
export const Override = z.object({
  id: Id,
  code: z.string(),
  rule: z.string(),
  basis: Bilingual,
  reason: z.string(),
  citation: z.string(),
  by: z.string(),
  bySample: z.boolean(),
  at: Instant,
  usedAt: Instant.nullable(),
});
export type Override = z.infer<typeof Override>;
