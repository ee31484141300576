/** What crosses the wire about a warning letter (家庭暴力告诫书): what it says, whom it reached, who was visited. */
import { z } from "zod";
import { CivilDate, Id, lines } from "../../../server/wire.ts";

export const LetterInput = z.strictObject({
  warnedPartyId: Id,
  harmedPartyId: Id,
  facts: lines(2000).default(""),
  prohibition: lines(1000).default(""),
  issuedOn: CivilDate.optional(),
});
export type LetterInput = z.infer<typeof LetterInput>;
export const DeliveryInput = z.strictObject({
  to: z.enum(["warned", "harmed", "committee"]),
  on: CivilDate.optional(),
});
export type DeliveryInput = z.infer<typeof DeliveryInput>;
export const VisitInput = z.strictObject({
  by: z.enum(["committee", "station"]),
  side: z.enum(["warned", "harmed"]),
  /** The other side was not there: with both in the room it counts for neither (DV-03). */
  apart: z.boolean(),
  on: CivilDate.optional(),
  note: lines(300).default(""),
});
export type VisitInput = z.infer<typeof VisitInput>;
const May = z.string().nullable();
const Visit = VisitInput.pick({ by: true, side: true });
export const Letter = z.object({
  id: Id,
  warnedPartyId: Id,
  harmedPartyId: Id,
  facts: z.string(),
  prohibition: z.string(),
  issuedOn: CivilDate,
  delivered: z.object({
    warned: CivilDate.nullable(),
    harmed: CivilDate.nullable(),
    committee: CivilDate.nullable(),
  }),
  visits: z.array(Visit.extend({ apart: z.boolean(), on: CivilDate, note: z.string() })),
  /** Who still has to see which side, apart. */
  due: z.array(Visit),
  endedOn: CivilDate.nullable(),
  may: z.object({ deliver: May, visit: May, end: May }),
});
export type Letter = z.infer<typeof Letter>;
