/** What crosses the wire about the journal (留痕): ids, verbs and field names, never values. */
import { z } from "zod";
import { Id, Instant, PageQuery } from "../../server/wire.ts";

export const JournalEntry = z.object({
  id: Id,
  at: Instant,
  personId: Id.nullable(),
  /** Who acted for that person, with them there (代办). */
  helperId: Id.nullable(),
  verb: z.string(),
  kind: z.string(),
  targetId: Id.nullable(),
  fields: z.array(z.string()),
  purpose: z.string().nullable(),
  subjects: z.number().int(),
  /** False for the newest rows, which the sealer has not reached yet. */
  sealed: z.boolean(),
});
export type JournalEntry = z.infer<typeof JournalEntry>;

export const JournalQuery = PageQuery.extend({
  personId: Id.optional(),
  subjectId: Id.optional(),
  verb: z.string().max(40).optional(),
});

/** A fault names the row: what was changed, is missing, or was put in from outside. */
export const Fault = z.object({
  kind: z.enum(["changed", "missing", "inserted", "leaf", "head", "cut"]),
  entryId: Id.nullable(),
  position: z.number().int().nullable(),
});
export type Fault = z.infer<typeof Fault>;
export const Verification = z.object({
  whole: z.boolean(),
  entries: z.number().int(),
  sealed: z.number().int(),
  /** Rows younger than the last seal. */
  younger: z.number().int(),
  faults: z.array(Fault),
});
export type Verification = z.infer<typeof Verification>;
