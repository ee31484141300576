/**
 * The process that reads what strangers send: it knows no secret and no database, and when a file breaks it the
 * server goes on. It opens a file, then gives batch after batch, each when it is asked for; the next is made while
 * the last is written. A module's worker calls `serveReading` with what its rows mean.
 */
import { Refusal } from "../errors.ts";
import { cut } from "./cut.ts";
import type { Opened, OpenedSheet } from "./opened.ts";
import { type Sheet, type Which, openSheet } from "./sheet.ts";
import { type Stretch, putDown } from "./spool.ts";

/** `all`: of every sheet the first rows, and not only of the first. */
export type Asked<Plan> = { open: string; all: boolean } | { read: Plan; now: number } | { next: true };
export type Told =
  | { opened: Opened; sheets: OpenedSheet[] }
  | { batch: Stretch | null }
  | { refused: string; details: Record<string, unknown> | undefined };
/** The rows of a sheet by a plan, some at a time. */
export type BatchesOf<Plan, Batch> = (sheet: Sheet, plan: Plan, now: Date) => AsyncGenerator<Batch>;

const headRows = 20;
const headCell = 240;

const sheetsMost = 30;

async function headOf(sheet: Sheet, of?: Which): Promise<Opened["head"]> {
  const head: Opened["head"] = [];
  for await (const { rows } of sheet.read(of)) {
    // The server itself looks through the head: a cell of it is no longer than what it shows.
    for (const { row, cells } of rows.slice(0, headRows - head.length))
      head.push({ row, cells: cells.map((cell) => cut(cell, headCell)) });
    if (head.length >= headRows) break;
  }
  return head;
}
async function look(sheet: Sheet, all: boolean): Promise<{ opened: Opened; sheets: OpenedSheet[] }> {
  const { kind, encoding, delimiter } = sheet;
  const head = await headOf(sheet);
  const sheets: OpenedSheet[] = [{ name: sheet.sheet, head }];
  for (const name of all ? sheet.sheets.slice(1, sheetsMost) : [])
    sheets.push({ name, head: await headOf(sheet, { sheet: name, filled: false }) });
  const some = sheets.find((each) => each.head.length > 0);
  if (some === undefined) throw new Refusal("sheet.empty");
  return { opened: { kind, encoding, delimiter, sheet: some.name, head: some.head }, sheets };
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
      return look(sheet, asked.all);
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
