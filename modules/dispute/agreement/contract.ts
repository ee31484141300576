/** What crosses the wire about an agreement (协议): clause by clause, who signed, what came of each. */
import { z } from "zod";
import { CivilDate, Id, Instant, line, lines } from "../../../server/wire.ts";
import { PromiseState } from "../../promise/contract.ts";

export const Form = z.enum(["written", "oral"]);
const ClauseKind = z.enum(["pay", "do", "refrain", "apologise"]);
export const ClauseInput = z.strictObject({
  /** Null: not said, and the clause check says so. */
  debtorId: Id.nullable().default(null),
  creditorId: Id.nullable().default(null),
  kind: ClauseKind,
  text: lines(600).default(""),
  amountFen: z.number().int().min(0).max(1_000_000_000_000).nullable().default(null),
  currency: z.enum(["CNY"]).nullable().default(null),
  manner: line(120).nullable().default(null),
  dueOn: CivilDate.nullable().default(null),
});
export type ClauseInput = z.infer<typeof ClauseInput>;

export const AgreementInput = z.strictObject({
  form: Form.default("written"),
  partial: z.boolean().default(false),
  /** If not today. */
  agreedOn: CivilDate.optional(),
  facts: lines(4000).default(""),
  disputed: lines(2000).default(""),
  rest: lines(2000).default(""),
  responsibilities: z
    .array(z.strictObject({ partyId: Id, text: lines(600).min(1) }))
    .max(20)
    .default([]),
  clauses: z.array(ClauseInput).max(30).default([]),
});
export type AgreementInput = z.infer<typeof AgreementInput>;

const Way = z.enum(["signed", "sealed", "fingerprint"]);
const Medium = z.enum(["screen", "paper"]);
/** Lines drawn on the screen: `M` and `L` with whole numbers, in a field of 600 × 200. */
const Drawing = z
  .string()
  .max(20_000)
  .regex(/^(?:M\d{1,3} \d{1,3}(?:L\d{1,3} \d{1,3})+)+$/);
export const SignatureInput = z.strictObject({
  of: z.enum(["party", "mediator", "seal"]),
  partyId: Id.nullable().default(null),
  /** A guardian or an agent who signs for the party. */
  byPartyId: Id.nullable().default(null),
  on: CivilDate.optional(),
  way: Way.default("signed"),
  medium: Medium.default("paper"),
  drawing: Drawing.nullable().default(null),
});
export type SignatureInput = z.infer<typeof SignatureInput>;
export const Reason = z.strictObject({ reason: lines(300).min(2) });
/** Own settlement: which sides say so, whether somebody hosted it, and the guardians who were there (OWN-01). */
export const ConclusionInput = z.strictObject({
  saidBy: z.array(Id).max(20).default([]),
  hosted: z.boolean().default(false),
  present: z.array(Id).max(20).optional(),
});
export type ConclusionInput = z.infer<typeof ConclusionInput>;
/** Null takes the day that follows; any other is refused (MED-15). */
export const EffectInput = z.strictObject({ on: CivilDate.nullable().default(null) });

const Fault = z.object({
  fault: z.string(),
  span: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
});
const Clause = ClauseInput.extend({
  id: Id,
  findings: z.array(Fault),
  /** Watched there since it took effect; its state where the reader may see the promise. */
  promise: z.object({ id: Id, state: PromiseState, dueOn: CivilDate, overdue: z.boolean() }).nullable(),
});
const Signature = z.object({
  id: Id,
  of: SignatureInput.shape.of,
  partyId: Id.nullable(),
  byPartyId: Id.nullable(),
  name: z.string(),
  on: CivilDate,
  way: Way,
  medium: Medium,
  drawn: z.boolean(),
});
const Scan = z.object({
  id: Id,
  name: z.string(),
  mediaType: z.string(),
  byteCount: z.number().int(),
  addedAt: Instant,
});
const May = z.string().nullable();
export const Agreement = z.object({
  id: Id,
  mediationId: Id,
  n: z.number().int(),
  form: Form,
  partial: z.boolean(),
  agreedOn: CivilDate,
  facts: z.string(),
  disputed: z.string(),
  rest: z.string(),
  responsibilities: z.array(z.object({ partyId: Id, text: z.string() })),
  clauses: z.array(Clause),
  signatures: z.array(Signature),
  scans: z.array(Scan),
  recordedAt: Instant.nullable(),
  concludedAt: Instant.nullable(),
  effectiveOn: CivilDate.nullable(),
  /** Parties, `mediator`, `seal` or `record` that are still missing. */
  missing: z.array(z.string()),
  /** Copies of the paper: one for each party and so many beyond. */
  copies: z.number().int(),
  may: z.object({ change: May, sign: May, reopen: May, conclude: May, effect: May, record: May }),
  version: z.number().int(),
});
export type Agreement = z.infer<typeof Agreement>;
export const AgreementParams = z.object({ id: Id, agreementId: Id });
export const SignatureParams = z.object({ id: Id, signatureId: Id });
export const ScanParams = z.object({ id: Id, scanId: Id });
export const DrawingAnswer = z.object({ drawing: z.string() });
