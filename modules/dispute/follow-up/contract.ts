/** What crosses the wire about looking back (回访): the callback, and the checks at 30, 90 and 180 days. */
import { z } from "zod";
import { CivilDate, Id, Instant, lines } from "../../../server/wire.ts";

export const Outcome = z.strictObject({
  how: z.enum(["phone", "door", "counter"]),
  /** Which party said so. */
  partyId: Id,
  /** If not today. */
  doneOn: CivilDate.optional(),
  performance: z.enum(["kept", "partly", "not", "nothing_due"]),
  solved: z.enum(["yes", "partly", "no", "unsaid"]),
  satisfied: z.enum(["yes", "fair", "no", "unsaid"]).default("unsaid"),
  sued: z.boolean().default(false),
  /** Mediated wrongly, turned worse, something left that may break out: what the Ministry's form asks. */
  wrongly: z.boolean().default(false),
  worse: z.boolean().default(false),
  hidden: z.boolean().default(false),
  measures: lines(600).default(""),
});
export type Outcome = z.infer<typeof Outcome>;
const May = z.string().nullable();
export const FollowUp = z.object({
  id: Id,
  kind: z.enum(["callback", "check"]),
  n: z.number().int(),
  dueOn: CivilDate,
  /** False: that year's days off are not published, so the day may move. */
  sure: z.boolean(),
  late: z.boolean(),
  doneOn: CivilDate.nullable(),
  outcome: Outcome.omit({ doneOn: true }).nullable(),
  by: z.string().nullable(),
  at: Instant.nullable(),
  may: May,
});
export type FollowUp = z.infer<typeof FollowUp>;
/** What is offered when it was not solved, or came back. */
export const Again = z.enum(["urge", "mediate_again", "sue", "enforce", "register_again", "review"]);
export const FollowUpParams = z.object({ id: Id, followUpId: Id });
