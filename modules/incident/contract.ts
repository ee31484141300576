/** What crosses the wire about incidents (警情): records, their changes, months. Imports: import-contract.ts. */
import { z } from "zod";
import { CivilDate, Id, Instant, PageQuery, line } from "../../server/wire.ts";

/** 接处警系统 · 12345 热线 · 物业台账: independent of each other, never added up. */
export const Source = z.enum(["police", "hotline", "property"]);
export type Source = z.infer<typeof Source>;

/** A kind of fraud, as the list of that year calls it (taxonomy/). */
export const FraudLabel = z.strictObject({ year: z.number().int(), code: z.string().max(40) });
export type FraudLabel = z.infer<typeof FraudLabel>;

/** `HH:MM`. */
const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** First day of a month, `2026-11-01`. */
export const Month = CivilDate.regex(/-01$/);

export const Incident = z.object({
  id: Id,
  communityId: Id,
  source: Source,
  /** The source's own number of it. */
  sourceKey: z.string(),
  /** The number the source gives to all calls of one event. */
  eventNo: z.string().nullable(),
  /** The type as the source wrote it. */
  label: z.string(),
  problem: z.string(),
  fraud: FraudLabel.nullable(),
  occurredOn: CivilDate,
  occurredTime: Clock.nullable(),
  reportedOn: CivilDate.nullable(),
  /** Days from occurrence to report; null where it is not known when it was reported. */
  lagDays: z.number().int().nullable(),
  /** Venue or building, never a person. */
  place: z.string().nullable(),
  /** The record with which it is one event and counts once. */
  joinedTo: Id.nullable(),
  corrected: z.boolean(),
  withdrawn: z.boolean(),
  importId: Id.nullable(),
  version: z.number().int(),
});
export type Incident = z.infer<typeof Incident>;

const changeKinds = [
  "correction",
  "reclassification",
  "withdrawal",
  "restoration",
  "joining",
  "parting",
] as const;
export const ChangeKind = z.enum(changeKinds);
export type ChangeKind = z.infer<typeof ChangeKind>;
/** What may change in a record, as before and after say it. */
export const ChangedFields = z
  .object({
    communityId: Id,
    problem: z.string(),
    fraud: FraudLabel.nullable(),
    label: z.string(),
    eventNo: z.string().nullable(),
    occurredOn: CivilDate,
    occurredTime: Clock.nullable(),
    reportedOn: CivilDate.nullable(),
    place: z.string().nullable(),
    joinedTo: Id.nullable(),
    withdrawn: z.boolean(),
  })
  .partial();
export type ChangedFields = z.infer<typeof ChangedFields>;
export const IncidentChange = z.object({
  id: Id,
  kind: ChangeKind,
  before: ChangedFields,
  after: ChangedFields,
  reason: z.string().nullable(),
  /** Null where an import brought it. */
  by: z.string().nullable(),
  bySample: z.boolean(),
  importId: Id.nullable(),
  at: Instant,
});
export type IncidentChange = z.infer<typeof IncidentChange>;

/** One record with everything that happened to it. */
export const WholeIncident = Incident.extend({
  changes: z.array(IncidentChange),
  /** The other records of the same event. */
  calls: z.array(Incident),
  /** Null is yes, a string the refusal's code. */
  may: z.object({
    correct: z.string().nullable(),
    withdraw: z.string().nullable(),
    restore: z.string().nullable(),
    join: z.string().nullable(),
    part: z.string().nullable(),
  }),
});
export type WholeIncident = z.infer<typeof WholeIncident>;

const flag = z.enum(["true", "false"]).transform((said) => said === "true");
/** Newest first. A first-level problem includes its second level. */
export const IncidentQuery = PageQuery.extend({
  problem: z.string().max(60).optional(),
  source: Source.optional(),
  from: CivilDate.optional(),
  to: CivilDate.optional(),
  /** Only what was reported more than 7 days after it happened. */
  late: flag.optional(),
  corrected: flag.optional(),
  withdrawn: flag.optional(),
});
export type IncidentQuery = z.output<typeof IncidentQuery>;

const reason = line(200);
/** PATCH: what the source got wrong. The reason is always asked for. */
export const IncidentCorrection = z.strictObject({
  communityId: Id.optional(),
  occurredOn: CivilDate.optional(),
  occurredTime: Clock.nullable().optional(),
  reportedOn: CivilDate.nullable().optional(),
  place: line(60).nullable().optional(),
  reason,
});
export type IncidentCorrection = z.infer<typeof IncidentCorrection>;
export const Reclassification = z.strictObject({
  problem: line(60),
  fraud: FraudLabel.nullable().default(null),
  reason,
});
/** Withdrawal, restoration and parting. */
export const Reasoned = z.strictObject({ reason });
/** `to`: a record of the same source that was the same event. */
export const Joining = z.strictObject({ to: Id, reason });

/** First days of the first and the last month; 60 months at most. */
export const MonthsQuery = z.object({
  problem: z.string().max(60),
  source: Source.default("police"),
  from: Month,
  to: Month,
});
/** Events by month. `count` null: not covered by any import, so nobody knows; zero is a zero. */
export const Months = z.object({
  months: z.array(z.object({ month: CivilDate, count: z.number().int().nullable() })),
  /** When what is shown was last brought up to date; null where nothing is known. */
  asOf: Instant.nullable(),
  /** Of the records in these months whose report is dated: how many came more than 7 and 30 days later. */
  lag: z.object({ known: z.number().int(), after7: z.number().int(), after30: z.number().int() }),
  /** Records of these months that were of this problem and count no more: given another kind, or withdrawn. */
  changed: z.object({ reclassified: z.number().int(), withdrawn: z.number().int() }),
  /** Periods known of this source here. `problem` null: of every problem. `number`: a number only, no records. */
  coverage: z.array(
    z.object({
      from: CivilDate,
      to: CivilDate,
      problem: z.string().nullable(),
      number: z.number().int().nullable(),
    }),
  ),
});
export type Months = z.infer<typeof Months>;
