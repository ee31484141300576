/** The acts on an import: take a file in, say how to read it, start it, give it up. */
import { createReadStream } from "node:fs";
import type { Tx } from "../../server/db.ts";
import { Refusal, found, refuse } from "../../server/errors.ts";
import { newId } from "../../server/id.ts";
import { listCommunities } from "../community/api.ts";
import { isProblem } from "../community/problems.ts";
import { namesOf } from "./field-names.ts";
import { type ColumnMap, type IncidentImport, type TrialInput, labelsMost } from "./import-contract.ts";
import * as queries from "./import-queries.ts";
import { mayCancel, mayStart, mayTry } from "./import-rules.ts";
import { noRows } from "./import-work.ts";
import { forgetReading } from "./kept-readings.ts";
import { cut } from "../../server/sheet/cut.ts";
import { guessColumns, headerRowOf, missingFields } from "./reading/header.ts";
import { holdsNumber, isPersonal } from "./reading/personal.ts";
import type { Opened } from "../../server/sheet/opened.ts";
import { findFraud } from "./taxonomy.ts";
import { tellImport } from "./telling.ts";

/** 20 bytes of text a cell, nine cells a row: a million rows are 150 MB. */
export const importMaxBytes = 250 * 1_048_576;
const pieceBytes = 262_144;
const sampleRows = 5;

const nameOf = (path: string) => {
  const name = path
    .split(/[/\\]/)
    .at(-1)!
    .replaceAll(/[\u0000-\u001f\u007f]/g, "");
  return holdsNumber(name) ? "…" : cut(name, 120);
};
/** 报警人 and 联系电话 are names of columns; a number is none: a file without a head begins with a person. */
const headerOf = (cell: string) =>
  holdsNumber(cell) ? "…" : cut(cell.replaceAll(/[\u0000-\u001f]+/g, " ").trim(), 80);
/** What is shown of a cell: nothing that looks as if it were about a person. */
const shownCell = (text: string) =>
  isPersonal(text) ? "…" : cut(text.replaceAll(/[\u0000-\u001f]+/g, " "), 80);

function sampleOf(rows: Opened["head"], columns: ColumnMap): IncidentImport["sample"] {
  return rows.slice(0, sampleRows).map(({ row, cells }) => ({
    row,
    cells: Object.fromEntries(
      Object.entries(columns).map(([field, column]) => [field, shownCell(cells[column!] ?? "")]),
    ),
  }));
}

/** What was opened, as a row that waits for somebody to say how it is read. Its bytes are kept by keepFile. */
export async function receive(
  tx: Tx,
  file: { opened: Opened; name: string; byteCount: number; digest: Buffer },
  by: { personId: string | null; communityIds: string[] | null },
): Promise<string> {
  const { head, ...format } = file.opened;
  const at = headerRowOf(head.map(({ cells }) => cells));
  const headers = head[at]!.cells.map(headerOf);
  const columns = guessColumns(headers);
  if (head.length <= at + 1) throw new Refusal("sheet.empty");
  const id = newId(tx.now);
  await queries.insertImport(tx, {
    id,
    name: nameOf(file.name),
    byteCount: file.byteCount,
    digest: file.digest,
    format,
    headers,
    headerRow: head[at]!.row,
    sample: sampleOf(head.slice(at + 1), columns),
    columns,
    rows: noRows,
    madeBy: by.personId,
    communityIds: by.communityIds,
  });
  return id;
}
export async function keepFile(tx: Tx, id: string, path: string): Promise<void> {
  let n = 0;
  for await (const piece of createReadStream(path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>)
    await queries.insertPiece(tx, id, n++, piece);
}

/** Says how the file is read; it is tried next. `today` is the station's civil day. */
export async function ask(tx: Tx, id: string, given: TrialInput, today: string): Promise<void> {
  const row = found(await queries.lockImport(tx, id));
  refuse(mayTry(row));
  for (const { problem, fraud } of Object.values(given.labels)) {
    if (problem !== null && !isProblem(problem))
      throw new Refusal("incident.problem_unknown", { field: "labels" });
    if (fraud !== null && findFraud(fraud.year, fraud.code) === undefined)
      throw new Refusal("incident.fraud_unknown", { field: "labels" });
  }
  for (const problem of given.coverage?.problems ?? [])
    if (!isProblem(problem)) throw new Refusal("incident.problem_unknown", { field: "coverage" });
  if (given.coverage !== null && given.coverage.to < given.coverage.from)
    throw new Refusal("incident.coverage_order", { field: "coverage" });
  // Days to come would be days of which it is known that nothing happened.
  if (given.coverage !== null && given.coverage.to > today)
    throw new Refusal("incident.coverage_ahead", { field: "coverage" });
  const places = await listCommunities(tx, row.communityIds);
  const named = [
    ...(given.communityId === null ? [] : [given.communityId]),
    ...(given.coverage?.communityIds ?? []),
  ];
  if (named.some((each) => !places.some((place) => place.id === each))) found(null);
  const mapping = await queries.findMapping(tx, given.source);
  const columns = given.columns ?? guessColumns(row.headers, mapping.headers);
  const beyond = Object.values(columns).some((column) => column! >= row.headers.length);
  const missing = missingFields(columns, given.communityId !== null);
  if (beyond || missing.length > 0)
    throw new Refusal("incident.columns_missing", {
      field: "columns",
      details: { fields: missing, columns: namesOf(missing) },
    });
  const givenLabels = { ...row.givenLabels, ...given.labels };
  // Trial after trial they would add up.
  if (Object.keys(givenLabels).length > labelsMost)
    throw new Refusal("incident.labels_many", { field: "labels", details: { max: labelsMost } });
  await queries.saveImport(tx, {
    ...row,
    state: "trying",
    source: given.source,
    columns,
    communityId: given.communityId,
    givenLabels,
    coverage: given.coverage,
    rows: noRows,
    bytesRead: 0,
    failure: null,
  });
}

export async function start(tx: Tx, id: string, despiteRefused: boolean): Promise<void> {
  const row = found(await queries.lockImport(tx, id));
  const code = mayStart(row);
  if (code !== "incident.rows_refused" || !despiteRefused) refuse(code);
  await queries.clearRefusals(tx, id);
  await queries.saveImport(tx, {
    ...row,
    state: "running",
    rows: noRows,
    bytesRead: 0,
    mark: 0,
    startedAt: tx.now,
  });
}

/** Given up: what was imported stays and covers nothing; the file goes. */
export async function cancel(tx: Tx, id: string): Promise<void> {
  const row = found(await queries.lockImport(tx, id));
  refuse(mayCancel(row));
  await queries.destroyPieces(tx, id);
  tx.afterCommit(() => forgetReading(id));
  await queries.saveImport(tx, { ...row, state: "cancelled", finishedAt: tx.now });
}
/** Files that were brought before `since` and never started are given up: they may hold what is none of ours. */
export async function forgetFiles(tx: Tx, since: Date): Promise<void> {
  for (const id of await queries.listForgotten(tx, since)) await cancel(tx, id);
}
/** Could not be read to its end. */
export async function fail(tx: Tx, id: string, code: string): Promise<void> {
  const row = found(await queries.lockImport(tx, id));
  if (row.state !== "trying" && row.state !== "running") return;
  await queries.destroyPieces(tx, id);
  await queries.saveImport(tx, { ...row, state: "failed", failure: code, finishedAt: tx.now });
  await tellImport(tx, row, "failed");
}
