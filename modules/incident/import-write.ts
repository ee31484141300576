/**
 * One batch of a run into the database, in one transaction with its mark. Rows that are most likely all new are
 * written while the batch before is still at it, and counted and marked when that one stands: the database spends
 * 12 µs a row on three indexes, and two of its processes spend them at a time. Everything else waits its turn.
 */
import { type Tx, sqlState } from "../../server/db.ts";
import { Refusal, found } from "../../server/errors.ts";
import { writeRecords } from "./import-batch.ts";
import type { Rows } from "./import-contract.ts";
import { writeNumbers } from "./import-numbers.ts";
import * as queries from "./import-queries.ts";
import { type Fate, type Work, added, nothing, spoken } from "./import-work.ts";
import { isCountedSince } from "./count-queries.ts";
import { shapeOf } from "./reading/header.ts";
import type { Batch } from "./reading/plan.ts";
import { insertNew, lockCounts, shareCounts } from "./record-queries.ts";
import { writeSums } from "./tally.ts";

/** `begun`: its locks are had; `rows`: of the import when it stands, null where the import is no longer at it. */
export type Turn = { begun: Promise<unknown>; rows: Promise<Rows | null> };
/** `fresh`: of what was written so far nothing had come before. */
type Asked = { id: string; batch: Batch; mark: number; since: Date; fresh: boolean };
/** What was written goes with its transaction. */
const notTheirs = Symbol("the import was cancelled, or another process is at it");

async function isOvertaken(tx: Tx, row: queries.ImportRow, since: Date) {
  if (await isCountedSince(tx, row.source!, since)) throw new Refusal("incident.import_overtaken");
}
/** Not waited for to be on the disk: what a power cut takes, it takes with its mark. The end of the file waits. */
const writeSoon = (tx: Tx) => tx.later("set local synchronous_commit = off");

async function seal(tx: Tx, row: queries.ImportRow, { batch, mark }: Asked, { refusals, ...fate }: Fate) {
  const rows = added(added(row.rows, spoken(batch)), { ...fate, refused: refusals.length });
  queries.insertRefusals(tx, row.id, row.rows.refused, [...batch.refusals, ...refusals]);
  await queries.saveImport(tx, { ...row, rows, bytesRead: batch.bytes, mark: mark + 1 });
  return rows;
}
async function lockTurn(tx: Tx, { id, mark }: Asked): Promise<queries.ImportRow | null> {
  const row = found(await queries.lockImport(tx, id));
  return row.state === "running" && row.mark === mark ? row : null;
}

/** Alone: rows that came before, calls of one event, numbers. */
const writeAlone = (work: Work, asked: Asked) =>
  work.run(async (tx) => {
    writeSoon(tx);
    lockCounts(tx);
    const row = await lockTurn(tx, asked);
    if (row === null) return null;
    const { batch } = asked;
    const of = { source: row.source!, importId: row.id, communityIds: row.communityIds };
    const counts = shapeOf(row.columns) === "counts";
    if (!counts) await isOvertaken(tx, row, asked.since);
    const written = async (): Promise<Fate> => {
      if (counts) return writeNumbers(tx, { ...of, write: true }, batch.numbers);
      const { columns } = batch;
      if (columns === null) return nothing;
      // While nothing came again, nothing is expected to.
      const fresh = row.rows.repeated + row.rows.changed === 0;
      const like = { dated: row.columns.reportedOn !== undefined, fresh };
      return { ...nothing, ...(await writeRecords(tx, { ...of, columns }, batch, like)) };
    };
    return seal(tx, row, asked, await written());
  });

/** Beside the batch before: throws 23505 where a row is not new. */
const writeBeside = (work: Work, asked: Asked, before: Turn["rows"], begin: () => void) =>
  work.run(async (tx) => {
    writeSoon(tx);
    shareCounts(tx);
    const { columns, months, taken } = asked.batch;
    const row = found(await queries.findImport(tx, asked.id));
    begin();
    if (row.state !== "running") throw notTheirs;
    await isOvertaken(tx, row, asked.since);
    const { source } = row;
    await insertNew(tx, { source: source!, importId: row.id, columns: columns! });
    if ((await before) === null) throw notTheirs;
    const locked = await lockTurn(tx, asked);
    if (locked === null) throw notTheirs;
    writeSums(
      tx,
      months.map((sums) => ({ ...sums, source: source! })),
    );
    return seal(tx, locked, asked, { ...nothing, accepted: taken });
  });

/** `before`: the turn of the batch before this one. */
export function writeBatch(work: Work, asked: Asked, before: Turn): Turn {
  const begun = Promise.withResolvers<void>();
  const write = async (): Promise<Rows | null> => {
    // Whoever comes between two batches for a lock waits for the first alone, never for both of each other.
    await before.begun;
    const { columns, events } = asked.batch;
    if (asked.fresh && columns !== null && events === null)
      try {
        return await writeBeside(work, asked, before.rows, begun.resolve);
      } catch (error) {
        if (error === notTheirs) return null;
        if (sqlState(error) !== "23505") throw error;
      }
    return (await before.rows) === null ? null : writeAlone(work, asked);
  };
  const rows = write().finally(begun.resolve);
  rows.catch(() => undefined);
  return { begun: begun.promise, rows };
}
