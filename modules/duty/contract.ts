/** What crosses the wire about a duty (任务): what one post has to do, by when and why. */
import { z } from "zod";
import { Role } from "../people/contract.ts";
import { DutyKind, ProductCode } from "../shelf/contract.ts";
import { Bilingual, CivilDate, Id, Instant, PageQuery, line, lines } from "../../server/wire.ts";

/** `signing`: reported done, and not every partner has signed yet. */
export const DutyState = z.enum(["open", "signing", "done", "excused", "failed", "cancelled"]);
export type DutyState = z.infer<typeof DutyState>;

/**
 * Why a duty stands where it stands, as facts the page turns into a sentence. The first one decides.
 * `overdue` days late; `due_today`; `fixed_hour` at; `festival` within days; `agreed` n per period;
 * `last_visited` days ago; `times_left` this period; `due_in` days.
 */
export const Reason = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("overdue"), days: z.number().int() }),
  z.object({ kind: z.literal("due_today") }),
  z.object({ kind: z.literal("fixed_hour"), at: z.string() }),
  z.object({ kind: z.literal("not_before"), at: z.string() }),
  z.object({ kind: z.literal("festival"), festival: z.string(), days: z.number().int() }),
  z.object({ kind: z.literal("agreed"), times: z.number().int(), period: z.string() }),
  z.object({ kind: z.literal("last_done"), days: z.number().int() }),
  z.object({ kind: z.literal("never_done") }),
  z.object({ kind: z.literal("due_in"), days: z.number().int() }),
  z.object({ kind: z.literal("together"), roles: z.array(Role) }),
]);
export type Reason = z.infer<typeof Reason>;

export const Duty = z.object({
  id: Id,
  programmeId: Id,
  productCode: ProductCode,
  stage: z.string(),
  kind: DutyKind,
  title: Bilingual,
  communityId: Id,
  subjectKind: z.enum(["household", "community"]),
  subjectId: Id,
  /** The door of a household, `3号楼 1单元 201`, or null. */
  place: z.string().nullable(),
  roles: z.array(Role),
  minutes: z.number().int(),
  opensOn: CivilDate,
  dueOn: CivilDate,
  closesOn: CivilDate,
  at: z.string().nullable(),
  notBefore: z.string().nullable(),
  festival: z.string().nullable(),
  state: DutyState,
  assigneePostId: Id.nullable(),
  version: z.number().int(),
});
export type Duty = z.infer<typeof Duty>;

export const DutyDetail = Duty.extend({
  communityName: Bilingual,
  programmeCode: z.string(),
  careGrade: z.string().nullable(),
  /** What closing it asks for: `count` is the number of people present. */
  asks: z.array(z.string()),
  assigneeName: z.string().nullable(),
  assigneeSample: z.boolean(),
  closing: z
    .object({
      at: Instant,
      by: z.string(),
      bySample: z.boolean(),
      /** The civil day on which it happened; recording may come later. */
      doneOn: CivilDate,
      onTime: z.boolean(),
      note: z.string(),
      count: z.number().int().nullable(),
      excuse: z.string().nullable(),
      undoUntil: Instant.nullable(),
    })
    .nullable(),
  reasons: z.array(Reason),
  may: z.object({
    complete: z.string().nullable(),
    excuse: z.string().nullable(),
    fail: z.string().nullable(),
    cancel: z.string().nullable(),
    assign: z.string().nullable(),
    reopen: z.string().nullable(),
  }),
});
export type DutyDetail = z.infer<typeof DutyDetail>;

export const DutyQuery = PageQuery.extend({
  communityId: Id.optional(),
  programmeId: Id.optional(),
  state: DutyState.optional(),
  from: CivilDate.optional(),
  to: CivilDate.optional(),
  mine: z.enum(["true", "false"]).optional(),
});

/** `count` is people present, where the product asks for it; nobody's name is needed. */
export const CompletionInput = z.strictObject({
  note: lines(1000).default(""),
  count: z.number().int().min(0).max(100_000).nullable().default(null),
  /** When it happened, if not now: a civil date not after today. */
  doneOn: CivilDate.optional(),
});
export type CompletionInput = z.infer<typeof CompletionInput>;

/** Lawful reasons; refusing is a valid outcome, not a miss (CARE-04). */
const excuseReasons = ["refused", "moved", "no_access"] as const;
export const ExcuseInput = z.strictObject({ reason: z.enum(excuseReasons), note: lines(600).default("") });
export type ExcuseInput = z.infer<typeof ExcuseInput>;
export const FailureInput = z.strictObject({ note: lines(600).min(2) });
export const CancellationInput = z.strictObject({ note: lines(600).min(2) });
export const AssignmentInput = z.strictObject({ postId: Id.nullable() });

/** A duty on *Today* with its printed reasons. */
export const TodayDuty = Duty.extend({
  communityName: Bilingual,
  reasons: z.array(Reason),
  late: z.boolean(),
  canStart: z.boolean(),
});
export type TodayDuty = z.infer<typeof TodayDuty>;
export const Today = z.object({
  today: CivilDate,
  /** Overdue and due today: the number in the title. */
  count: z.number().int(),
  /** In the order of ARCHITECTURE §4; at most `limit`, `more` says how many stand behind. */
  items: z.array(TodayDuty),
  more: z.number().int(),
  firstId: Id.nullable(),
  onTheWay: z.array(TodayDuty),
  /** The next one after today when nothing is due, for the empty state. */
  nextOn: CivilDate.nullable(),
});
export type Today = z.infer<typeof Today>;

/** On time ÷ (closed + overdue), with its counts; per programme and community, never per person. */
export const OnTimeRate = z.object({
  onTime: z.number().int(),
  closed: z.number().int(),
  overdue: z.number().int(),
});
export type OnTimeRate = z.infer<typeof OnTimeRate>;

/** A product of a running programme that waits for events, and whether one may be entered by the reader. */
export const EventProduct = z.object({
  programmeId: Id,
  programmeCode: z.string(),
  choiceId: Id,
  productCode: ProductCode,
  name: Bilingual,
  communityId: Id,
  communityName: Bilingual,
  /** An event may have happened between these days. */
  from: CivilDate,
  to: CivilDate,
  /** It is about one household, named by its door. */
  household: z.boolean(),
  stages: z.array(
    z.object({
      title: Bilingual,
      roles: z.array(Role),
      opensAfterDays: z.number().int(),
      withinDays: z.number().int(),
    }),
  ),
  may: z.string().nullable(),
});
export type EventProduct = z.infer<typeof EventProduct>;
export const EventProductQuery = z.object({ communityId: Id.optional(), programmeId: Id.optional() });

/** Something happened that a product waits for (事件): one line of what, no names. */
export const EventInput = z.strictObject({
  choiceId: Id,
  happenedOn: CivilDate,
  what: line(120),
  /** Which household, by its door as people write it, `3-1-201`; only where the product is about one. */
  door: line(60).nullable().default(null),
});
export type EventInput = z.infer<typeof EventInput>;
export const WithdrawalInput = z.strictObject({ reason: line(200) });
export const DutyEvent = z.object({
  id: Id,
  programmeId: Id,
  choiceId: Id,
  productCode: ProductCode,
  communityId: Id,
  happenedOn: CivilDate,
  what: z.string(),
  householdId: Id.nullable(),
  /** The door of its household, for those who keep the register. */
  place: z.string().nullable(),
  enteredBy: z.string(),
  enteredBySample: z.boolean(),
  enteredAt: Instant,
  withdrawn: z.object({ at: Instant, reason: z.string() }).nullable(),
  duties: z.array(
    z.object({ id: Id, title: Bilingual, opensOn: CivilDate, dueOn: CivilDate, state: DutyState }),
  ),
  may: z.object({ withdraw: z.string().nullable() }),
});
export type DutyEvent = z.infer<typeof DutyEvent>;

export const SignOffInput = z.strictObject({ note: lines(600).default("") });
/** "Nobody holds this role now" and "I was not there" need their reason. */
export const SignOffReasonInput = z.strictObject({ note: lines(600).min(2) });

/** One role of a joint duty: who has signed for it, or that it is missing, and what the reader may do. */
const SignOff = z.object({
  role: Role,
  signed: z
    .object({
      kind: z.enum(["signed", "vacant"]),
      by: z.string(),
      bySample: z.boolean(),
      at: Instant,
      note: z.string(),
    })
    .nullable(),
  /** People who hold it here now. */
  holders: z.number().int(),
  may: z.object({
    sign: z.string().nullable(),
    vacate: z.string().nullable(),
    dispute: z.string().nullable(),
    unsign: z.string().nullable(),
  }),
});
export const HandOverState = z.enum(["offered", "accepted", "refused", "returned", "lapsed", "withdrawn"]);
export type HandOverState = z.infer<typeof HandOverState>;
export const HandOverInput = z.strictObject({ postId: Id, note: lines(200).default("") });
export const ReasonInput = z.strictObject({ reason: lines(200).min(2) });
/** 转交: an offer to one post; answered within two working days (station default) or back where it came from. */
export const HandOver = z.object({
  id: Id,
  dutyId: Id,
  state: HandOverState,
  from: z.string(),
  fromSample: z.boolean(),
  to: z.string(),
  toSample: z.boolean(),
  note: z.string(),
  offeredAt: Instant,
  /** The last day to answer. */
  answerBy: CivilDate,
  answeredAt: Instant.nullable(),
  reason: z.string(),
  may: z.object({
    answer: z.string().nullable(),
    giveBack: z.string().nullable(),
    recall: z.string().nullable(),
  }),
});
export type HandOver = z.infer<typeof HandOver>;
export const HandOverPosts = z.object({
  items: z.array(
    z.object({ id: Id, name: z.string(), sample: z.boolean(), role: Role, organisationName: z.string() }),
  ),
  answerBy: CivilDate,
});
export type HandOverPosts = z.infer<typeof HandOverPosts>;

/** GET /api/duties/{id}/life: what happens to a duty between its making and its end. */
export const DutyLife = z.object({
  /** Empty where one role does it alone, or nothing is reported yet. */
  signOffs: z.array(SignOff),
  /** "I was not there": why it came back, while it is open again. */
  returned: z
    .object({ role: Role, by: z.string(), bySample: z.boolean(), at: Instant, reason: z.string() })
    .nullable(),
  /** The newest first. */
  handOvers: z.array(HandOver),
  mayOffer: z.string().nullable(),
});
export type DutyLife = z.infer<typeof DutyLife>;

/** What waits for the reader beside the own duties: a card each on Today. */
export const WaitingDuty = Duty.extend({ communityName: Bilingual });
export const Waiting = z.object({
  signOffs: z.array(
    z.object({
      duty: WaitingDuty,
      role: Role,
      /** `vacant`: nobody holds the role; the officer says so. */
      why: z.enum(["sign", "vacant"]),
      doneOn: CivilDate,
      by: z.string(),
      bySample: z.boolean(),
    }),
  ),
  /** `for_you` waits for an answer; `by_you` waits for the other's; `back` was refused, given back or lapsed. */
  handOvers: z.array(
    z.object({ duty: WaitingDuty, why: z.enum(["for_you", "by_you", "back"]), handOver: HandOver }),
  ),
});
export type Waiting = z.infer<typeof Waiting>;
