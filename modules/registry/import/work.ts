/**
 * Trying a file and importing it: both read it to its end, batch by batch. A batch is one transaction with the mark
 * that says so, so that what was killed goes on with the next one and nothing is doubled or lost.
 */
import type { Tx } from "../../../server/db.ts";
import { found, refuse } from "../../../server/errors.ts";
import { newId } from "../../../server/id.ts";
import type { KeyStore } from "../../../server/keys.ts";
import { sensitiveStanding } from "../resident/sensitive.ts";
import { readsSealed } from "./asking.ts";
import type { Rows } from "./contract.ts";
import type { Ahead } from "./ahead.ts";
import { tryBatch, writeBatch } from "./batch.ts";
import { type Drafted, drafted } from "./drafted.ts";
import type { Conflict, Decided } from "./fate.ts";
import { concludeImport } from "./finishing.ts";
import { planOf } from "./plan.ts";
import type { Batch, Refused } from "./reading/plan.ts";
import type { Reading } from "./reading/process.ts";
import { noRows } from "./receiving.ts";
import * as refusals from "./refused-rows.ts";
import * as rows from "./rows.ts";
import { fileSealer, restSealer } from "./sealing.ts";

/** Who does the work: one transaction of the station at a time, its civil day, and when it has to pause. */
export type Work = {
  run: <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;
  keys: KeyStore;
  today: string;
  onProgress?: (rows: Rows, bytesRead: number) => void;
  isTimeUp?: () => boolean;
};
const added = (sum: Rows, more: Partial<Rows>): Rows =>
  Object.fromEntries(
    Object.entries(sum).map(([key, n]) => [key, n + (more[key as keyof Rows] ?? 0)]),
  ) as Rows;
const progressEvery = 5;
const conflictPlace = (id: string) => `conflict ${id}`;
export const cellsPlace = (part: number, row: number) => `row ${part} ${row}`;

function sealed(
  tx: Tx,
  keys: KeyStore,
  row: rows.ImportRow,
  all: readonly Refused[],
): refusals.StoredRefusal[] {
  if (all.length === 0) return [];
  const sealer = restSealer(tx, keys, row);
  return all.map(({ part, row: at, problems, cells }) => ({
    ...{ part, row: at, problems },
    cells: cells.length === 0 ? null : sealer.seal(cellsPlace(part, at), JSON.stringify(cells)),
  }));
}

/**
 * Reads all of it and writes nothing but what it found out, and, as long as that is nothing, what `ahead` takes back.
 * Gives false when it was cancelled meanwhile.
 */
export async function tryFile(
  work: Work,
  id: string,
  reading: Reading,
  ahead: Ahead | null = null,
): Promise<boolean> {
  const { row, plan, stationId } = await work.run(async (tx) => {
    const row = found(await rows.findImport(tx, id));
    return { row, plan: await planOf(tx, { ...row, mark: 0 }, work.today), stationId: tx.stationId };
  });
  const mostlyNew = () => ahead?.isOpen() === true && sum.added * 2 >= sum.read;
  let sum = noRows;
  const doors = new Set<string>();
  const refused: Refused[] = [];
  const conflicts: (Conflict & { part: number })[] = [];
  const contradicted: rows.Contradicted[] = [];
  let [bytesRead, n, open] = [0, 0, 0];
  const all = drafted({ stationId, keys: work.keys, mostlyNew }, reading.batches(plan, new Date()));
  for await (const came of all) {
    const { batch } = came;
    const out = (await ahead?.write(came)) ?? (await work.run((tx) => tryBatch({ ...work, tx }, row, batch)));
    for (const door of out.newDoors) doors.add(door);
    if (refused.length < refusals.refusedMost) refused.push(...batch.refused, ...out.refused);
    if (conflicts.length < refusals.conflictsMost)
      conflicts.push(...out.conflicts.map((each) => ({ ...each, part: batch.part })));
    contradicted.push(...batch.contradicted);
    open += out.conflicts.length;
    const { read, leftOut } = batch;
    sum = added(sum, {
      ...{ read, leftOut, changed: out.changed },
      // An earlier row that is contradicted was counted as new.
      added: out.added - batch.contradicted.length,
      repeated: batch.repeated + out.repeated,
      refused: batch.refused.length + out.refused.length + batch.contradicted.length,
    });
    bytesRead = batch.bytes;
    work.onProgress?.(sum, bytesRead);
    if (++n % progressEvery === 0 && !(await work.run((tx) => rows.saveProgress(tx, id, batch.bytes))))
      return false;
  }
  return work.run(async (tx) => {
    const now = found(await rows.lockImport(tx, id));
    if (now.state !== "trying") return false;
    const all = [...refused, ...contradicted.map((each) => ({ ...each, cells: [] }))];
    refusals.insertRefusals(tx, id, 0, sealed(tx, work.keys, now, all));
    const sealer = fileSealer(tx, work.keys, now).text;
    await refusals.insertConflicts(
      tx,
      id,
      conflicts.slice(0, refusals.conflictsMost).map(({ theirs, ...each }) => {
        const conflictId = newId(tx.now);
        return {
          ...each,
          id: conflictId,
          theirs: sealer.seal(conflictPlace(conflictId), JSON.stringify(theirs)),
        };
      }),
    );
    const inPeople = row.parts.some(({ taken, kind }) => taken && kind === "residents");
    const counted = { ...sum, doors: inPeople ? doors.size : 0 };
    await rows.saveImport(tx, { ...now, state: "tried", rows: counted, contradicted, bytesRead });
    return true;
  });
}
export const openConflict = (
  tx: Tx,
  keys: KeyStore,
  row: rows.ImportRow,
  of: refusals.StoredConflict,
): object => JSON.parse(fileSealer(tx, keys, row).text.open(conflictPlace(of.id), of.theirs)) as object;

/** Without the rows that a later one contradicts: the trial found them, and here they are refused with their cells. */
function agreeing(
  batch: Batch,
  contradicted: readonly rows.Contradicted[],
): { batch: Batch; out: Refused[] } {
  const here = new Map(
    contradicted.filter(({ part }) => part === batch.part).map((each) => [each.row, each]),
  );
  if (here.size === 0) return { batch, out: [] };
  const out: Refused[] = [];
  const keep = <Row extends { row: number; cells: string[] }>(all: Row[]) =>
    all.filter(({ row, cells }) => {
      const why = here.get(row);
      if (why !== undefined) out.push({ ...why, cells });
      return why === undefined;
    });
  const { people, doors, units } = batch;
  return { batch: { ...batch, people: keep(people), doors: keep(doors), units: keep(units) }, out };
}

async function decisionsFor(tx: Tx, row: rows.ImportRow, batch: Batch): Promise<Decided> {
  const all = [...batch.people, ...batch.doors, ...batch.units].map((each) => each.row);
  const decided = await refusals.listDecided(tx, row.id, batch.part, all);
  const byRow = new Map(decided.map((each) => [`${each.row} ${each.targetId}`, each.decision]));
  return (kind, at, targetId) => byRow.get(`${at} ${targetId}`) ?? row.decisions[kind];
}

async function writeMarked(work: Work, id: string, came: Drafted, mark: number): Promise<Rows | null> {
  const { keys, today } = work;
  return work.run(async (tx) => {
    const row = found(await rows.lockImport(tx, id));
    // Cancelled, or another process is at it.
    if (row.state !== "running" || row.mark !== mark) return null;
    const part = row.parts[came.batch.part]!;
    // An assessment that ended meanwhile ends this too.
    if (readsSealed(part)) refuse(await sensitiveStanding(tx, today));
    const { batch, out: contradicted } = agreeing(came.batch, row.contradicted);
    const decided = await decisionsFor(tx, row, batch);
    const written = await writeBatch({ ...work, tx }, row, { ...came, batch }, decided);
    const refused = [...batch.refused, ...contradicted, ...written.refused];
    const { read, leftOut } = batch;
    const sum = added(row.rows, {
      ...{ read, leftOut, added: written.added, changed: written.changed, kept: written.kept },
      doors: part.kind === "residents" ? written.newDoors.length : 0,
      repeated: batch.repeated + written.repeated,
      refused: refused.length,
    });
    refusals.insertRefusals(tx, id, row.rows.refused, sealed(tx, keys, row, refused));
    const saved = rows.saveImport(tx, { ...row, rows: sum, bytesRead: batch.bytes, mark: mark + 1 });
    tx.conclude();
    await saved;
    return sum;
  });
}

async function finish(work: Work, id: string, mark: number): Promise<boolean> {
  return work.run(async (tx) => {
    const row = found(await rows.lockImport(tx, id));
    if (row.state !== "running" || row.mark !== mark) return false;
    await concludeImport(tx, row);
    return true;
  });
}

/** done; paused: time was up, go on from `mark`; stopped: cancelled, or somebody else goes on with it. */
export async function runFile(
  work: Work,
  id: string,
  reading: Reading,
): Promise<{ state: "done" | "paused" | "stopped"; mark: number }> {
  const { row, plan, stationId } = await work.run(async (tx) => {
    const row = found(await rows.findImport(tx, id));
    return { row, plan: await planOf(tx, row, work.today), stationId: tx.stationId };
  });
  let mark = row.mark;
  let sum: Rows = row.rows;
  const of = { stationId, keys: work.keys, mostlyNew: () => sum.added * 2 >= sum.read };
  for await (const each of drafted(of, reading.batches(plan, new Date()))) {
    const written = await writeMarked(work, id, each, mark);
    if (written === null) return { state: "stopped", mark };
    sum = written;
    mark++;
    work.onProgress?.(sum, each.batch.bytes);
    if (work.isTimeUp?.()) return { state: "paused", mark };
  }
  return { state: (await finish(work, id, mark)) ? "done" : "stopped", mark };
}
