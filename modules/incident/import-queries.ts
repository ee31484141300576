/** Imports: the file, how it is read, what became of its rows. */
import type { Tx } from "../../server/db.ts";
import type { Source } from "./contract.ts";
import type {
  ColumnMap,
  CoverageInput,
  ImportState,
  IncidentImport,
  LabelMeaning,
  RowRefusal,
  Rows,
} from "./import-contract.ts";

export type ImportRow = {
  id: string;
  state: ImportState;
  name: string;
  byteCount: number;
  digest: Buffer;
  format: IncidentImport["format"];
  headers: string[];
  headerRow: number;
  sample: IncidentImport["sample"];
  columns: ColumnMap;
  source: Source | null;
  communityId: string | null;
  labels: IncidentImport["labels"];
  givenLabels: Record<string, LabelMeaning>;
  coverage: CoverageInput | null;
  shown: { from: string; to: string } | null;
  foundIn: string[];
  rows: Rows;
  bytesRead: number;
  mark: number;
  failure: string | null;
  madeBy: string | null;
  communityIds: string[] | null;
  receivedAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  version: number;
};
const columns = `id, state, name, byte_count as "byteCount", digest, format, headers, header_row as "headerRow", sample, columns,
  source, community_id as "communityId", labels, given_labels as "givenLabels", coverage, shown, found_in as "foundIn",
  rows, bytes_read as "bytesRead", mark, failure, made_by as "madeBy", community_ids as "communityIds",
  received_at as "receivedAt", started_at as "startedAt", finished_at as "finishedAt", version`;

export const findImport = (tx: Tx, id: string) =>
  tx.maybe<ImportRow>(`select ${columns} from incident_import where station_id = $1 and id = $2`, [
    tx.stationId,
    id,
  ]);
export const lockImport = (tx: Tx, id: string) =>
  tx.maybe<ImportRow>(`select ${columns} from incident_import where station_id = $1 and id = $2 for update`, [
    tx.stationId,
    id,
  ]);
/** Newest first; `madeBy` null: everybody's. */
export const pageImports = (tx: Tx, query: { madeBy: string | null; after: string | null; limit: number }) =>
  tx.many<ImportRow>(
    `select ${columns} from incident_import where station_id = $1 and ($2::uuid is null or made_by = $2)
       and ($3::uuid is null or id < $3) order by id desc limit $4`,
    [tx.stationId, query.madeBy, query.after, query.limit],
  );
/** The last one of this very file that is not over: by the command line, killed before its end. */
export const findUnfinished = (tx: Tx, digest: Buffer, source: Source) =>
  tx.maybe<ImportRow>(
    `select ${columns} from incident_import where station_id = $1 and digest = $2 and source = $3 and state = 'running'
       and made_by is null order by id desc limit 1`,
    [tx.stationId, digest, source],
  );

export const listForgotten = async (tx: Tx, since: Date): Promise<string[]> =>
  (
    await tx.many<{ id: string }>(
      `select id from incident_import where station_id = $1 and state in ('received', 'trying', 'tried') and received_at < $2 limit 1000`,
      [tx.stationId, since],
    )
  ).map(({ id }) => id);

type NewImport = Pick<
  ImportRow,
  | "id"
  | "name"
  | "byteCount"
  | "digest"
  | "format"
  | "headers"
  | "headerRow"
  | "sample"
  | "columns"
  | "rows"
  | "madeBy"
  | "communityIds"
>;
export const insertImport = (tx: Tx, row: NewImport) =>
  tx.run(
    `insert into incident_import (station_id, id, state, name, byte_count, digest, format, headers, header_row, sample, columns,
       rows, made_by, community_ids, received_at)
     values ($1, $2, 'received', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      tx.stationId,
      ...[
        row.id,
        row.name,
        row.byteCount,
        row.digest,
        JSON.stringify(row.format),
        JSON.stringify(row.headers),
      ],
      ...[row.headerRow, JSON.stringify(row.sample), JSON.stringify(row.columns), JSON.stringify(row.rows)],
      ...[row.madeBy, row.communityIds, tx.now],
    ],
  );

/** What a trial, a run or a cancellation writes; the row is locked by who calls. */
export const saveImport = (tx: Tx, row: ImportRow) =>
  tx.run(
    `update incident_import set state = $3, sample = $4, columns = $5, source = $6, community_id = $7, labels = $8,
       given_labels = $9, coverage = $10, shown = $11, found_in = $12, rows = $13, bytes_read = $14, mark = $15,
       failure = $16, started_at = $17, finished_at = $18, version = version + 1
     where station_id = $1 and id = $2`,
    [
      tx.stationId,
      ...[row.id, row.state, JSON.stringify(row.sample), JSON.stringify(row.columns), row.source],
      ...[row.communityId, JSON.stringify(row.labels), JSON.stringify(row.givenLabels)],
      ...[row.coverage && JSON.stringify(row.coverage), row.shown && JSON.stringify(row.shown), row.foundIn],
      ...[JSON.stringify(row.rows), row.bytesRead, row.mark, row.failure, row.startedAt, row.finishedAt],
    ],
  );
/** How far a trial has come: false once it was cancelled. */
export const saveProgress = async (tx: Tx, id: string, bytesRead: number) =>
  (await tx.run(
    `update incident_import set bytes_read = $3 where station_id = $1 and id = $2 and state = 'trying'`,
    [tx.stationId, id, bytesRead],
  )) > 0;

export const insertPiece = (tx: Tx, importId: string, n: number, bytes: Buffer) =>
  tx.run(`insert into incident_import_piece (station_id, import_id, n, bytes) values ($1, $2, $3, $4)`, [
    tx.stationId,
    importId,
    n,
    bytes,
  ]);
export const listPieces = (tx: Tx, importId: string, from: number, most: number) =>
  tx.many<{ bytes: Buffer }>(
    `select bytes from incident_import_piece where station_id = $1 and import_id = $2 and n >= $3 and n < $4 order by n`,
    [tx.stationId, importId, from, from + most],
  );
export const destroyPieces = (tx: Tx, importId: string) =>
  tx.run(`delete from incident_import_piece where station_id = $1 and import_id = $2`, [
    tx.stationId,
    importId,
  ]);

export const listRefusals = (tx: Tx, importId: string) =>
  tx.many<RowRefusal>(
    `select sheet_row as "row", sheet_column as "column", code from incident_import_refusal
     where station_id = $1 and import_id = $2 order by sheet_row, n limit 1000`,
    [tx.stationId, importId],
  );
export const clearRefusals = (tx: Tx, importId: string) =>
  tx.run(`delete from incident_import_refusal where station_id = $1 and import_id = $2`, [
    tx.stationId,
    importId,
  ]);
/** The next ones, after the `kept` that are there; a thousand are kept. */
export function insertRefusals(tx: Tx, importId: string, kept: number, rows: readonly RowRefusal[]): void {
  const next = rows.slice(0, Math.max(0, 1000 - kept));
  if (next.length === 0) return;
  tx.later(
    `insert into incident_import_refusal (station_id, import_id, n, sheet_row, sheet_column, code)
     select $1, $2, * from unnest($3::int[], $4::int[], $5::text[], $6::text[])`,
    [
      tx.stationId,
      importId,
      next.map((_, i) => kept + i),
      next.map(({ row }) => row),
      next.map(({ column }) => column),
      next.map(({ code }) => code),
    ],
  );
}

export type Mapping = { headers: Record<string, string>; labels: Record<string, LabelMeaning> };
export async function findMapping(tx: Tx, source: Source): Promise<Mapping> {
  const row = await tx.maybe<Mapping>(
    `select headers, labels from incident_mapping where station_id = $1 and source = $2`,
    [tx.stationId, source],
  );
  return row ?? { headers: {}, labels: {} };
}
/** What was said now stands over what was said before. */
export const keepMapping = (tx: Tx, source: Source, { headers, labels }: Mapping) =>
  tx.run(
    `insert into incident_mapping (station_id, source, headers, labels, set_at) values ($1, $2, $3, $4, $5)
     on conflict (station_id, source) do update set headers = incident_mapping.headers || excluded.headers,
       labels = incident_mapping.labels || excluded.labels, set_at = excluded.set_at`,
    [tx.stationId, source, JSON.stringify(headers), JSON.stringify(labels), tx.now],
  );
