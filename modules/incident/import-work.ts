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
import type { Batch, Plan } from "./reading/plan.ts";
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
export const added = (rows: Rows, more: Partial<Rows>): Rows =>
  Object.fromEntries(
    Object.entries(rows).map(([key, n]) => [key, n + (more[key as keyof Rows] ?? 0)]),
  ) as Rows;
/** What a batch says before anything is written. */
export const spoken = (batch: Batch): Partial<Rows> => ({
  read: batch.read,
  repeated: batch.repeated,
  refused: batch.refused,
  leftOut: batch.leftOut,
});
/** `constructor` is a type like another. */
const own = <T>(of: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(of, name) ? of[name] : undefined;
const progressEvery = 5;
export type Fate = { accepted: number; repeated: number; changed: number; refusals: RowRefusal[] };
export const nothing: Fate = { accepted: 0, repeated: 0, changed: 0, refusals: [] };
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
