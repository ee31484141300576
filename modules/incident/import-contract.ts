/** What crosses the wire about importing incidents: the file, how it is read, what became of its rows. */
import { z } from "zod";
import { CivilDate, Id, Instant } from "../../server/wire.ts";
import { FraudLabel, Source } from "./contract.ts";

/** received → trying → tried → running → done; or cancelled, failed. A tried one may be tried again. */
export const ImportState = z.enum(["received", "trying", "tried", "running", "done", "cancelled", "failed"]);
export type ImportState = z.infer<typeof ImportState>;

/** records: a row an incident. counts: a row a number for a place, a problem and whole months. */
export const ImportShape = z.enum(["records", "counts"]);
export type ImportShape = z.infer<typeof ImportShape>;

const fields = [
  "sourceKey",
  "eventNo",
  "community",
  "label",
  "fraud",
  "occurredOn",
  "reportedOn",
  "place",
  "month",
  "fromMonth",
  "toMonth",
  "count",
] as const;
export const ImportField = z.enum(fields);
export type ImportField = z.infer<typeof ImportField>;
/** Which column holds what: the column's number from 0. A field that is absent is not in the file. */
export const ColumnMap = z.partialRecord(ImportField, z.number().int().min(0).max(255));
export type ColumnMap = z.infer<typeof ColumnMap>;

/** What a label of the source means here; `problem` null: rows with it are left out, by decision. */
export const LabelMeaning = z.strictObject({
  problem: z.string().max(60).nullable(),
  fraud: FraudLabel.nullable().default(null),
});
export type LabelMeaning = z.infer<typeof LabelMeaning>;
export const LabelFound = z.object({
  label: z.string(),
  rows: z.number().int(),
  /** Null where nobody said yet what it means: it must be said before the import starts. */
  meaning: LabelMeaning.nullable(),
  /** preset: of our table; remembered: of an earlier import; given: of this one. */
  by: z.enum(["preset", "remembered", "given"]).nullable(),
});

/** Days of which the file holds everything the source has. Null: what the file shows, first to last day. */
export const CoverageInput = z.strictObject({
  from: CivilDate,
  to: CivilDate,
  /** Null: the communities that are in the file. */
  communityIds: z.array(Id).max(1000).nullable().default(null),
  /** Null: every problem; otherwise the file was drawn for these only. */
  problems: z.array(z.string().max(60)).max(60).nullable().default(null),
});
export type CoverageInput = z.infer<typeof CoverageInput>;

/** A source has a hundred types; what names more is no list of types. */
export const labelsMost = 2000;
/** POST …/trial: how to read the file; it is then read to its end and nothing is written. */
export const TrialInput = z.strictObject({
  source: Source,
  /** Null: as remembered for this source, and by known names. */
  columns: ColumnMap.nullable().default(null),
  /** The community of every row, where the file has no such column. */
  communityId: Id.nullable().default(null),
  labels: z
    .record(z.string().max(60), LabelMeaning)
    .refine((labels) => Object.keys(labels).length <= labelsMost, `at most ${labelsMost} labels`)
    .default({}),
  coverage: CoverageInput.nullable().default(null),
});
export type TrialInput = z.infer<typeof TrialInput>;
/** POST …/start. Rows that were refused stay out: with any, this must be said. */
export const StartInput = z.strictObject({ despiteRefused: z.boolean().default(false) });

/** Of a row that is not taken: where and why. The cell itself is not kept: it may hold what must not be here. */
export const RowRefusal = z.object({
  /** As the sheet numbers it: the header is row 1. */
  row: z.number().int(),
  /** The header of the column, or null where it is about the whole row. */
  column: z.string().nullable(),
  code: z.string(),
});
export type RowRefusal = z.infer<typeof RowRefusal>;

const Rows = z.object({
  /** Rows read, without the header and empty ones. */
  read: z.number().int(),
  accepted: z.number().int(),
  /** Here already, unchanged. */
  repeated: z.number().int(),
  /** Here already, and the source says something else now. */
  changed: z.number().int(),
  refused: z.number().int(),
  leftOut: z.number().int(),
});
export type Rows = z.infer<typeof Rows>;

export const IncidentImport = z.object({
  id: Id,
  state: ImportState,
  name: z.string(),
  byteCount: z.number().int(),
  /** What was found out about the file. `encoding` and `delimiter` for csv, `sheet` for xlsx. */
  format: z.object({
    kind: z.enum(["csv", "xlsx"]),
    encoding: z.enum(["utf-8", "gb18030"]).nullable(),
    delimiter: z.string().nullable(),
    sheet: z.string().nullable(),
  }),
  headers: z.array(z.string()),
  /** By known names and what was remembered, until a trial says otherwise. */
  columns: ColumnMap,
  shape: ImportShape,
  source: Source.nullable(),
  communityId: Id.nullable(),
  /** The first rows as they are understood; columns that hold nothing we take are not shown. */
  sample: z.array(z.object({ row: z.number().int(), cells: z.partialRecord(ImportField, z.string()) })),
  labels: z.array(LabelFound),
  /** Of the trial, or of the import once it runs. */
  rows: Rows,
  /** Bytes read of `byteCount` in what is going on. */
  bytesRead: z.number().int(),
  /** Of the trial: first and last day in the file. */
  shown: z.object({ from: CivilDate, to: CivilDate }).nullable(),
  coverage: CoverageInput.nullable(),
  /** The first 1000 of `rows.refused`. Null in lists. */
  refusals: z.array(RowRefusal).nullable(),
  /** Of a failed one. */
  failure: z.string().nullable(),
  by: z.string().nullable(),
  bySample: z.boolean(),
  receivedAt: Instant,
  startedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
  may: z.object({ try: z.string().nullable(), start: z.string().nullable(), cancel: z.string().nullable() }),
  version: z.number().int(),
});
export type IncidentImport = z.infer<typeof IncidentImport>;

/** Outbox: an import is to be tried or run; also what goes on after a piece of it. */
export const importAsked = "incident.import_asked";
export const ImportAsked = z.object({ importId: Id, mark: z.number().int() });
export type ImportAsked = z.infer<typeof ImportAsked>;
