/** What crosses the wire about processing as a whole: no person, only what is done with what and why (PIPL 55, 56). */
import { z } from "zod";
import { CivilDate } from "../../../server/wire.ts";
import { Role } from "../../people/contract.ts";

const Field = z.object({
  field: z.string(),
  /** Of residents, or of the contact of a unit. */
  of: z.enum(["resident", "unit_contact"]),
  sensitive: z.boolean(),
  sealed: z.boolean(),
  bases: z.array(z.string()),
  /** Months after which it is erased by itself; null is as long as the person lives here, or the unit stands. */
  keepMonths: z.number().int().nullable(),
  /** How many records hold it now. */
  count: z.number().int(),
});
const Processing = z.object({
  purpose: z.string(),
  of: z.enum(["resident", "unit_contact"]),
  fields: z.array(z.string()),
  /** Posts that may open or read them for this purpose, in their communities. */
  readers: z.array(Role),
  /** Others it is given to: other controllers and those who process for this one (PIPL 21, 23). */
  recipients: z.array(z.string()),
  /** Rests while no assessment is in force. */
  needsAssessment: z.boolean(),
});
export const ProcessingRegister = z.object({
  stationName: z.string(),
  operator: z
    .object({ name: z.string(), contact: z.string(), privacyContact: z.string().nullable() })
    .nullable(),
  today: CivilDate,
  processings: z.array(Processing),
  fields: z.array(Field),
  keptAfterLeavingMonths: z.number().int(),
  /** Null where sensitive fields may be used now, else why not. */
  standing: z.string().nullable(),
  reviewOn: CivilDate.nullable(),
  noticeNumber: z.number().int().nullable(),
});
export type ProcessingRegister = z.infer<typeof ProcessingRegister>;
