/**
 * Trying a file and importing it: both read it to its end, batch by batch. A batch is one transaction with the
 * mark that says so, so that what was killed goes on with the next one and nothing is doubled or lost.
 */
import type { Tx } from "../../server/db.ts";
import { Refusal, found } from "../../server/errors.ts";
import { newId } from "../../server/id.ts";
import { compareRows, writeRecords } from "./import-batch.ts";
import { isCountedSince } from "./count-queries.ts";
import type { IncidentImport, RowRefusal, Rows } from "./import-contract.ts";
import { writeNumbers } from "./import-numbers.ts";
import { planOf } from "./import-plan.ts";
import * as queries from "./import-queries.ts";
import { rememberedHeaders, shapeOf } from "./reading/header.ts";
import { presetOf } from "./reading/labels.ts";
import type { Batch } from "./reading/plan.ts";
import type { Reading } from "./reading/process.ts";
import { insertCoverage, lockCounts } from "./record-queries.ts";

/** Who does the work: one transaction of the station at a time, its civil day, and when it has to pause. */
export type Work = {
  run: <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;
  today: string;
  onProgress?: (rows: Rows, bytesRead: number) => void;
  isTimeUp?: () => boolean;
};
export const noRows: Rows = { read: 0, accepted: 0, repeated: 0, changed: 0, refused: 0, leftOut: 0 };
const added = (rows: Rows, more: Partial<Rows>): Rows =>
  Object.fromEntries(
    Object.entries(rows).map(([key, n]) => [key, n + (more[key as keyof Rows] ?? 0)]),
  ) as Rows;
/** What a batch says before anything is written. */
const spoken = (batch: Batch): Partial<Rows> => ({
  read: batch.read,
  repeated: batch.repeated,
  refused: batch.refused,
  leftOut: batch.leftOut,
});
/** `constructor` is a type like another. */
const own = <T>(of: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(of, name) ? of[name] : undefined;
const progressEvery = 5;
type Fate = { accepted: number; repeated: number; changed: number; refusals: RowRefusal[] };
const nothing: Fate = { accepted: 0, repeated: 0, changed: 0, refusals: [] };
const joined = (a: IncidentImport["shown"], b: IncidentImport["shown"]): IncidentImport["shown"] =>
  a === null || b === null
    ? (a ?? b)
    : { from: a.from < b.from ? a.from : b.from, to: a.to > b.to ? a.to : b.to };

/** Reads all of it and writes nothing but what it found out. Gives false when it was cancelled meanwhile. */
export async function tryFile(work: Work, id: string, reading: Reading): Promise<boolean> {
  const { row, plan, mapping } = await work.run(async (tx) => {
    const row = found(await queries.findImport(tx, id));
    const mapping = await queries.findMapping(tx, row.source!);
    return { row, mapping, plan: await planOf(tx, { ...row, mark: 0 }, work.today) };
  });
  let rows = noRows;
  let shown: IncidentImport["shown"] = null;
  const refusals: Batch["refusals"] = [];
  const labels = new Map<string, number>();
  const places = new Set<string>();
  let [bytesRead, n] = [0, 0];
  for await (const batch of reading.batches(plan, new Date())) {
    const { columns } = batch;
    const fate = await work.run(async (tx): Promise<Fate> => {
      if (shapeOf(row.columns) === "counts")
        return writeNumbers(tx, { source: row.source!, importId: id, write: false }, batch.numbers);
      if (columns === null) return nothing;
      const of = { source: row.source!, columns, communityIds: row.communityIds };
      return { ...nothing, ...(await compareRows(tx, of, batch)) };
    });
    const accepted = batch.taken - fate.repeated - fate.changed - fate.refusals.length;
    rows = added(added(rows, spoken(batch)), { ...fate, accepted, refused: fate.refusals.length });
    refusals.push(...batch.refusals, ...fate.refusals);
    for (const [label, count] of batch.labels) labels.set(label, (labels.get(label) ?? 0) + count);
    for (const place of batch.communityIds) places.add(place);
    shown = joined(shown, batch.shown);
    bytesRead = batch.bytes;
    work.onProgress?.(rows, bytesRead);
    if (++n % progressEvery === 0 && !(await work.run((tx) => queries.saveProgress(tx, id, batch.bytes))))
      return false;
  }
  const meanings = [...labels].map(([label, count]): IncidentImport["labels"][number] => {
    const given = own(row.givenLabels, label);
    const remembered = own(mapping.labels, label);
    const preset = presetOf(label);
    const by = given ? "given" : remembered ? "remembered" : preset ? "preset" : null;
    return { label, rows: count, meaning: given ?? remembered ?? preset, by };
  });
  return work.run(async (tx) => {
    const now = found(await queries.lockImport(tx, id));
    if (now.state !== "trying") return false;
    await queries.clearRefusals(tx, id);
    queries.insertRefusals(
      tx,
      id,
      0,
      refusals.sort((a, b) => a.row - b.row),
    );
    await queries.saveImport(tx, {
      ...now,
      state: "tried",
      rows,
      shown,
      bytesRead,
      foundIn: [...places],
      // What nobody has explained first, then by how often it stands.
      labels: meanings
        .sort((a, b) => Number(a.by !== null) - Number(b.by !== null) || b.rows - a.rows)
        .slice(0, 2000),
    });
    return true;
  });
}

async function writeBatch(work: Work, id: string, batch: Batch, mark: number, since: Date) {
  return work.run(async (tx) => {
    lockCounts(tx);
    const row = found(await queries.lockImport(tx, id));
    // Cancelled, or another process is at it.
    if (row.state !== "running" || row.mark !== mark) return null;
    const of = { source: row.source!, importId: id, communityIds: row.communityIds };
    const counts = shapeOf(row.columns) === "counts";
    if (!counts && (await isCountedSince(tx, of.source, since)))
      throw new Refusal("incident.import_overtaken");
    const { columns } = batch;
    const written = async (): Promise<Fate> => {
      if (counts) return writeNumbers(tx, { ...of, write: true }, batch.numbers);
      if (columns === null) return nothing;
      // While nothing came again, nothing is expected to.
      const fresh = row.rows.repeated + row.rows.changed === 0;
      const like = { dated: row.columns.reportedOn !== undefined, fresh };
      return { ...nothing, ...(await writeRecords(tx, { ...of, columns }, batch, like)) };
    };
    const { refusals, ...fate } = await written();
    const rows = added(added(row.rows, spoken(batch)), { ...fate, refused: refusals.length });
    queries.insertRefusals(tx, id, row.rows.refused, [...batch.refusals, ...refusals]);
    await queries.saveImport(tx, { ...row, rows, bytesRead: batch.bytes, mark: mark + 1 });
    return rows;
  });
}

/** The file is through: what it covers is known from now on, how it was read is remembered, and the file goes. */
async function finish(work: Work, id: string, mark: number): Promise<boolean> {
  return work.run(async (tx) => {
    const row = found(await queries.lockImport(tx, id));
    if (row.state !== "running" || row.mark !== mark) return false;
    const source = row.source!;
    const window = row.coverage ?? row.shown;
    if (shapeOf(row.columns) === "records" && window !== null)
      for (const communityId of row.coverage?.communityIds ?? row.foundIn)
        for (const problem of row.coverage?.problems ?? [null])
          insertCoverage(tx, {
            ...{ id: newId(tx.now), communityId, source, problem },
            ...{ from: window.from, to: window.to, importId: id },
          });
    const said = row.labels.filter(({ by, meaning }) => by === "given" && meaning !== null);
    await queries.keepMapping(tx, source, {
      headers: rememberedHeaders(row.headers, row.columns),
      labels: Object.fromEntries(said.map(({ label, meaning }) => [label, meaning!])),
    });
    await queries.destroyPieces(tx, id);
    await queries.saveImport(tx, { ...row, state: "done", bytesRead: row.byteCount, finishedAt: tx.now });
    return true;
  });
}

/** done; paused: time was up, go on from `mark`; stopped: cancelled, or somebody else goes on with it. */
export async function runFile(
  work: Work,
  id: string,
  reading: Reading,
): Promise<{ state: "done" | "paused" | "stopped"; mark: number }> {
  const { row, plan, since } = await work.run(async (tx) => {
    const row = found(await queries.findImport(tx, id));
    return { row, plan: await planOf(tx, row, work.today), since: tx.now };
  });
  let mark = row.mark;
  for await (const batch of reading.batches(plan, new Date())) {
    const rows = await writeBatch(work, id, batch, mark, since);
    if (rows === null) return { state: "stopped", mark };
    mark++;
    work.onProgress?.(rows, batch.bytes);
    if (work.isTimeUp?.()) return { state: "paused", mark };
  }
  return { state: (await finish(work, id, mark)) ? "done" : "stopped", mark };
}
