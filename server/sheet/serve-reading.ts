/**
 * The process that reads what strangers send: it knows no secret and no database, and when a file breaks it the
 * server goes on. It opens a file, then gives batch after batch, each when it is asked for; the next is made while
 * the last is written. A module's worker calls `serveReading` with what its rows mean.
 */
import { Refusal } from "../errors.ts";
import { cut } from "./cut.ts";
import type { Opened } from "./opened.ts";
import { type Sheet, openSheet } from "./sheet.ts";
import { type Stretch, putDown } from "./spool.ts";

export type Asked<Plan> = { open: string } | { read: Plan; now: number } | { next: true };
export type Told =
  | { opened: Opened }
  | { batch: Stretch | null }
  | { refused: string; details: Record<string, unknown> | undefined };
/** The rows of a sheet by a plan, some at a time. */
export type BatchesOf<Plan, Batch> = (sheet: Sheet, plan: Plan, now: Date) => AsyncGenerator<Batch>;

const headRows = 20;
const headCell = 240;

async function headOf(sheet: Sheet): Promise<Opened> {
  const head: Opened["head"] = [];
  for await (const { rows } of sheet.read()) {
    // The server itself looks through the head: a cell of it is no longer than what it shows.
    for (const { row, cells } of rows.slice(0, headRows - head.length))
      head.push({ row, cells: cells.map((cell) => cut(cell, headCell)) });
    if (head.length >= headRows) break;
  }
  if (head.length === 0) throw new Refusal("sheet.empty");
  return { kind: sheet.kind, encoding: sheet.encoding, delimiter: sheet.delimiter, sheet: sheet.sheet, head };
}

export function serveReading<Plan, Batch>(batchesOf: BatchesOf<Plan, Batch>): void {
  let sheet: Sheet | undefined;
  let batches: AsyncGenerator<Batch> | undefined;
  let coming: Promise<IteratorResult<Batch>> | undefined;
  const ahead = () => {
    const next = batches!.next();
    next.catch(() => undefined);
    return next;
  };

  async function answer(asked: Asked<Plan>): Promise<Told | null> {
    if ("open" in asked) {
      sheet = await openSheet(asked.open);
      return { opened: await headOf(sheet) };
    }
    if ("read" in asked) {
      batches = batchesOf(sheet!, asked.read, new Date(asked.now));
      coming = ahead();
      return null;
    }
    const { value, done } = await coming!;
    if (done) return { batch: null };
    // After this one is on its way.
    setImmediate(() => {
      coming = ahead();
    });
    return { batch: putDown(value) };
  }

  process.on("message", (asked: Asked<Plan>) => {
    answer(asked)
      .catch((error: unknown): Told =>
        error instanceof Refusal
          ? { refused: error.code, details: error.details }
          : { refused: "file.unreadable", details: undefined },
      )
      .then((told) => told && process.send!(told));
  });
  process.on("disconnect", () => process.exit(0));
}
