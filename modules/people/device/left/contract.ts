/** What crosses the wire about writes that were not taken (没收下的记录). */
import { z } from "zod";
import { Id, Instant, PageQuery, lines } from "../../../../server/wire.ts";

const Decision = z.object({
  decision: z.enum(["taken_over", "dropped"]),
  note: z.string(),
  by: z.string(),
  bySample: z.boolean(),
  at: Instant,
});
export const LeftWrite = z.object({
  id: Id,
  personId: Id,
  name: z.string(),
  sample: z.boolean(),
  device: z.string(),
  /** Method and pattern of the address, `POST /api/duties/{id}/completion`. */
  act: z.string(),
  /** Code of the refusal. */
  refusal: z.string(),
  /** By the device's clock. */
  madeAt: Instant,
  arrivedAt: Instant,
  decided: Decision.nullable(),
});
export type LeftWrite = z.infer<typeof LeftWrite>;
export const LeftWrites = z.object({
  items: z.array(LeftWrite),
  next: z.string().nullable(),
  /** How many wait for a decision, a hundred at most. */
  waiting: z.number().int(),
});
export type LeftWrites = z.infer<typeof LeftWrites>;
export const LeftQuery = PageQuery.extend({ state: z.enum(["waiting", "decided"]).default("waiting") });

/** Opened: each opening is a look. */
export const LeftWriteDetail = LeftWrite.extend({
  /** Null once it is destroyed, a year after the decision. */
  content: z
    .object({
      path: z.string(),
      /** The duty it is about, where it is about one. */
      dutyId: Id.nullable(),
      body: z.unknown(),
      file: z.object({ name: z.string(), byteCount: z.number().int() }).nullable(),
    })
    .nullable(),
});
export type LeftWriteDetail = z.infer<typeof LeftWriteDetail>;

/** Taken over: where it was written down instead. Dropped: why. */
export const LeftDecisionInput = z.strictObject({
  decision: z.enum(["taken_over", "dropped"]),
  note: lines(600).min(2),
});
export type LeftDecisionInput = z.infer<typeof LeftDecisionInput>;
