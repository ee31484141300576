/** The acts on an import: take a file in, say how to read it, start it, decide, give it up. */
import { createReadStream } from "node:fs";
import type { Tx } from "../../../server/db.ts";
import { Refusal, found, refuse } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import type { KeyStore } from "../../../server/keys.ts";
import { cut } from "../../../server/sheet/cut.ts";
import type { Opened, OpenedSheet } from "../../../server/sheet/opened.ts";
import type { DecisionInput, RegisterTrial, Rows } from "./contract.ts";
import { partsAsked } from "./asking.ts";
import { buildingNamed, guessPart } from "./reading/header.ts";
import * as refused from "./refused-rows.ts";
import * as rows from "./rows.ts";
import { mayCancel, mayStart, mayTry } from "./rules.ts";
import { dropFile, dropRest, fileSealer } from "./sealing.ts";
import { conflictsOf } from "./standing.ts";
import type { z } from "zod";
import { tellImport } from "./telling.ts";

/** 300,000 people in a dozen columns are 40 MB of .csv and 15 of .xlsx. */
export const importMaxBytes = 60 * 1_048_576;
const pieceBytes = 262_144;
const shownRows = 5;
const shownCell = 60;
const shownColumns = 60;
export const noRows: Rows = {
  ...{ read: 0, added: 0, doors: 0, changed: 0, repeated: 0, kept: 0, refused: 0, leftOut: 0 },
};

const plainLine = (text: string) => text.replaceAll(/[\u0000-\u001f\u007f]+/g, " ").trim();
/** 户主 and 联系电话 are names of columns; a long number is none: a file without a head begins with a person. */
export const headerOf = (cell: string) => (/\d{5,}/.test(cell) ? "…" : cut(plainLine(cell), 80));
const nameOf = (path: string) => headerOf(path.split(/[/\\]/).at(-1)!);

export type Heads = { row: number; cells: string[] }[][];
export const headsPlace = "heads";

/** What was opened, as a row that waits for somebody to say how it is read. Its bytes are kept by keepFile. */
export async function receive(
  { tx, keys }: { tx: Tx; keys: KeyStore },
  file: { opened: Opened; sheets: readonly OpenedSheet[]; name: string; byteCount: number; digest: Buffer },
  by: { personId: string | null; communityIds: string[] | null },
): Promise<string> {
  const { kind, encoding, delimiter } = file.opened;
  const mappings = await rows.findMappings(tx);
  const sheets = file.sheets.filter(({ head }) => head.length > 0);
  const heads: Heads = [];
  const parts = sheets.map(({ name, head }): rows.StoredPart => {
    const { kind: guessed, at, columns, count } = guessPart(head, mappings);
    heads.push(
      head.slice(0, at + 1 + shownRows).map(({ row, cells }) => ({
        row,
        cells: cells.slice(0, shownColumns).map((cell) => cut(plainLine(cell), shownCell)),
      })),
    );
    const building = columns.building === undefined ? buildingNamed(name) : null;
    return {
      ...{
        sheet: name,
        headerRow: head[at]!.row,
        headers: head[at]!.cells.map(headerOf),
        kind: guessed,
        columns,
      },
      ...{
        communityId: null,
        building,
        fillDown: false,
        taken: count > 0 && head.length > at + 1,
        leftOut: [],
      },
    };
  });
  const id = newId(tx.now);
  const [fileKey, restKey] = await keys.create(tx.stationId, [id, id]);
  const sealer = fileSealer(tx, keys, { id, fileKeyRef: fileKey! });
  await rows.insertImport(tx, {
    ...{ id, name: nameOf(file.name), byteCount: file.byteCount, digest: file.digest },
    format: { kind, encoding, delimiter },
    parts,
    heads: sealer.text.seal(headsPlace, JSON.stringify(heads)),
    rows: noRows,
    ...{ fileKeyRef: fileKey!, restKeyRef: restKey!, madeBy: by.personId, communityIds: by.communityIds },
  });
  return id;
}
export async function keepFile(tx: Tx, keys: KeyStore, id: string, path: string): Promise<void> {
  const sealer = fileSealer(tx, keys, found(await rows.findImport(tx, id)));
  let n = 0;
  for await (const piece of createReadStream(path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>)
    await rows.insertPiece(tx, id, n, sealer.seal(n++, piece));
}

/** Says how the file is read; it is tried next. `today` is the station's civil day. */
export async function ask(
  { tx, keys, today }: { tx: Tx; keys: KeyStore; today: string },
  id: string,
  given: RegisterTrial,
): Promise<void> {
  const row = found(await rows.lockImport(tx, id));
  refuse(mayTry(row));
  const { parts: asked, ...settings } = given;
  if (settings.asOf > today) throw new Refusal("registry.as_of_ahead", { field: "asOf" });
  if (settings.consent !== null && settings.consent.givenOn > today)
    throw new Refusal("registry.happened_ahead", { field: "consent" });
  const heads = JSON.parse(fileSealer(tx, keys, row).text.open(headsPlace, row.heads!)) as Heads;
  const parts = await partsAsked({ tx, today }, row, heads, asked, settings);
  await refused.clearRefusals(tx, id);
  await refused.clearConflicts(tx, id);
  await rows.saveImport(tx, {
    ...row,
    ...{ state: "trying", parts, settings, rows: noRows, bytesRead: 0, failure: null },
    ...{ decisions: {}, contradicted: [] },
  });
}

export async function start(tx: Tx, id: string, despiteRefused: boolean): Promise<void> {
  const row = found(await rows.lockImport(tx, id));
  const code = mayStart({ ...row, conflicts: await conflictsOf(tx, row) });
  if (code !== "registry.rows_refused" || !despiteRefused) refuse(code);
  await refused.clearRefusals(tx, id);
  await rows.saveImport(tx, {
    ...row,
    ...{ state: "running", rows: noRows, bytesRead: 0, mark: 0, startedAt: tx.now },
  });
}

/** One conflict, or all of a kind that nobody decides by themselves. */
export async function decide(tx: Tx, id: string, given: z.infer<typeof DecisionInput>): Promise<void> {
  const row = found(await rows.lockImport(tx, id));
  if (row.state !== "tried") throw new Refusal("registry.import_not_open");
  if (given.conflictId !== null) {
    if ((await refused.decideConflict(tx, id, given.conflictId, given.decision)) === 0) found(null);
    return;
  }
  if (given.kind === null) throw new Refusal("http.invalid", { field: "kind" });
  await rows.saveImport(tx, { ...row, decisions: { ...row.decisions, [given.kind]: given.decision } });
}

/** Given up: what was imported stays; the file goes. */
export async function cancel(tx: Tx, id: string): Promise<void> {
  const row = found(await rows.lockImport(tx, id));
  refuse(mayCancel(row));
  const empty = await dropRest(tx, await dropFile(tx, row));
  await rows.saveImport(tx, { ...empty, state: "cancelled", finishedAt: tx.now });
}
/** Could not be read to its end. */
export async function fail(tx: Tx, id: string, code: string): Promise<void> {
  const row = found(await rows.lockImport(tx, id));
  if (row.state !== "trying" && row.state !== "running") return;
  const empty = await dropRest(tx, await dropFile(tx, row));
  await rows.saveImport(tx, { ...empty, state: "failed", failure: code, finishedAt: tx.now });
  await tellImport(tx, row, "failed");
}
/** Files brought before `since` and never started are given up; of those that are over the refused rows go. */
export async function forgetFiles(tx: Tx, since: Date): Promise<void> {
  for (const { id, open } of await rows.listForgotten(tx, since)) {
    if (open) await cancel(tx, id);
    else await rows.saveImport(tx, await dropRest(tx, found(await rows.lockImport(tx, id))));
  }
}
