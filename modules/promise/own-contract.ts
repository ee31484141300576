/** What crosses the wire between a resident and what was promised to them, at their own page. */
import { z } from "zod";
import { CivilDate, Id, lines } from "../../server/wire.ts";
import { PromiseState } from "./contract.ts";

const OwnPromise = z.object({
  id: Id,
  what: z.string(),
  proof: z.string(),
  /** The organisation that promised; null where it was another person. */
  promisor: z.string().nullable(),
  sample: z.boolean(),
  madeOn: CivilDate,
  dueOn: CivilDate,
  state: PromiseState,
  overdue: z.boolean(),
  doneOn: CivilDate.nullable(),
  /** What was said when its doing was claimed. */
  claim: z.string(),
  /** Null: the resident may say whether it is done. */
  may: z.string().nullable(),
});
export const OwnPromises = z.object({ items: z.array(OwnPromise) });
export type OwnPromises = z.infer<typeof OwnPromises>;
export const OwnConfirmation = z.strictObject({ words: lines(600).default("") });
export const OwnObjection = z.strictObject({ words: lines(600).min(2) });
