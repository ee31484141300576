/** What crosses the wire about the Ministry's monthly table (月报): counts of one month, no case and no person. */
import { z } from "zod";
import { Id } from "../../../server/wire.ts";
import { disputeKindKeys } from "../kinds.ts";

export const MonthlyQuery = z.object({
  month: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/),
  communityId: Id.optional(),
});
const count = z.number().int();
const Prevented = z.object({ cases: count, people: count });
const Counts = z.object({
  accepted: count,
  ownInitiative: count,
  application: count,
  handedOver: count,
  agreed: count,
  fen: count,
  performed: count,
  preventedCrimes: Prevented,
  preventedPetitions: Prevented,
});
export const MonthlyTable = z.object({
  month: z.string(),
  kinds: z.array(z.object({ kind: z.enum(disputeKindKeys), counts: Counts })),
  all: Counts,
  /** Some of the place are left out: the reader does not see every dispute there. */
  part: z.boolean(),
});
export type MonthlyTable = z.infer<typeof MonthlyTable>;
