/** What crosses the wire about a promise (承诺): who promised whom what by when, and what came of it. */
import { z } from "zod";
import { Bilingual, CivilDate, Id, Instant, PageQuery, line, lines } from "../../server/wire.ts";

/** Where it was promised. A person adds one by hand at a visit; the others come from their modules. */
export const SourceKind = z.enum(["dispute_clause", "resolution", "visit", "reply"]);
export type SourceKind = z.infer<typeof SourceKind>;
export const PromisorKind = z.enum(["organisation", "post", "party"]);
export type PromisorKind = z.infer<typeof PromisorKind>;
export const PromisedKind = z.enum(["resident", "household", "organisation", "post", "party"]);
export type PromisedKind = z.infer<typeof PromisedKind>;

/**
 * `performed`: its doing was claimed, and the one promised has not answered yet. `disputed`: the one promised says it
 * is not done; it is owed as before. Overdue is no state: owed, and its day is past.
 */
export const PromiseState = z.enum(["open", "performed", "disputed", "confirmed", "broken", "withdrawn"]);
export type PromiseState = z.infer<typeof PromiseState>;
export const Side = z.enum(["promisor", "promised"]);
export type Side = z.infer<typeof Side>;

/** Recorded in somebody's name by a person who was told: how, and on which day. */
export const Told = z.strictObject({
  how: z.enum(["phone", "door", "counter", "written"]),
  on: CivilDate,
});
export type Told = z.infer<typeof Told>;

/** One of the two. A name or a door stands only where the reader may see it. */
const Shown = {
  id: Id,
  /** An organisation's name; of a post its organisation's; of a resident or a party the name, whole or masked. */
  name: z.string().nullable(),
  role: z.string().nullable(),
  sample: z.boolean(),
};
export const Promisor = z.object({ kind: PromisorKind, ...Shown });
export type Promisor = z.infer<typeof Promisor>;
export const Promised = z.object({ kind: PromisedKind, ...Shown, door: z.string().nullable() });
export type Promised = z.infer<typeof Promised>;

export const PromiseItem = z.object({
  id: Id,
  communityId: Id,
  communityName: Bilingual,
  source: z.object({ kind: SourceKind, id: Id, within: Id }),
  promisor: Promisor,
  promised: Promised,
  what: z.string(),
  /** What shall show that it was done. */
  proof: z.string(),
  madeOn: CivilDate,
  dueOn: CivilDate,
  state: PromiseState,
  overdue: z.boolean(),
  doneOn: CivilDate.nullable(),
  /** A new term that waits for the other side. */
  term: z.object({ on: CivilDate, side: Side }).nullable(),
  /** On which side the reader stands. */
  mine: Side.nullable(),
  sample: z.boolean(),
  version: z.number().int(),
});
export type PromiseItem = z.infer<typeof PromiseItem>;

export const ActKind = z.enum([
  "made",
  "performed",
  "confirmed",
  "disputed",
  "term_proposed",
  "term_agreed",
  "term_refused",
  "broken",
  "withdrawn",
  "reminded",
  "reported",
  "routed",
]);
export type ActKind = z.infer<typeof ActKind>;
/** Where a broken promise can be taken. A way, not legal advice. */
export const Route = z.enum([
  "mediate_again",
  "judicial_confirmation",
  "court",
  "council_again",
  "authority",
  "hotline",
]);
export type Route = z.infer<typeof Route>;

export const PromiseAct = z.object({
  /** In their order; the version of the promise with it. */
  n: z.number().int(),
  kind: ActKind,
  side: Side.nullable(),
  at: Instant,
  by: z.string(),
  bySample: z.boolean(),
  told: Told.nullable(),
  on: CivilDate.nullable(),
  before: CivilDate.nullable(),
  words: z.string(),
  fileId: Id.nullable(),
  route: Route.nullable(),
  /** Written down on a phone and sent later than a quarter of an hour after. */
  recordedAt: Instant.nullable(),
});
export type PromiseAct = z.infer<typeof PromiseAct>;

/** Null: may; else the code of the refusal. `as`: for oneself, or in the side's name as told. */
const May = z.object({ code: z.string().nullable(), as: z.enum(["self", "told"]).nullable() });
export type May = z.infer<typeof May>;
export const NextStep = z.object({
  kind: z.enum(["extend", "remind", "report", "route"]),
  route: Route.nullable(),
  may: z.string().nullable(),
});
export type NextStep = z.infer<typeof NextStep>;

export const PromiseDetail = PromiseItem.extend({
  acts: z.array(PromiseAct),
  /** Offered once it is broken. */
  next: z.array(NextStep),
  may: z.object({
    perform: May,
    confirm: May,
    dispute: May,
    /** For which side a new term is proposed; null where for neither. */
    propose: May.extend({ side: Side.nullable() }),
    agree: May,
    refuseTerm: May,
    withdraw: May,
    breach: z.string().nullable(),
    remind: z.string().nullable(),
    report: z.string().nullable(),
    route: z.string().nullable(),
  }),
});
export type PromiseDetail = z.infer<typeof PromiseDetail>;

export const View = z.enum(["open", "overdue", "waiting", "ended"]);
export type View = z.infer<typeof View>;
export const PromiseQuery = PageQuery.extend({
  view: View.default("open"),
  communityId: Id.optional(),
  /** Promises of this organisation. */
  organisationId: Id.optional(),
});

const told = Told.nullable().default(null);
const words = lines(600).default("");
const reason = lines(600).min(2);
/** By hand: promised at a visit, of which only the id is given. Its household or one who lives there is the one promised. */
export const PromiseInput = z.strictObject({
  visitId: Id,
  promisor: z.strictObject({ kind: z.enum(["organisation", "post"]), id: Id }),
  residentId: Id.nullable().default(null),
  what: lines(300).min(2),
  proof: line(200),
  dueOn: CivilDate,
});
export type PromiseInput = z.infer<typeof PromiseInput>;
export const PerformanceInput = z.strictObject({
  words,
  fileId: Id.nullable().default(null),
  /** When it was done, if not today. */
  doneOn: CivilDate.optional(),
  told,
});
export type PerformanceInput = z.infer<typeof PerformanceInput>;
export const ConfirmationInput = z.strictObject({ words, told });
export type ConfirmationInput = z.infer<typeof ConfirmationInput>;
export const SaidInput = z.strictObject({ words: reason, told });
export type SaidInput = z.infer<typeof SaidInput>;
export const TermInput = z.strictObject({ dueOn: CivilDate, words: reason, told });
export type TermInput = z.infer<typeof TermInput>;
export const AgreementInput = z.strictObject({ told });
export const ReasonInput = z.strictObject({ words: reason });
export const RouteInput = z.strictObject({ route: Route, words });

/** Who could promise something at a place: for the form. */
export const Promisors = z.object({
  items: z.array(z.object({ id: Id, name: z.string(), sample: z.boolean() })),
});
export type Promisors = z.infer<typeof Promisors>;

export const KeepingQuery = z.strictObject({ organisationId: Id, communityId: Id.optional() });
/**
 * Of one organisation, and never of a person (FORM-01): confirmed on time ÷ due by now, with what is still open in the
 * denominator, so that nothing is gained by leaving it open. Of the promises the reader may see.
 */
export const Keeping = z.object({
  organisationId: Id,
  name: z.string(),
  sample: z.boolean(),
  /** The term is past; withdrawn in time it is owed no more and counts nowhere. */
  due: z.number().int(),
  onTime: z.number().int(),
  late: z.number().int(),
  /** Claimed, and not answered by the one promised. */
  waiting: z.number().int(),
  owed: z.number().int(),
  broken: z.number().int(),
  withdrawn: z.number().int(),
  notYetDue: z.number().int(),
  /** 95 % by Wilson; null where nothing was due. One percentage only from twenty on. */
  interval: z.object({ lower: z.number(), upper: z.number() }).nullable(),
  share: z.number().nullable(),
});
export type Keeping = z.infer<typeof Keeping>;

/** A promise on *Today*: what one has to do about it. */
export const TodayPromise = z.object({
  promise: PromiseItem,
  why: z.enum(["keep", "answer", "ask", "watch"]),
});
export type TodayPromise = z.infer<typeof TodayPromise>;

/** Outbox: the one promised said it is done. */
export const promiseConfirmed = "promise.confirmed";
/** Outbox: a keeper decided that it was not kept. */
export const promiseBroken = "promise.broken";
/** Outbox: the one promised let it go. */
export const promiseWithdrawn = "promise.withdrawn";
/** Outbox: both agreed to another day. */
export const promiseMoved = "promise.moved";
export const PromiseEnded = z.object({
  promiseId: Id,
  byPersonId: Id,
  source: z.object({ kind: SourceKind, id: Id, within: Id }),
});
export type PromiseEnded = z.infer<typeof PromiseEnded>;
