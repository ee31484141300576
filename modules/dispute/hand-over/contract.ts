/** What crosses the wire about handing a dispute to another organisation (移交、转介、协助). */
import { z } from "zod";
import { CivilDate, Id, Instant, line } from "../../../server/wire.ts";

const Kind = z.enum(["transfer", "refer", "request"]);
const State = z.enum(["offered", "accepted", "refused", "returned", "withdrawn"]);
const Because = z.enum(["not_competent", "incomplete", "other"]);

export const HandOverInput = z.strictObject({
  kind: Kind,
  organisationId: Id,
  /** What is asked of them. */
  note: line(200),
  /** Whether they read the account too. */
  withAccount: z.boolean().default(false),
  consentedPartyIds: z.array(Id).max(20).default([]),
  /** Where not every party agreed: why it goes all the same. */
  override: line(200).nullable().default(null),
});
export type HandOverInput = z.infer<typeof HandOverInput>;
export const HandOverRefusal = z.strictObject({
  because: Because,
  reason: line(200),
  /** Of not competent: who is. */
  competent: line(80).nullable().default(null),
});
export type HandOverRefusal = z.infer<typeof HandOverRefusal>;
export const HandOverReturn = z.strictObject({ reason: line(200) });

const May = z.string().nullable();
export const DisputeHandOver = z.object({
  id: Id,
  kind: Kind,
  state: State,
  organisationId: Id,
  organisation: z.string(),
  sample: z.boolean(),
  note: z.string(),
  withAccount: z.boolean(),
  consentedPartyIds: z.array(Id),
  override: z.string(),
  by: z.string(),
  bySample: z.boolean(),
  offeredAt: Instant,
  answerBy: CivilDate,
  answeredBy: z.string().nullable(),
  answeredAt: Instant.nullable(),
  because: Because.nullable(),
  reason: z.string(),
  competent: z.string(),
  may: z.object({ answer: May, giveBack: May, withdraw: May }),
});
export type DisputeHandOver = z.infer<typeof DisputeHandOver>;
/** Organisations with somebody in post who could take it. */
export const Receivers = z.object({
  items: z.array(z.object({ id: Id, name: z.string(), kind: z.string(), sample: z.boolean() })),
  answerBy: CivilDate,
});
export type Receivers = z.infer<typeof Receivers>;
export const HandOverParams = z.object({ id: Id, handOverId: Id });
