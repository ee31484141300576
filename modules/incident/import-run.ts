/** Running an import: its batches written, each with its mark; at its end what it covers is known. */
import { found } from "../../server/errors.ts";
import { newId } from "../../server/id.ts";
import { planOf } from "./import-plan.ts";
import * as queries from "./import-queries.ts";
import type { Work } from "./import-work.ts";
import { type Turn, writeBatch } from "./import-write.ts";
import { rememberedHeaders, shapeOf } from "./reading/header.ts";
import type { Plan } from "./reading/plan.ts";
import type { Reading } from "./reading/process.ts";
import { insertCoverage } from "./record-queries.ts";
import { tellImport } from "./telling.ts";

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
    await tellImport(tx, row, "done");
    return true;
  });
}

/**
 * done; paused: time was up, go on from `mark`; stopped: cancelled, or somebody else goes on with it. `open` gives
 * the reading for the plan: one that keeps what the trial read, or a new one.
 */
export async function runFile(
  work: Work,
  id: string,
  open: (plan: Plan) => Promise<Reading>,
): Promise<{ state: "done" | "paused" | "stopped"; mark: number }> {
  const { row, plan, since } = await work.run(async (tx) => {
    const row = found(await queries.findImport(tx, id));
    return { row, plan: await planOf(tx, row, work.today), since: tx.now };
  });
  let mark = row.mark;
  const reading = await open(plan);
  /** One is written while the one before it ends: two processes of the database are at it, and never more. */
  let turn: Turn = { begun: Promise.resolve(), rows: Promise.resolve(row.rows) };
  let { rows, bytesRead } = row;
  const isStanding = async (): Promise<boolean> => {
    const now = await turn.rows;
    if (now === null) return false;
    if (now !== rows) work.onProgress?.((rows = now), bytesRead);
    return true;
  };
  for await (const batch of reading.batches(plan, new Date())) {
    if (mark > row.mark && work.isTimeUp?.())
      return (await isStanding()) ? { state: "paused", mark } : { state: "stopped", mark };
    const fresh = rows.repeated + rows.changed === 0;
    const next = writeBatch(work, { id, batch, mark, since, fresh }, turn);
    if (!(await isStanding())) {
      await next.rows;
      return { state: "stopped", mark };
    }
    turn = next;
    bytesRead = batch.bytes;
    mark++;
  }
  if (!(await isStanding())) return { state: "stopped", mark };
  return { state: (await finish(work, id, mark)) ? "done" : "stopped", mark };
}
