/** SQL on imports: the file, how it is read, what became of its rows. What is of people comes in sealed. */
import type { Tx } from "../../../server/db.ts";
import type {
  CellProblem,
  Decision,
  RegisterImport,
  RegisterImportState,
  RegisterTrial,
  Rows,
} from "./contract.ts";
import type { ImportKind } from "./fields.ts";

export type StoredPart = Omit<RegisterImport["parts"][number], "head">;
export type Contradicted = { part: number; row: number; problems: CellProblem[] };
export type ImportRow = {
  id: string;
  state: RegisterImportState;
  name: string;
  byteCount: number;
  digest: Buffer;
  format: RegisterImport["format"];
  parts: StoredPart[];
  heads: Buffer | null;
  settings: Omit<RegisterTrial, "parts"> | null;
  rows: Rows;
  decisions: Partial<Record<string, Decision>>;
  contradicted: Contradicted[];
  bytesRead: number;
  mark: number;
  failure: string | null;
  fileKeyRef: string | null;
  restKeyRef: string | null;
  madeBy: string | null;
  communityIds: string[] | null;
  receivedAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  version: number;
};
const columns = `id, state, name, byte_count as "byteCount", digest, format, parts, heads, settings, rows, decisions,
  contradicted, bytes_read as "bytesRead", mark, failure, file_key_ref as "fileKeyRef", rest_key_ref as "restKeyRef",
  made_by as "madeBy", community_ids as "communityIds", received_at as "receivedAt", started_at as "startedAt",
  finished_at as "finishedAt", version`;

export const findImport = (tx: Tx, id: string) =>
  tx.maybe<ImportRow>(`select ${columns} from register_import where station_id = $1 and id = $2`, [
    tx.stationId,
    id,
  ]);
export const lockImport = (tx: Tx, id: string) =>
  tx.maybe<ImportRow>(`select ${columns} from register_import where station_id = $1 and id = $2 for update`, [
    tx.stationId,
    id,
  ]);
/** One's own, newest first. */
export const pageImports = (tx: Tx, query: { madeBy: string; after: string | null; limit: number }) =>
  tx.many<ImportRow>(
    `select ${columns} from register_import where station_id = $1 and made_by = $2 and ($3::uuid is null or id < $3)
     order by id desc limit $4`,
    [tx.stationId, query.madeBy, query.after, query.limit],
  );
/** The last one of this very file that is not over: by the command line, killed before its end. */
export const findUnfinished = (tx: Tx, digest: Buffer) =>
  tx.maybe<ImportRow>(
    `select ${columns} from register_import where station_id = $1 and digest = $2 and state = 'running'
       and made_by is null order by id desc limit 1`,
    [tx.stationId, digest],
  );
/** Brought before `since` and never started, or over since then with rows that can still be fetched. */
export const listForgotten = (tx: Tx, since: Date) =>
  tx.many<{ id: string; open: boolean }>(
    `select id, state in ('received', 'trying', 'tried') as open from register_import
     where station_id = $1 and ((state in ('received', 'trying', 'tried') and received_at < $2)
       or (rest_key_ref is not null and finished_at < $2)) limit 1000`,
    [tx.stationId, since],
  );

type NewImport = Pick<
  ImportRow,
  | "id"
  | "name"
  | "byteCount"
  | "digest"
  | "format"
  | "parts"
  | "heads"
  | "rows"
  | "fileKeyRef"
  | "restKeyRef"
  | "madeBy"
  | "communityIds"
>;
export const insertImport = (tx: Tx, row: NewImport) =>
  tx.run(
    `insert into register_import (station_id, id, state, name, byte_count, digest, format, parts, heads, rows, file_key_ref,
       rest_key_ref, made_by, community_ids, received_at)
     values ($1, $2, 'received', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      tx.stationId,
      ...[row.id, row.name, row.byteCount, row.digest, JSON.stringify(row.format), JSON.stringify(row.parts)],
      ...[row.heads, JSON.stringify(row.rows), row.fileKeyRef, row.restKeyRef, row.madeBy, row.communityIds],
      tx.now,
    ],
  );
/** What a trial, a run or an end writes; the row is locked by who calls. */
export const saveImport = (tx: Tx, row: ImportRow) =>
  tx.run(
    `update register_import set state = $3, parts = $4, heads = $5, settings = $6, rows = $7, decisions = $8,
       contradicted = $9, bytes_read = $10, mark = $11, failure = $12, file_key_ref = $13, rest_key_ref = $14,
       started_at = $15, finished_at = $16, version = version + 1
     where station_id = $1 and id = $2`,
    [
      tx.stationId,
      ...[
        row.id,
        row.state,
        JSON.stringify(row.parts),
        row.heads,
        row.settings && JSON.stringify(row.settings),
      ],
      ...[JSON.stringify(row.rows), JSON.stringify(row.decisions), JSON.stringify(row.contradicted)],
      ...[
        row.bytesRead,
        row.mark,
        row.failure,
        row.fileKeyRef,
        row.restKeyRef,
        row.startedAt,
        row.finishedAt,
      ],
    ],
  );
/** How far a trial has come: false once it was cancelled. */
export const saveProgress = async (tx: Tx, id: string, bytesRead: number) =>
  (await tx.run(
    `update register_import set bytes_read = $3 where station_id = $1 and id = $2 and state = 'trying'`,
    [tx.stationId, id, bytesRead],
  )) > 0;

export const insertPiece = (tx: Tx, importId: string, n: number, bytes: Buffer) =>
  tx.run(`insert into register_import_piece (station_id, import_id, n, bytes) values ($1, $2, $3, $4)`, [
    tx.stationId,
    importId,
    n,
    bytes,
  ]);
export const listPieces = (tx: Tx, importId: string, from: number, most: number) =>
  tx.many<{ n: number; bytes: Buffer }>(
    `select n, bytes from register_import_piece where station_id = $1 and import_id = $2 and n >= $3 and n < $4 order by n`,
    [tx.stationId, importId, from, from + most],
  );
export const destroyPieces = (tx: Tx, importId: string) =>
  tx.run(`delete from register_import_piece where station_id = $1 and import_id = $2`, [
    tx.stationId,
    importId,
  ]);

export async function findMappings(tx: Tx): Promise<Partial<Record<ImportKind, Record<string, string>>>> {
  const rows = await tx.many<{ kind: ImportKind; headers: Record<string, string> }>(
    `select kind, headers from register_mapping where station_id = $1`,
    [tx.stationId],
  );
  return Object.fromEntries(rows.map(({ kind, headers }) => [kind, headers]));
}
/** What was said now stands over what was said before. */
export const keepMapping = (tx: Tx, kind: ImportKind, headers: Record<string, string>) =>
  tx.run(
    `insert into register_mapping (station_id, kind, headers, set_at) values ($1, $2, $3, $4)
     on conflict (station_id, kind) do update set headers = register_mapping.headers || excluded.headers,
       set_at = excluded.set_at`,
    [tx.stationId, kind, JSON.stringify(headers), tx.now],
  );
