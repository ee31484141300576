/** What crosses the wire about a duty (任务): what one post has to do, by when and why. */
import { z } from "zod";
import { Role } from "../people/contract.ts";
import { DutyKind, ProductCode } from "../shelf/contract.ts";
import { Bilingual, CivilDate, Id, Instant, PageQuery, lines } from "../../server/wire.ts";

/**
 * `held`: its programme is suspended; it is neither owed nor late meanwhile. `signing`: reported done, and not
 * every partner has signed yet.
 */
export const DutyState = z.enum(["open", "held", "signing", "done", "excused", "failed", "cancelled"]);
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
  /** Seen only by officer and chief, and by the posts appointed to its product (P13, P14, P18). */
  appointedOnly: z.boolean(),
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
      /** Who held the phone for them (代办). */
      helpedBy: z.string().nullable(),
      /** The civil day on which it happened; recording may come later. */
      doneOn: CivilDate,
      onTime: z.boolean(),
      note: z.string(),
      count: z.number().int().nullable(),
      excuse: z.string().nullable(),
      undoUntil: Instant.nullable(),
      /**
       * Written down on a phone and sent later than a quarter of an hour after: when, and by how many minutes its
       * clock was ahead (or behind, below 0), where that was more than five.
       */
      recorded: z.object({ at: Instant, clockMinutes: z.number().int().nullable() }).nullable(),
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

/** A file on a duty (附件): never asked for, and told by name and size only until somebody opens it. */
export const EvidenceFile = z.object({
  id: Id,
  dutyId: Id,
  /** Null where the reader may not open it, and of one that was removed. */
  name: z.string().nullable(),
  mediaType: z.string(),
  byteCount: z.number().int(),
  hasThumbnail: z.boolean(),
  addedBy: z.string(),
  addedBySample: z.boolean(),
  addedAt: Instant,
  removed: z.object({ by: z.string(), bySample: z.boolean(), at: Instant, reason: z.string() }).nullable(),
  /** Until then whoever added it may take it away without a reason. */
  freeUntil: Instant.nullable(),
  may: z.object({ open: z.string().nullable(), remove: z.string().nullable() }),
});
export type EvidenceFile = z.infer<typeof EvidenceFile>;
export const EvidenceFiles = z.object({
  items: z.array(EvidenceFile),
  may: z.object({ add: z.string().nullable() }),
});
export type EvidenceFiles = z.infer<typeof EvidenceFiles>;
export const RemovalInput = z.strictObject({ reason: lines(300).default("") });

// Pages and rules come in here and read the types; the schemas stand in life-contract.ts for its size.
export type {
  AppointablePosts,
  Appointment,
  Appointments,
  Batch,
  BatchInput,
  Board,
  Calendar,
  DutyEvent,
  DutyLife,
  EventInput,
  EventProduct,
  Excuse,
  ExcuseCounts,
  HandOver,
  HandOverPosts,
  HandOverState,
  LifeEntry,
  Waiting,
  Workload,
} from "./life/contract.ts";
export type { DoorNeeds, OpenedNeed } from "./needs/contract.ts";
