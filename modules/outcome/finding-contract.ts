/** What crosses the wire about a finding (结论): what somebody concluded, on which counts, and what follows. */
import { z } from "zod";
import { CivilDate, Id, Instant, lines } from "../../server/wire.ts";
import { Verdict } from "./contract.ts";

/** 照旧、改、停: what is to follow. */
export const Follows = z.enum(["keep", "change", "end"]);
export type Follows = z.infer<typeof Follows>;

export const FindingInput = z.strictObject({
  words: lines(600).min(2),
  follows: Follows,
  /** The revision whose contract was judged; absent: the one in force. */
  revision: z.number().int().min(1).max(10_000).optional(),
});
export type FindingInput = z.infer<typeof FindingInput>;

const Counted = z.object({ from: CivilDate, to: CivilDate, count: z.number().int().min(0) });
export const Finding = z.object({
  id: Id,
  programmeId: Id,
  revision: z.number().int(),
  verdict: Verdict.shape.state,
  withheld: Verdict.shape.withheld,
  before: Counted,
  after: Counted,
  /** Of the imports it stood on. */
  asOf: Instant.nullable(),
  words: z.string(),
  follows: Follows,
  by: z.string(),
  bySample: z.boolean(),
  foundAt: Instant,
  /** Numbers of the revisions that were opened because of it. */
  revisions: z.array(z.number().int()),
  /** Why it cannot be taken back, or null. */
  mayWithdraw: z.string().nullable(),
});
export type Finding = z.infer<typeof Finding>;
/** `mayFind`: why the reader may not write one now, or null. */
export const Findings = z.object({ items: z.array(Finding), mayFind: z.string().nullable() });
export type Findings = z.infer<typeof Findings>;
