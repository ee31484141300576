/**
 * A process of its own that reads what strangers send: it knows no secret and no database, and when a file breaks
 * it the server goes on. It opens a file, then gives batch after batch, each when it is asked for; the next is
 * made while the last is written.
 */
import { Refusal } from "../../../server/errors.ts";
import { batchesOf } from "./batches.ts";
import { cut } from "./cut.ts";
import type { Batch, Opened, Plan } from "./plan.ts";
import { type Stretch, putDown } from "./spool.ts";
import { type Sheet, openSheet } from "./sheet.ts";

export type Asked = { open: string } | { read: Plan; now: number } | { next: true };
export type Told =
  | { opened: Opened }
  | { batch: Stretch | null }
  | { refused: string; details: Record<string, unknown> | undefined };

const headRows = 20;
const headCell = 240;
let sheet: Sheet | undefined;
let batches: AsyncGenerator<Batch> | undefined;
let coming: Promise<IteratorResult<Batch>> | undefined;

async function open(path: string): Promise<Opened> {
  sheet = await openSheet(path);
  const head: Opened["head"] = [];
  for await (const { rows } of sheet.read()) {
    // The server itself looks through the head: a cell of it is no longer than what it shows.
    for (const { row, cells } of rows.slice(0, headRows - head.length))
      head.push({ row, cells: cells.map((cell) => cut(cell, headCell)) });
    if (head.length >= headRows) break;
  }
  if (head.length === 0) throw new Refusal("incident.file_empty");
  return { kind: sheet.kind, encoding: sheet.encoding, delimiter: sheet.delimiter, sheet: sheet.sheet, head };
}
function ahead(): Promise<IteratorResult<Batch>> {
  const next = batches!.next();
  next.catch(() => undefined);
  return next;
}

async function answer(asked: Asked): Promise<Told | null> {
  if ("open" in asked) return { opened: await open(asked.open) };
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

process.on("message", (asked: Asked) => {
  answer(asked)
    .catch((error: unknown): Told =>
      error instanceof Refusal
        ? { refused: error.code, details: error.details }
        : { refused: "file.unreadable", details: undefined },
    )
    .then((told) => told && process.send!(told));
});
process.on("disconnect", () => process.exit(0));
