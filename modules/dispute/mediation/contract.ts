/** What crosses the wire about a mediation: one run of one of the four machines on one dispute. */
import { z } from "zod";
import { Bilingual, CivilDate, Id, Instant } from "../../../server/wire.ts";
import { MachineKind, PoliceFacts, RouteKind } from "../route/contract.ts";

/** Of a public-order case, as the police found it: what stands in the row, each as far as it was said. */
export const FoundOfCase = PoliceFacts.extend({});
export type FoundOfCase = z.infer<typeof FoundOfCase>;

/** A step that is refused now: the code with its numbers, the article below it, and whether a chief may let it pass. */
export const Refused = z.object({
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  rule: z.string(),
  basis: Bilingual,
  yields: z.boolean(),
});
export type Refused = z.infer<typeof Refused>;

export const AcceptedFrom = z.enum(["application", "own_initiative", "court", "police"]);
/** What the page of a dispute says of it. */
export const MediationHead = z.object({
  id: Id,
  machine: MachineKind,
  state: z.string(),
  beganOn: CivilDate,
  acceptedOn: CivilDate.nullable(),
  acceptedFrom: AcceptedFrom.nullable(),
  /** MED-20; null before it was accepted, and of the machines that have no such term. */
  termEndsOn: CivilDate.nullable(),
  routes: z.array(RouteKind),
  routesToldAt: Instant.nullable(),
  /** The state it ended in; null while it goes on. */
  outcome: z.string().nullable(),
  endedAt: Instant.nullable(),
  law: z.object({ place: z.string(), edition: z.number().int() }),
  version: z.number().int(),
});
export type MediationHead = z.infer<typeof MediationHead>;

export const Begin = z.strictObject({});
/** People's mediation and a department's: every party was asked whether they wish it (MED-05). */
export const Acceptance = z.strictObject({
  /** Of the people's: how it came (MED-06). */
  from: AcceptedFrom.default("application"),
  /** Told by court or police, who had accepted the case already. */
  alreadyTaken: z.boolean().default(false),
  askedPartyIds: z.array(Id).max(20),
});
export type Acceptance = z.infer<typeof Acceptance>;
