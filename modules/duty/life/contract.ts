/** What crosses the wire about a duty's life: events, sign-offs, hand-overs, reviews of excuses, notes. */
import { z } from "zod";
import { Role } from "../../people/contract.ts";
import { ProductCode } from "../../shelf/contract.ts";
import { Bilingual, CivilDate, Id, Instant, PageQuery, line, lines } from "../../../server/wire.ts";
import { Duty, DutyState, ExcuseInput } from "../contract.ts";

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

/** An excuse looked at again: upheld, or sent back to open with the reason. */
const Verdict = z.enum(["upheld", "sent_back"]);
export const ReviewInput = z.strictObject({ verdict: Verdict, note: lines(600).default("") });
const Review = z.object({ verdict: Verdict, note: z.string(), at: Instant });
/** How often one household was excused for one reason, as a fact: "3 times no access since March". */
const Repeats = z.object({ reason: z.string(), count: z.number().int(), since: CivilDate });
export const ExcuseQuery = PageQuery.extend({
  from: CivilDate.optional(),
  to: CivilDate.optional(),
  communityId: Id.optional(),
  programmeId: Id.optional(),
});
export const Excuse = z.object({
  duty: Duty,
  communityName: Bilingual,
  reason: z.string(),
  note: z.string(),
  excusedOn: CivilDate,
  review: Review.nullable(),
  repeats: Repeats.nullable(),
  may: z.string().nullable(),
});
export type Excuse = z.infer<typeof Excuse>;
/** Counts by reason of a period, per programme; there are none per person (FORM-01). */
export const ExcuseCounts = z.object({
  from: CivilDate,
  to: CivilDate,
  items: z.array(
    z.object({
      communityId: Id,
      communityName: Bilingual,
      programmeId: Id,
      programmeCode: z.string(),
      refused: z.number().int(),
      moved: z.number().int(),
      noAccess: z.number().int(),
      sentBack: z.number().int(),
    }),
  ),
});
export type ExcuseCounts = z.infer<typeof ExcuseCounts>;

export const NoteInput = z.strictObject({ text: lines(1000).min(1) });
/** One line of a duty's story. `role` where it is about one, `note` as it was written. */
const LifeEntry = z.object({
  at: Instant,
  what: z.enum([
    "event",
    "done",
    "excused",
    "failed",
    "cancelled",
    "undone",
    "signed",
    "vacant",
    "disputed",
    "unsigned",
    "offered",
    "accepted",
    "refused",
    "returned",
    "lapsed",
    "withdrawn",
    "upheld",
    "sent_back",
    "note",
  ]),
  by: z.string(),
  bySample: z.boolean(),
  helpedBy: z.string().nullable(),
  role: Role.nullable(),
  note: z.string(),
});
export type LifeEntry = z.infer<typeof LifeEntry>;

/** One role of a joint duty: who has signed for it, or that it is missing, and what the reader may do. */
const SignOff = z.object({
  role: Role,
  signed: z
    .object({
      kind: z.enum(["signed", "vacant"]),
      by: z.string(),
      bySample: z.boolean(),
      /** Who held the phone for them (代办). */
      helpedBy: z.string().nullable(),
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
  repeats: z.array(Repeats),
  mayReview: z.string().nullable(),
  /** The oldest first; at most 200, the newest of them. */
  timeline: z.array(LifeEntry),
});
export type DutyLife = z.infer<typeof DutyLife>;

/** What waits for the reader beside the own duties: a card each on Today. */
const WaitingDuty = Duty.extend({ communityName: Bilingual });
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

const batchMost = 200;
const dutyIds = z
  .array(Id)
  .min(1)
  .max(batchMost)
  .refine((ids) => new Set(ids).size === ids.length);
/** One act on up to 200 duties; each is done only where the rules allow it for that one. */
export const BatchInput = z.discriminatedUnion("act", [
  z.strictObject({ act: z.literal("assign"), dutyIds, postId: Id.nullable() }),
  z.strictObject({
    act: z.literal("excuse"),
    dutyIds,
    reason: ExcuseInput.shape.reason,
    note: lines(600).default(""),
  }),
  z.strictObject({ act: z.literal("move"), dutyIds, dueOn: CivilDate }),
]);
export type BatchInput = z.infer<typeof BatchInput>;
export const Batch = z.object({
  id: Id,
  act: z.enum(["assign", "excuse", "move"]),
  at: Instant,
  /** In the order they were asked for. `refusal`: why it was not done, or not taken back. */
  items: z.array(z.object({ dutyId: Id, refusal: z.string().nullable(), undone: z.boolean() })),
  undone: z.boolean(),
  undoUntil: Instant.nullable(),
});
export type Batch = z.infer<typeof Batch>;

/** GET /api/duty-board: the duties of a community in columns, each with its count and its first rows. */
const Column = z.object({ count: z.number().int(), items: z.array(Duty) });
export const Board = z.object({
  today: CivilDate,
  /** The Sunday up to which `week` reaches. */
  until: CivilDate,
  overdue: Column,
  week: Column,
  signing: Column,
  handedOver: Column,
  /** Closed in the last seven days, the newest first. */
  lately: Column,
});
export type Board = z.infer<typeof Board>;
export const BoardQuery = z.object({ communityId: Id, programmeId: Id.optional() });

/** GET /api/duty-calendar: counts of each day, in whole weeks around a month. */
export const CalendarQuery = BoardQuery.extend({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) });
export const Calendar = z.object({
  today: CivilDate,
  days: z.array(
    z.object({
      on: CivilDate,
      festival: z.string().nullable(),
      dayOff: z.boolean().nullable(),
      open: z.number().int(),
      overdue: z.number().int(),
      signing: z.number().int(),
      closed: z.number().int(),
    }),
  ),
});
export type Calendar = z.infer<typeof Calendar>;

/** GET /api/duty-workload: planned minutes a week by role beside the declared ones; never per person (FORM-01). */
export const Workload = z.object({
  roles: z.array(
    z.object({
      role: Role,
      /** Null: nobody declared hours for this role here. */
      declared: z.number().int().nullable(),
      weeks: z.array(z.object({ from: CivilDate, minutes: z.number().int(), duties: z.number().int() })),
    }),
  ),
  weeks: z.array(z.object({ from: CivilDate, to: CivilDate, festivals: z.array(z.string()) })),
});
export type Workload = z.infer<typeof Workload>;
export const WorkloadQuery = z.object({ communityId: Id });

/** A post that sees the duties of one product of one programme, beside officer and chief (指定). */
export const Appointment = z.object({
  id: Id,
  productCode: ProductCode,
  postId: Id,
  name: z.string(),
  sample: z.boolean(),
  role: Role,
  organisationName: z.string(),
  appointedBy: z.string(),
  appointedBySample: z.boolean(),
  appointedAt: Instant,
  endedAt: Instant.nullable(),
});
export type Appointment = z.infer<typeof Appointment>;
/** Those in force: all of them for officer and chief, for the others of the products they are appointed to. */
export const Appointments = z.object({
  items: z.array(Appointment),
  may: z.object({ appoint: z.string().nullable() }),
});
export type Appointments = z.infer<typeof Appointments>;
export const AppointmentInput = z.strictObject({ productCode: ProductCode, postId: Id });
export const AppointableQuery = z.object({ productCode: ProductCode });
export const AppointablePosts = z.object({
  items: z.array(
    z.object({ id: Id, name: z.string(), sample: z.boolean(), role: Role, organisationName: z.string() }),
  ),
});
export type AppointablePosts = z.infer<typeof AppointablePosts>;
