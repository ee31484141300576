/** What crosses the wire about importing the register: a file, how it is read, what became of its rows. */
import { z } from "zod";
import { CivilDate, Id, Instant, line } from "../../../server/wire.ts";
import { sources } from "../resident/fields.ts";
import { purposeCodes } from "../resident/purposes/all.ts";
import { importFields, importKinds } from "./fields.ts";

/** received → trying → tried → running → done; or cancelled, failed; a done one may be undone within three days. */
const states = ["received", "trying", "tried", "running", "done", "cancelled", "failed", "undone"] as const;
export const RegisterImportState = z.enum(states);
export type RegisterImportState = z.infer<typeof RegisterImportState>;
export const ImportKind = z.enum(importKinds);
const ImportField = z.enum(importFields);
/** Which column holds what, from 0. A field that is absent is not in the sheet. */
export const ColumnMap = z.partialRecord(ImportField, z.number().int().min(0).max(255));

/** How one sheet of the file is read. */
export const PartInput = z.strictObject({
  sheet: z.string().max(40).nullable(),
  kind: ImportKind,
  /** The row of the heads as the sheet numbers it; null: as it was found. */
  headerRow: z.number().int().min(1).max(200).nullable().default(null),
  /** Null: as remembered here, and by known names. */
  columns: ColumnMap.nullable().default(null),
  /** The community of every row, where no column says it. */
  communityId: Id.nullable().default(null),
  /** The building of every row, where a sheet is one building. */
  building: line(20).nullable().default(null),
  /** An empty address is the one above it; of merged cells this is known. */
  fillDown: z.boolean().default(false),
});
export type PartInput = z.infer<typeof PartInput>;

/** Said once for a file whose people agreed: without it what rests on consent stays out. */
export const FileConsent = z.strictObject({
  /** How they were told what is kept and why, and how they agreed. */
  how: z.enum(["spoken", "paper"]),
  givenOn: CivilDate,
  /** For children under 14 a guardian agreed. */
  guardians: z.boolean().default(false),
});
export type FileConsent = z.infer<typeof FileConsent>;
const contactBases = ["statutory_duty", "consent", "made_public"] as const;

/** POST …/trial: the file is read to its end, and nothing is written. */
export const RegisterTrial = z.strictObject({
  parts: z.array(PartInput).min(1).max(30),
  /** Who said what stands in the file, and as of when. */
  source: z.enum(sources),
  sourceNote: line(80).nullable().default(null),
  asOf: CivilDate,
  consent: FileConsent.nullable().default(null),
  /** Why numbers and codes whose check sign is wrong are taken all the same. */
  checkReason: line(120).nullable().default(null),
  /** On what the contacts of units rest; null: they stay out. */
  contactBasis: z.enum(contactBases).nullable().default(null),
});
export type RegisterTrial = z.infer<typeof RegisterTrial>;
export const RegisterStart = z.strictObject({ despiteRefused: z.boolean().default(false) });

/** keep: ours stays; take: theirs; both: it is another one. */
const conflictKinds = ["differs", "elsewhere", "number_elsewhere", "grade", "unit"] as const;
const ConflictKind = z.enum(conflictKinds);
export type ConflictKind = z.infer<typeof ConflictKind>;
export const conflictKindOptions: readonly ConflictKind[] = conflictKinds;
export const Decision = z.enum(["keep", "take", "both"]);
export type Decision = z.infer<typeof Decision>;
/** For one row, or for all of a kind that were not decided by themselves. */
export const DecisionInput = z.strictObject({
  conflictId: Id.nullable().default(null),
  kind: ConflictKind.nullable().default(null),
  decision: Decision,
});

const Side = z.array(
  z.object({
    field: z.string(),
    ours: z.string().nullable(),
    theirs: z.string().nullable(),
    same: z.boolean(),
  }),
);
export const RegisterConflict = z.object({
  id: Id,
  kind: ConflictKind,
  sheet: z.string().nullable(),
  row: z.number().int(),
  /** Whom or what it is about in the register. */
  targetId: Id,
  name: z.string(),
  fields: Side,
  decision: Decision.nullable(),
});
export type RegisterConflict = z.infer<typeof RegisterConflict>;

export const CellProblem = z.object({
  /** The column from 0; null where it is about the whole row. */
  column: z.number().int().nullable(),
  code: z.string(),
});
export type CellProblem = z.infer<typeof CellProblem>;
export const RefusedRow = z.object({
  part: z.number().int(),
  /** As the sheet numbers it. */
  row: z.number().int(),
  problems: z.array(CellProblem),
});
export type RefusedRow = z.infer<typeof RefusedRow>;

const n = z.number().int();
const Rows = z.object({
  /** Without heads, notes and empty rows. */
  read: n,
  /** New people, doors or units. */
  added: n,
  /** Households that come into the register with them. */
  doors: n,
  changed: n,
  repeated: n,
  /** Ours was kept. */
  kept: n,
  refused: n,
  /** Notes and sums at the foot. */
  leftOut: n,
});
export type Rows = z.infer<typeof Rows>;

export const ImportPart = z.object({
  sheet: z.string().nullable(),
  /** The first rows as they stand, for whoever brought the file. */
  head: z.array(z.object({ row: n, cells: z.array(z.string()) })),
  headerRow: n,
  headers: z.array(z.string()),
  kind: ImportKind,
  columns: ColumnMap,
  communityId: Id.nullable(),
  building: z.string().nullable(),
  fillDown: z.boolean(),
  taken: z.boolean(),
  /** Columns that stay out, and why. */
  leftOut: z.array(z.object({ field: ImportField, code: z.string() })),
});
export type ImportPart = z.infer<typeof ImportPart>;

export const RegisterImport = z.object({
  id: Id,
  state: RegisterImportState,
  name: z.string(),
  byteCount: n,
  format: z.object({
    kind: z.enum(["csv", "xlsx"]),
    encoding: z.enum(["utf-8", "gb18030"]).nullable(),
    delimiter: z.string().nullable(),
  }),
  parts: z.array(ImportPart),
  settings: RegisterTrial.omit({ parts: true }).nullable(),
  rows: Rows,
  bytesRead: n,
  /** The first 200 of `rows.refused`. Null in lists. */
  refusals: z.array(RefusedRow).nullable(),
  /** Of each kind of conflict how many there are, how many of them are decided, and how for all. */
  conflicts: z.array(z.object({ kind: ConflictKind, count: n, decided: n, forAll: Decision.nullable() })),
  /** Until when rows that were not taken can be fetched. */
  refusedUntil: CivilDate.nullable(),
  failure: z.string().nullable(),
  receivedAt: Instant,
  startedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
  may: z.object({
    try: z.string().nullable(),
    start: z.string().nullable(),
    cancel: z.string().nullable(),
    undo: z.string().nullable(),
  }),
  version: n,
});
export type RegisterImport = z.infer<typeof RegisterImport>;

/** Masked, or opened for a purpose within the limit there is for opening; the whole community or one building. */
export const RegisterExport = z.object({
  kind: ImportKind,
  /** The building part of a door key. */
  building: z.string().max(40).optional(),
  purpose: z.enum(purposeCodes).optional(),
});

/** Outbox: an import is to be tried or run; also what goes on after a piece of it. */
export const registerImportAsked = "registry.import_asked";
export const RegisterImportAsked = z.object({ importId: Id, mark: n });
export type RegisterImportAsked = z.infer<typeof RegisterImportAsked>;
