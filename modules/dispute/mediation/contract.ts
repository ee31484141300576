/** What crosses the wire about a mediation: one run of one of the four machines on one dispute. */
import { z } from "zod";
import { Bilingual, CivilDate, Id, Instant, line, lines } from "../../../server/wire.ts";
import { MachineKind, PoliceFacts, RouteKind } from "../route/contract.ts";
import { bars, endCauses, inviteeKinds, tieKinds } from "./matters.ts";
import { Conference, Opinion, Proposal, Survey } from "./work-contract.ts";

/** Of a public-order case, as the police found it: what stands in the row, each as far as it was said. */
export const FoundOfCase = PoliceFacts.extend({
  isViolation: z.boolean().default(true),
  factsFound: z.boolean().default(false),
  evidenceKept: z.boolean().default(false),
  neighbourCase: z.boolean().default(false),
  bars: z.array(z.enum(bars)).max(bars.length).default([]),
  /** POL-03: each said of the case at hand. */
  spot: z
    .strictObject({
      trivial: z.boolean(),
      causeClear: z.boolean(),
      lossUndisputed: z.boolean(),
      bothAgree: z.boolean(),
      performed: z.boolean(),
    })
    .nullable()
    .default(null),
  /** POL-10: what the paper says of it. */
  account: z
    .strictObject({
      time: line(60).or(z.literal("")),
      place: line(80).or(z.literal("")),
      persons: line(120).or(z.literal("")),
      cause: lines(300),
      course: lines(2000),
      circumstances: lines(300),
      result: lines(300),
    })
    .nullable()
    .default(null),
  /** The basics of both sides and of everybody else there were noted. */
  basics: z.boolean().default(false),
  /** POL-12: the police approve; a decision was made already. */
  approved: z.boolean().default(false),
  decided: z.boolean().default(false),
});
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

const Named = z.object({ name: z.string(), sample: z.boolean() });
const Tie = z.strictObject({ partyId: Id, kind: z.enum(tieKinds) });
const Conflict = z.object({
  kind: z.string(),
  partyId: Id.nullable(),
  /** The earlier dispute, where the reader may see it. */
  disputeId: Id.nullable(),
});
const Mediator = Named.extend({
  id: Id,
  personId: Id,
  role: z.string(),
  quality: z.enum(["member", "appointee", "authority"]),
  chosenBy: z.enum(["committee", "parties"]),
  appointedAt: Instant,
  ended: z
    .object({ because: z.enum(["recused", "withdrew", "replaced"]), at: Instant, partyId: Id.nullable() })
    .nullable(),
});
export const Check = Named.extend({
  id: Id,
  personId: Id,
  conflicts: z.array(Conflict),
  refused: z.string().nullable(),
  at: Instant,
});
export type Check = z.infer<typeof Check>;
const Invitee = z.object({
  id: Id,
  name: z.string(),
  kind: z.enum(inviteeKinds),
  known: z.boolean(),
  /** Parties who agreed to this one. */
  consents: z.array(Id),
});
const Said = z.object({
  partyId: Id,
  willing: z.boolean().nullable(),
  open: z.boolean().nullable(),
  extend: z.boolean().nullable(),
  noPunishment: z.boolean().nullable(),
});
export const Session = z.object({
  id: Id,
  n: z.number().int(),
  joint: z.boolean(),
  withPartyId: Id.nullable(),
  open: z.boolean(),
  place: z.string(),
  plannedAt: Instant.nullable(),
  /** `waiting`: on the phone that planned it without a signal, and nowhere else. */
  state: z.enum(["planned", "held", "cancelled", "waiting"]),
  heldOn: CivilDate.nullable(),
  invited: z.array(Id),
  inviteeIds: z.array(Id),
  present: z.array(Id),
  inviteesPresent: z.array(Id),
  ledBy: z.array(Named),
  secondBecause: z.enum(["police", "party"]).nullable(),
  onTheSpot: z.boolean(),
  cancelledBecause: z.string(),
});
export type Session = z.infer<typeof Session>;
const Note = z.object({
  id: Id,
  sessionId: Id.nullable(),
  text: z.string(),
  by: z.string(),
  bySample: z.boolean(),
  at: Instant,
  recordedAt: Instant.nullable(),
});
/** Of a sealed note: that there is one. Its text is opened by itself, and each opening is a look. */
const CaucusHead = z.object({
  id: Id,
  partyId: Id,
  by: z.string(),
  bySample: z.boolean(),
  at: Instant,
});

export const Mediation = MediationHead.extend({
  feeAsked: z.boolean(),
  policeMatterSeen: z.boolean(),
  policeToldAt: Instant.nullable(),
  inRemit: z.boolean(),
  complex: z.boolean(),
  /** For the police alone. */
  police: FoundOfCase.nullable(),
  failedOn: CivilDate.nullable(),
  caseEndsOn: CivilDate.nullable(),
  secondUntil: CivilDate.nullable(),
  mediators: z.array(Mediator),
  checks: z.array(Check),
  invitees: z.array(Invitee),
  said: z.array(Said),
  /** POL-06: of each guardian, when they were told to attend. */
  guardiansTold: z.array(z.object({ partyId: Id, toldAt: Instant.nullable() })),
  sessions: z.array(Session),
  notes: z.array(Note),
  /** Empty for whoever does not lead it. */
  caucus: z.array(CaucusHead),
  surveys: z.array(Survey),
  proposals: z.array(Proposal),
  conferences: z.array(Conference),
  opinions: z.array(Opinion),
  /** Who could lead it, by post. */
  candidates: z.array(Named.extend({ postId: Id, personId: Id, role: z.string() })),
  /** Each step of the machine: null where it may be done now, with everything it asks for said. */
  may: z.record(z.string(), Refused.nullable()),
  /** Whether the reader works this machine at all. */
  works: Refused.nullable(),
  /** Sealed notes: a code, or null. */
  mayCaucus: z.string().nullable(),
});
export type Mediation = z.infer<typeof Mediation>;

/** People's mediation and a department's: every party was asked whether they wish it (MED-05). */
export const Acceptance = z.strictObject({
  /** Of the people's: how it came (MED-06). */
  from: AcceptedFrom.default("application"),
  /** Told by court or police, who had accepted the case already. */
  alreadyTaken: z.boolean().default(false),
  askedPartyIds: z.array(Id).max(20),
});
export type Acceptance = z.infer<typeof Acceptance>;

/** A step that brings nothing with it but what is said here. What belongs to an agreement stands there (agreement/). */
export const StepInput = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("party_refuses"), partyId: Id }),
  z.strictObject({ type: z.literal("report_to_police") }),
  z.strictObject({ type: z.literal("extend_term"), until: CivilDate, agreedBy: z.array(Id).max(20) }),
  z.strictObject({ type: z.literal("mediate_again") }),
  z.strictObject({ type: z.literal("fail") }),
  z.strictObject({ type: z.literal("end"), cause: z.enum(endCauses).default("other") }),
  z.strictObject({ type: z.literal("close") }),
  z.strictObject({ type: z.literal("no_violation") }),
  z.strictObject({ type: z.literal("extend_case") }),
  z.strictObject({ type: z.literal("let_off") }),
  z.strictObject({
    type: z.literal("transfer"),
    toOrganisationId: Id.nullable().default(null),
    reason: line(200).or(z.literal("")),
  }),
  z.strictObject({ type: z.literal("decline"), reason: line(200).or(z.literal("")) }),
  z.strictObject({ type: z.literal("give_up") }),
  z.strictObject({ type: z.literal("apply_to_police"), writtenBy: z.array(Id).max(20) }),
]);
export type StepInput = z.infer<typeof StepInput>;

export const RoutesTold = z.strictObject({
  routes: z.array(RouteKind).min(1).max(4),
  toldAt: Instant.nullable().default(null),
});
/** What was seen of it on the way: a fee asked for, a case that may follow, whose it is. */
export const Seen = z.strictObject({
  feeAsked: z.boolean().optional(),
  policeMatterSeen: z.boolean().optional(),
  inRemit: z.boolean().optional(),
  complex: z.boolean().optional(),
});
export const MediatorInput = z.strictObject({
  postId: Id,
  adult: z.boolean().default(true),
  /** Of who is no member: the committee appointed them (MED-04). */
  byCommittee: z.boolean().default(true),
  ties: z.array(Tie).max(20).default([]),
  chosenBy: z.enum(["committee", "parties"]).default("committee"),
});
export type MediatorInput = z.infer<typeof MediatorInput>;
/** `partyId` null: the mediator withdraws. */
export const RecusalInput = z.strictObject({ partyId: Id.nullable() });
export const InviteeInput = z.strictObject({
  name: line(60),
  kind: z.enum(inviteeKinds),
  known: z.boolean().default(false),
});
export const WordInput = z.strictObject({
  partyId: Id,
  about: z.enum(["willing", "open", "invitee"]),
  inviteeId: Id.nullable().default(null),
  yes: z.boolean(),
});
export type WordInput = z.infer<typeof WordInput>;
export const SessionInput = z.strictObject({
  joint: z.boolean(),
  withPartyId: Id.nullable().default(null),
  open: z.boolean().default(false),
  place: line(80),
  plannedAt: Instant.nullable().default(null),
  invited: z.array(Id).max(40).default([]),
  inviteeIds: z.array(Id).max(20).default([]),
});
export type SessionInput = z.infer<typeof SessionInput>;
/** It was held: who was there, and what is to be noted of it. */
export const HeldInput = z.strictObject({
  present: z.array(Id).max(40),
  inviteesPresent: z.array(Id).max(20).default([]),
  /** Posts of who hosted it, where it is not who says so. */
  hostPostId: Id.nullable().default(null),
  secondBecause: z.enum(["police", "party"]).nullable().default(null),
  /** POL-03: mediated and performed there and then; recorded, or with the form. */
  onTheSpot: z.strictObject({ recorded: z.boolean(), form: z.boolean() }).nullable().default(null),
  note: lines(4000).nullable().default(null),
});
export type HeldInput = z.infer<typeof HeldInput>;
export const CancelInput = z.strictObject({ because: line(120) });
export const NoteInput = z.strictObject({ text: lines(4000), sessionId: Id.nullable().default(null) });
export const CaucusInput = z.strictObject({ partyId: Id, text: lines(4000) });
export const CaucusText = z.object({ text: z.string() });
export const GuardianTold = z.strictObject({ toldAt: Instant.nullable().default(null) });
