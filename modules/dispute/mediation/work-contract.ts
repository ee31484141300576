/** What crosses the wire about surveys, proposals and conferences of departments. */
import { z } from "zod";
import { CivilDate, Id, Instant, line, lines } from "../../../server/wire.ts";

const by = { by: z.string(), bySample: z.boolean(), at: Instant };
const Photo = z.object({
  id: Id,
  /** Null of one that was removed. */
  name: z.string().nullable(),
  byteCount: z.number().int(),
  addedAt: Instant,
  removedAt: Instant.nullable(),
});
export const Survey = z.object({
  id: Id,
  surveyedOn: CivilDate,
  place: z.string(),
  text: z.string(),
  photos: z.array(Photo),
  ...by,
});
export type Survey = z.infer<typeof Survey>;
export const SurveyInput = z.strictObject({
  surveyedOn: CivilDate.nullable().default(null),
  place: line(80),
  text: lines(2000),
});
export type SurveyInput = z.infer<typeof SurveyInput>;
export const PhotoRemoval = z.strictObject({ reason: line(120) });

const Answer = z.enum(["yes", "no", "thinks"]);
/** The newest version is the one that is talked about; the earlier ones stay. */
export const Proposal = z.object({
  id: Id,
  threadId: Id,
  n: z.number().int(),
  /** Null: the mediator's. */
  partyId: Id.nullable(),
  text: z.string(),
  answers: z.array(z.object({ partyId: Id, answer: Answer, at: Instant })),
  newest: z.boolean(),
  ...by,
});
export type Proposal = z.infer<typeof Proposal>;
/** `counters`: a version of it that it answers. */
export const ProposalInput = z.strictObject({
  text: lines(2000),
  partyId: Id.nullable().default(null),
  counters: Id.nullable().default(null),
});
export type ProposalInput = z.infer<typeof ProposalInput>;
export const AnswerInput = z.strictObject({ partyId: Id, answer: Answer });

export const Conference = z.object({
  id: Id,
  about: z.string(),
  calledOn: CivilDate,
  meetsBy: CivilDate,
  metOn: CivilDate.nullable(),
  departments: z.array(
    z.object({
      organisationId: Id,
      name: z.string(),
      state: z.string(),
      /** Of one that is not competent: who is. */
      competent: z.string(),
      reason: z.string(),
    }),
  ),
});
export type Conference = z.infer<typeof Conference>;
export const ConferenceInput = z.strictObject({
  organisationIds: z.array(Id).min(1).max(10),
  about: line(200),
  consentedPartyIds: z.array(Id).max(20).default([]),
  override: line(200).nullable().default(null),
});
export type ConferenceInput = z.infer<typeof ConferenceInput>;
export const MetInput = z.strictObject({ metOn: CivilDate });
export const OpinionInput = z.strictObject({
  policy: lines(2000),
  law: lines(2000),
  responsibilities: z.array(z.strictObject({ partyId: Id, text: lines(500) })).max(20),
});
export type OpinionInput = z.infer<typeof OpinionInput>;
export const Opinion = OpinionInput.extend({ id: Id, ...by });
