/** Who is told of overdue duties, after how many days: by role, never by person. */
import { z } from "zod";

/** doer: whose duty it is. */
export const Told = z.enum(["doer", "officer", "cadre", "chief"]);
export type Told = z.infer<typeof Told>;
export const Step = z.strictObject({ days: z.number().int().min(1).max(90), to: Told });
export type Step = z.infer<typeof Step>;
export const EscalationInput = z.strictObject({ steps: z.array(Step).max(6) });
export const Escalation = z.object({
  steps: z.array(Step),
  version: z.number().int(),
  /** Why this person may not change it, or null. */
  may: z.string().nullable(),
});
export type Escalation = z.infer<typeof Escalation>;
