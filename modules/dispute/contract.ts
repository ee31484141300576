/** What crosses the wire about a dispute (矛盾纠纷): the register. */
import { z } from "zod";
import { Bilingual, CivilDate, Id, Instant, PageQuery, line, lines } from "../../server/wire.ts";
import { disputeKindKeys, disputeSourceKeys } from "./kinds.ts";
import { DisputeHandOver } from "./hand-over/contract.ts";
import { MediationHead } from "./mediation/contract.ts";
import { Risk } from "./risk/contract.ts";
import { Closing, RouteProposals, Routing } from "./route/contract.ts";
import { endings, partyRoles, sides, states, urgencies } from "./matters.ts";

export const DisputeKind = z.enum(disputeKindKeys);
export const DisputeSource = z.enum(disputeSourceKeys);
export const DisputeState = z.enum(states);
const DisputeEnding = z.enum(endings);
const Urgency = z.enum(urgencies);
const Side = z.enum(sides);

const Capacity = z.enum(["full", "limited", "none"]);
/** Part in a public-order case. */
const PoliceRole = z.enum(["suspect", "harmed", "both"]);
/** A person of the register, a typed name, a unit or an organisation. `of` is the place in the list of whom they stand for. */
export const PartyInput = z.strictObject({
  role: z.enum(partyRoles).default("party"),
  side: Side.default("a"),
  residentId: Id.nullable().default(null),
  unitId: Id.nullable().default(null),
  organisationId: Id.nullable().default(null),
  name: line(60).nullable().default(null),
  kind: z.enum(["person", "organisation"]).default("person"),
  phone: line(20).nullable().default(null),
  bornOn: CivilDate.nullable().default(null),
  minor: z.boolean().default(false),
  capacity: Capacity.default("full"),
  ownLabour: z.boolean().default(false),
  waivesGuardian: z.boolean().default(false),
  policeRole: PoliceRole.nullable().default(null),
  of: z.number().int().min(0).max(19).nullable().default(null),
  mandate: z
    .strictObject({ scope: line(200), givenOn: CivilDate })
    .nullable()
    .default(null),
});
export type PartyInput = z.infer<typeof PartyInput>;

/** A person of the staff, everybody of an organisation, or somebody in words. */
export const KeptFromInput = z.strictObject({
  personId: Id.nullable().default(null),
  organisationId: Id.nullable().default(null),
  words: line(60).nullable().default(null),
  reason: line(120),
});
export type KeptFromInput = z.infer<typeof KeptFromInput>;

/** What was said to each question; one left out was not asked. */
const Answers = z.record(z.string().max(40), z.enum(["yes", "no", "unsure"]));
/** The screen of one person, of the list by its place. */
const ScreenOf = z.strictObject({
  party: z.number().int().min(0).max(19),
  apart: z.boolean(),
  answers: Answers,
});

export const DisputeInput = z.strictObject({
  communityId: Id,
  householdId: Id.nullable().default(null),
  place: line(80).nullable().default(null),
  kind: DisputeKind,
  source: DisputeSource.default("application"),
  urgency: Urgency.default("ordinary"),
  line: line(60),
  account: lines(4000).default(""),
  sinceOn: CivilDate.nullable().default(null),
  parties: z.array(PartyInput).min(1).max(20),
  keptFrom: z.array(KeptFromInput).max(10).default([]),
  violenceKnown: z.boolean().default(false),
  childAtRisk: z.boolean().default(false),
  screens: z.array(ScreenOf).max(20).default([]),
  /** Disputes this one belongs to. */
  links: z.array(Id).max(10).default([]),
});
export type DisputeInput = z.infer<typeof DisputeInput>;
export const DisputePatch = z.strictObject({
  kind: DisputeKind.optional(),
  source: DisputeSource.optional(),
  urgency: Urgency.optional(),
  line: line(60).optional(),
  account: lines(4000).optional(),
  sinceOn: CivilDate.nullable().optional(),
  householdId: Id.nullable().optional(),
  place: line(80).nullable().optional(),
});
export type DisputePatch = z.infer<typeof DisputePatch>;

/** What may have been registered already: the same place or the same parties in twelve months. */
export const LikenessInput = DisputeInput.pick({ communityId: true, householdId: true, place: true }).extend({
  residentIds: z.array(Id).max(20).default([]),
  unitIds: z.array(Id).max(20).default([]),
  organisationIds: z.array(Id).max(20).default([]),
  names: z.array(line(60)).max(20).default([]),
});
export type LikenessInput = z.infer<typeof LikenessInput>;
export const LikeReason = z.enum(["place", "party"]);
export type LikeReason = z.infer<typeof LikeReason>;

/** Working days left; late is past the day, also where no working day lies between. */
export const Clock = z.object({
  kind: z.string(),
  dueOn: CivilDate,
  daysLeft: z.number().int(),
  late: z.boolean(),
});
export const DisputeRow = z.object({
  id: Id,
  number: z.string(),
  communityId: Id,
  communityName: Bilingual,
  kind: DisputeKind,
  line: z.string(),
  /** The door, or the place in words. */
  where: z.string(),
  urgency: Urgency,
  state: DisputeState,
  ending: DisputeEnding.nullable(),
  machine: z.string().nullable(),
  guarded: z.boolean(),
  clock: Clock.nullable(),
  registeredOn: CivilDate,
  /** Names of the parties; masked or left out where the reader may not know them. */
  parties: z.array(z.string()),
  sample: z.boolean(),
});
export type DisputeRow = z.infer<typeof DisputeRow>;
export const LikeDispute = DisputeRow.extend({
  reasons: z.array(LikeReason),
  daysAgo: z.number().int(),
});
export type LikeDispute = z.infer<typeof LikeDispute>;
export const Likeness = z.object({ items: z.array(LikeDispute) });
export type Likeness = z.infer<typeof Likeness>;

export const Party = z.object({
  id: Id,
  role: z.enum(partyRoles),
  side: Side,
  kind: z.enum(["person", "organisation"]),
  name: z.string(),
  residentId: Id.nullable(),
  unitId: Id.nullable(),
  organisationId: Id.nullable(),
  /** Of a typed person: covered. */
  phone: z.string().nullable(),
  bornOn: CivilDate.nullable(),
  minor: z.boolean(),
  capacity: Capacity,
  ownLabour: z.boolean(),
  waivesGuardian: z.boolean(),
  policeRole: PoliceRole.nullable(),
  ofPartyId: Id.nullable(),
  mandate: z.object({ scope: z.string(), givenOn: CivilDate }).nullable(),
  sample: z.boolean(),
});
export type Party = z.infer<typeof Party>;

export const DisputeEvent = z.object({
  id: Id,
  kind: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  by: z.string().nullable(),
  bySample: z.boolean(),
  at: Instant,
});
export type DisputeEvent = z.infer<typeof DisputeEvent>;

export const KeptFrom = z.object({
  id: Id,
  who: z.enum(["person", "organisation", "words"]),
  name: z.string(),
  reason: z.string(),
});
/** The gate: who was asked what, what stands against reconciling, which reports are owed and which were made. */
const reportKinds = ["child", "capacity", "danger"] as const;
export const Gate = z.object({
  state: z.enum(["closed_violence", "unclear", "not_asked", "open"]),
  /** Parties not asked yet, not asked apart or not asked everything. */
  unasked: z.array(Id),
  reportsDue: z.array(z.enum(["child", "capacity"])),
  offersP14: z.boolean(),
  violenceKnown: z.boolean(),
  childAtRisk: z.boolean(),
  screens: z.array(z.object({ partyId: Id, apart: z.boolean(), answers: Answers, at: Instant })),
  reports: z.array(
    z.object({ kind: z.enum(reportKinds), toWhom: z.string(), reportedAt: Instant, by: z.string() }),
  ),
});
export type Gate = z.infer<typeof Gate>;

/** Linked reports that reach the threshold, the day until which a review is offered, and what came of it. */
export const Review = z.object({
  reports: z.number().int(),
  offerBy: CivilDate,
  offered: z.object({ wished: z.boolean(), offeredOn: CivilDate, meetsBy: CivilDate.nullable() }).nullable(),
});
export type Review = z.infer<typeof Review>;
export const ReviewInput = z.strictObject({ wished: z.boolean() });

const May = z.string().nullable();
export const Dispute = DisputeRow.omit({ parties: true }).extend({
  source: DisputeSource,
  sinceOn: CivilDate.nullable(),
  /** Null where the reader may not read it. */
  account: z.string().nullable(),
  householdId: Id.nullable(),
  place: z.string(),
  parties: z.array(Party),
  /** Null where the reader sees the matter only. */
  gate: Gate.nullable(),
  keptFrom: z.array(KeptFrom),
  links: z.array(DisputeRow.extend({ because: z.array(LikeReason) })),
  appointed: z.array(
    z.object({
      id: Id,
      name: z.string(),
      sample: z.boolean(),
      role: z.string(),
      fromOn: CivilDate,
      toOn: CivilDate.nullable(),
    }),
  ),
  routings: z.array(Routing),
  /** The run that goes on, or the last that ended. */
  mediation: MediationHead.nullable(),
  /** Null where nothing is to be chosen any more, or not by the reader. */
  proposals: RouteProposals.nullable(),
  /** For the police alone. */
  risk: Risk.nullable(),
  review: Review.nullable(),
  closing: Closing.nullable(),
  handOvers: z.array(DisputeHandOver),
  events: z.array(DisputeEvent),
  registeredBy: z.string().nullable(),
  registeredBySample: z.boolean(),
  registeredAt: Instant,
  law: z.object({ place: z.string(), edition: z.number().int() }),
  sight: z.enum(["all", "committee", "appointed", "handed"]),
  may: z.object({ write: May, appoint: May, link: May, handOver: May, route: May }),
  version: z.number().int(),
});
export type Dispute = z.infer<typeof Dispute>;

export const DisputeQuery = PageQuery.extend({
  communityId: Id.optional(),
  state: DisputeState.optional(),
  /** Two signs, a name, pinyin or a number. */
  q: z.string().trim().max(40).optional(),
});
export const DisputeCounts = z.object({
  items: z.array(z.object({ state: DisputeState, count: z.number().int(), late: z.number().int() })),
});
export type DisputeCounts = z.infer<typeof DisputeCounts>;

/** What is due of one's own, without names: enough for a card. */
export const DueDisputes = z.object({
  items: z.array(
    z.object({ id: Id, line: z.string(), communityName: Bilingual, clock: Clock, sample: z.boolean() }),
  ),
});
export type DueDisputes = z.infer<typeof DueDisputes>;
export const ScreenInput = z.strictObject({
  partyId: Id.nullable().default(null),
  apart: z.boolean().default(false),
  answers: Answers.default({}),
  violenceKnown: z.boolean().optional(),
  childAtRisk: z.boolean().optional(),
});
export type ScreenInput = z.infer<typeof ScreenInput>;
export const ReportInput = z.strictObject({
  kind: z.enum(reportKinds),
  toWhom: z.enum(["police", "civil_affairs", "education", "women"]),
  reportedAt: Instant.optional(),
});
export const AppointmentInput = z.strictObject({
  postId: Id,
  fromOn: CivilDate.optional(),
  toOn: CivilDate.nullable().default(null),
});
export const EndInput = z.strictObject({ reason: line(120) });
export const LinkInput = z.strictObject({ disputeId: Id });
export const LinkParams = z.object({ id: Id, otherId: Id });
export const PartyPatch = z.strictObject({
  phone: line(20).nullable().optional(),
  bornOn: CivilDate.nullable().optional(),
  minor: z.boolean().optional(),
  capacity: Capacity.optional(),
  ownLabour: z.boolean().optional(),
  waivesGuardian: z.boolean().optional(),
  policeRole: PoliceRole.nullable().optional(),
  side: Side.optional(),
});
export type PartyPatch = z.infer<typeof PartyPatch>;
export const PartyAdding = PartyInput.omit({ of: true }).extend({ ofPartyId: Id.nullable().default(null) });
export type PartyAdding = z.infer<typeof PartyAdding>;
export const PartyParams = z.object({ id: Id, partyId: Id });
export const PhoneLook = z.strictObject({ purpose: z.enum(["contact", "invite"]) });
export const Phone = z.object({ phone: z.string() });

/** Outbox: a key in `dispute_key_end` waits for the key store. */
export const phoneRemoved = "dispute.phone_removed";
export const PhoneRemoved = z.object({ endId: Id });
export type PhoneRemoved = z.infer<typeof PhoneRemoved>;
