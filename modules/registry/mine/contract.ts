/** What crosses the wire between a resident and their own record, and about the card that opens it. */
import { z } from "zod";
import { Bilingual, CivilDate, Id, Instant, line } from "../../../server/wire.ts";
import { Consent } from "../consent/contract.ts";
import { CareGrade } from "../contract.ts";
import { Fact } from "../resident/contract.ts";
import { plainFields, sensitiveFields } from "../resident/fields.ts";

export const GivenTo = z.enum(["self", "guardian"]);
export const CardInput = z.strictObject({ givenTo: GivenTo.default("self") });
export const ResidentCard = z.object({
  id: Id,
  residentId: Id,
  /** Twelve signs; the address in the QR holds it. No secret. */
  number: z.string(),
  givenTo: GivenTo,
  madeAt: Instant,
  /** Until when the code opens the page. */
  codeUntil: Instant,
  usedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  /** Ten signs, told once: in the answer to the act that made it. */
  code: z.string().nullable(),
});
export type ResidentCard = z.infer<typeof ResidentCard>;
export const CardOfResident = z.object({ card: ResidentCard.nullable() });
export type CardOfResident = z.infer<typeof CardOfResident>;

export const CardOpening = z.strictObject({ number: line(40), code: line(40) });
export const OwnField = z.enum([...plainFields, ...sensitiveFields]);

/** All that is kept of the person who asks: whole, for it is theirs (PIPL 45). */
export const Mine = z.object({
  name: z.string(),
  sample: z.boolean(),
  givenTo: GivenTo,
  stationName: z.string(),
  communityName: Bilingual,
  /** Of the household, and nothing of the others in it. */
  door: z.string(),
  careGrade: CareGrade,
  state: z.enum(["here", "left", "died"]),
  /** The day all of it goes, where that is known. */
  allGoneOn: CivilDate.nullable(),
  fields: z.array(z.object({ field: OwnField, value: z.string(), sensitive: z.boolean(), fact: Fact })),
  notices: z.array(z.object({ number: z.number().int(), givenOn: CivilDate })),
  consents: z.array(Consent),
  erasedAt: Instant.nullable(),
  today: CivilDate,
  /** The session ends then, whatever happens. */
  until: Instant,
  /** Who answers for the whole installation, and whom to ask (PIPL 17). */
  operator: z
    .object({ name: z.string(), contact: z.string(), privacyContact: z.string().nullable() })
    .nullable(),
});
export type Mine = z.infer<typeof Mine>;

/** A look at this resident: by which post, never by which name; or that there was one, told later. */
export const OwnLook = z.union([
  z.object({
    told: z.literal(true),
    id: Id,
    at: Instant,
    /** `own`: with the resident's card. `system`: by nobody's hand. */
    by: z.enum(["post", "own", "system"]),
    posts: z.array(z.object({ role: z.string(), organisation: z.string() })),
    fields: z.array(z.string()),
    purpose: z.string().nullable(),
  }),
  z.object({
    told: z.literal(false),
    id: Id,
    until: CivilDate,
    ground: z.enum(["secrecy", "obstruction"]),
  }),
]);
export type OwnLook = z.infer<typeof OwnLook>;

/** PIPL 18 and 35: only where the law keeps it secret, or telling would stand in the way of the task. */
export const LookExceptionInput = z.strictObject({
  personId: Id,
  ground: z.enum(["secrecy", "obstruction"]),
  reason: line(200).pipe(z.string().min(6)),
  untilOn: CivilDate,
});
export type LookExceptionInput = z.infer<typeof LookExceptionInput>;
const LookException = z.object({
  id: Id,
  personName: z.string(),
  ground: z.enum(["secrecy", "obstruction"]),
  reason: z.string(),
  untilOn: CivilDate,
  at: Instant,
  by: z.string(),
  endedAt: Instant.nullable(),
});
export const LookExceptions = z.object({ items: z.array(LookException) });
export type LookExceptions = z.infer<typeof LookExceptions>;
