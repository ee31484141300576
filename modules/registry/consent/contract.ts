/** What crosses the wire about notices, consent and impact assessments (PI-03, 04, 10, 16). */
import { z } from "zod";
import { CivilDate, Id, Instant, lines } from "../../../server/wire.ts";
import { SensitiveField } from "../resident/contract.ts";

/** What residents are told: who keeps what for what, how long, and how to use their rights (PIPL 17). */
export const PrivacyNotice = z.object({
  id: Id,
  number: z.number().int(),
  body: z.string(),
  at: Instant,
  by: z.string(),
});
export type PrivacyNotice = z.infer<typeof PrivacyNotice>;
export const PrivacyNotices = z.object({ items: z.array(PrivacyNotice), may: z.string().nullable() });
export type PrivacyNotices = z.infer<typeof PrivacyNotices>;
export const NoticeInput = z.strictObject({ body: lines(8000).pipe(z.string().min(40)) });

export const NoticeGivenInput = z.strictObject({
  how: z.enum(["spoken", "paper", "posted"]),
  givenOn: CivilDate.optional(),
});
export type NoticeGivenInput = z.infer<typeof NoticeGivenInput>;
export const Consent = z.object({
  id: Id,
  field: SensitiveField,
  how: z.enum(["spoken", "paper"]),
  givenBy: z.enum(["self", "guardian"]),
  givenOn: CivilDate,
  noticeNumber: z.number().int(),
  withdrawnAt: Instant.nullable(),
});
export type Consent = z.infer<typeof Consent>;
/** What one resident was told and agreed to, newest first. */
export const Told = z.object({
  notices: z.array(
    z.object({ number: z.number().int(), how: z.enum(["spoken", "paper", "posted"]), givenOn: CivilDate }),
  ),
  /** The notice in force now; null where the station has none yet. */
  current: z.number().int().nullable(),
  consents: z.array(Consent),
});
export type Told = z.infer<typeof Told>;

const text = lines(2000).pipe(z.string().min(10));
/** Purpose and means, necessity, what it may do to people, what protects them (PIPL 56). */
export const AssessmentInput = z.strictObject({
  purpose: text,
  necessity: text,
  risks: text,
  measures: text,
  reviewOn: CivilDate,
});
export type AssessmentInput = z.infer<typeof AssessmentInput>;
export const Assessment = z.object({
  id: Id,
  purpose: z.string(),
  necessity: z.string(),
  risks: z.string(),
  measures: z.string(),
  reviewOn: CivilDate,
  at: Instant,
  by: z.string(),
  endedAt: Instant.nullable(),
});
export type Assessment = z.infer<typeof Assessment>;
export const Assessments = z.object({
  items: z.array(Assessment),
  /** Whether sensitive fields may be used now, or why not. */
  standing: z.string().nullable(),
  may: z.string().nullable(),
});
export type Assessments = z.infer<typeof Assessments>;
