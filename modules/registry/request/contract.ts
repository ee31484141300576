/** What crosses the wire about requests of residents: theirs, and the station's side of them. */
import { z } from "zod";
import { CivilDate, Id, Instant, lines } from "../../../server/wire.ts";
import { OwnField } from "../mine/contract.ts";

export const RequestKind = z.enum(["correct", "object", "withdraw", "export", "erase"]);
export type RequestKind = z.infer<typeof RequestKind>;
/** Lapsed: the record was erased before it was answered. */
const State = z.enum(["open", "granted", "partly", "refused", "lapsed"]);
const Ground = z.enum([
  "checked_right",
  "statutory_duty",
  "kept_by_law",
  "not_technically",
  "secrecy",
  "obstruction",
]);
const RequestClock = z.object({
  warnOn: CivilDate,
  dueOn: CivilDate,
  sure: z.boolean(),
  daysLeft: z.number().int(),
});

/** As the resident sees it: what was asked, until when it is answered, by which post, and the answer. */
export const OwnRequest = z.object({
  id: Id,
  kind: RequestKind,
  field: OwnField.nullable(),
  words: z.string(),
  value: z.string().nullable(),
  askedAt: Instant,
  clock: RequestClock,
  state: State,
  ground: Ground.nullable(),
  answer: z.string(),
  closedAt: Instant.nullable(),
});
export type OwnRequest = z.infer<typeof OwnRequest>;
export const OwnRequests = z.object({ items: z.array(OwnRequest) });
export type OwnRequests = z.infer<typeof OwnRequests>;
const words = lines(500);
export const OwnRequestInput = z.discriminatedUnion("kind", [
  /** Relations and yes or no by their codes, a birth as a year or a date. */
  z.strictObject({
    kind: z.literal("correct"),
    field: OwnField,
    value: z.string().trim().min(1).max(300),
    words: words.default(""),
  }),
  z.strictObject({ kind: z.literal("object"), field: OwnField, words: words.default("") }),
  z.strictObject({ kind: z.literal("export") }),
  z.strictObject({ kind: z.literal("erase"), words: words.default("") }),
]);
export type OwnRequestInput = z.infer<typeof OwnRequestInput>;

export const ResidentRequest = z.object({
  id: Id,
  kind: RequestKind,
  field: OwnField.nullable(),
  residentId: Id,
  /** Masked to the chief; null once erased. */
  residentName: z.string().nullable(),
  sample: z.boolean(),
  communityId: Id,
  householdId: Id,
  door: z.string(),
  askedAt: Instant,
  clock: RequestClock,
  state: State,
  handler: z.object({ personId: Id, name: z.string(), stands: z.boolean() }).nullable(),
  closedAt: Instant.nullable(),
  mayAnswer: z.string().nullable(),
  mayReassign: z.string().nullable(),
  version: z.number().int(),
});
export type ResidentRequest = z.infer<typeof ResidentRequest>;
export const RequestInFull = ResidentRequest.extend({
  words: z.string(),
  value: z.string().nullable(),
  /** What is kept now; sensitive fields masked. */
  current: z.string().nullable(),
  ground: Ground.nullable(),
  answer: z.string(),
  closedBy: z.string().nullable(),
});
export type RequestInFull = z.infer<typeof RequestInFull>;
export const RequestAnswer = z.strictObject({
  outcome: z.enum(["granted", "partly", "refused"]),
  ground: Ground.nullable().default(null),
  words: words.pipe(z.string().min(2)),
});
export type RequestAnswer = z.infer<typeof RequestAnswer>;
export const HandlerInput = z.strictObject({ personId: Id });

/** On Today, for who handles them: no name and no door. */
export const WaitingRequests = z.object({
  items: z.array(
    z.object({
      id: Id,
      kind: RequestKind,
      clock: RequestClock,
      communityName: z.object({ zh: z.string(), en: z.string() }),
    }),
  ),
});
export type WaitingRequests = z.infer<typeof WaitingRequests>;
