/** A sheet as batches of what its rows say: what the reading process hands over, a few thousand rows at a time. */
import { lastDayOf } from "../known.ts";
import type { ImportField } from "../import-contract.ts";
import { plainCell } from "../../../server/sheet/cell.ts";
import { digestInto } from "./digest.ts";
import { shapeOf } from "./header.ts";
import { packedRows } from "./packed-rows.ts";
import { readNumber } from "./number.ts";
import { dayText } from "./packing.ts";
import { plainRows } from "./plain-rows.ts";
import type { Batch, Plan } from "./plan.ts";
import { isPersonal } from "./personal.ts";
import { labelMost, readRecord } from "./record.ts";
import { Seen } from "./seen.ts";
import type { CsvLines } from "../../../server/sheet/csv-lines.ts";
import { type Sheet, failed, formula } from "../../../server/sheet/sheet.ts";

/** Rows read for one batch, taken or not: the same each time, so that a batch keeps its number. */
const batchRows = 10_000;
const refusalsMost = 1000;

export async function* batchesOf(sheet: Sheet, plan: Plan, now: Date): AsyncGenerator<Batch> {
  const records = shapeOf(plan.columns) === "records";
  const seen = new Seen();
  let kept = 0;
  let batch = emptyBatch();
  const rows = packedRows(now, plan.columns.eventNo !== undefined);
  const digest = new Uint32Array(4);
  let places = new Set<string>();
  let done = 0;

  const refuse = (row: number, { field, code }: { field: ImportField | null; code: string }) => {
    batch.refused++;
    if (kept++ >= refusalsMost) return;
    const column = field === null ? undefined : plan.columns[field];
    batch.refusals.push({ row, column: column === undefined ? null : (plan.headers[column] ?? null), code });
  };
  const show = (from: string, to: string) => {
    batch.shown ??= { from, to };
    if (from < batch.shown.from) batch.shown.from = from;
    if (to > batch.shown.to) batch.shown.to = to;
  };
  /** Types as the rows are read by them; what speaks of a person is no type and is written down nowhere. */
  const meet = (label: string) => {
    if (label === "" || label === formula || label === failed || label.length > labelMost) return;
    const met = batch.labels.get(label);
    if (met !== undefined || !isPersonal(label)) batch.labels.set(label, (met ?? 0) + 1);
  };
  const days = { first: Infinity, last: -Infinity };
  const finish = (bytes: number): Batch => {
    if (days.first <= days.last) show(dayText(days.first), dayText(days.last));
    [days.first, days.last] = [Infinity, -Infinity];
    const packed = rows.take();
    const whole = {
      ...batch,
      ...packed,
      bytes,
      taken: records ? packed.taken : batch.numbers.length,
      communityIds: [...places],
    };
    batch = emptyBatch();
    places = new Set();
    done++;
    return whole;
  };
  const takeRecord = (row: number, cells: readonly string[]) => {
    const read = readRecord(plan, cells, sheet.from1904);
    if ("refused" in read) return refuse(row, read.refused);
    if ("leftOut" in read) return void batch.leftOut++;
    digestInto(digest, read.came);
    const met = seen.meet(read.record.sourceKey, digest[0]!);
    if (met === "same") return void batch.repeated++;
    if (met === "other") return refuse(row, { field: "sourceKey", code: "incident.row_key_twice" });
    batch.sheetRows.push(row);
    rows.add(read.record, digest);
    places.add(read.record.communityId);
    show(read.record.occurredOn, read.record.occurredOn);
  };
  const takeNumber = (row: number, cells: readonly string[]) => {
    const read = readNumber(plan, cells, sheet.from1904);
    if ("refused" in read) return refuse(row, read.refused);
    if ("leftOut" in read) return void batch.leftOut++;
    batch.numbers.push({ row, ...read.number });
    places.add(read.number.communityId);
    show(read.number.fromMonth, lastDayOf(read.number.toMonth));
  };

  const labelColumn = plan.columns.label;
  const plain = records ? plainRows(plan, rows, seen) : null;
  /** False: it is no plain row. */
  const takePlain = (row: number, lines: CsvLines): boolean => {
    const fate = plain!.take(lines);
    if (fate === "no") return false;
    meet(plain!.label());
    if (fate === "twice") refuse(row, { field: "sourceKey", code: "incident.row_key_twice" });
    else if (fate === "repeated") batch.repeated++;
    else if (fate === "leftOut") batch.leftOut++;
    else {
      batch.sheetRows.push(row);
      places.add(plain!.row.communityId);
      days.first = Math.min(days.first, plain!.row.occurred);
      days.last = Math.max(days.last, plain!.row.occurred);
    }
    return true;
  };
  let last = 0;
  for await (const { lines, bytes } of linesOf(sheet)) {
    last = bytes;
    while (lines.next()) {
      const row = lines.row();
      if (row <= plan.headerRow) continue;
      if (plain === null || !isWhole(lines) || !lines.plain() || !takePlain(row, lines)) {
        const cells = lines.cells();
        if (isEmpty(cells)) continue;
        if (labelColumn !== undefined) meet(plainCell(cells[labelColumn] ?? ""));
        if (records) takeRecord(row, cells);
        else takeNumber(row, cells);
      }
      if (++batch.read < batchRows) continue;
      const whole = finish(bytes);
      if (done > plan.skip) yield whole;
    }
  }
  const whole = finish(last);
  if (done > plan.skip && whole.read > 0) yield whole;
}

type Rows = Pick<CsvLines, "next" | "row" | "cells">;
const isWhole = (rows: Rows): rows is CsvLines => "plain" in rows;
async function* linesOf(sheet: Sheet): AsyncGenerator<{ lines: Rows; bytes: number }> {
  if (sheet.walk !== undefined) return yield* sheet.walk();
  for await (const { rows, bytes } of sheet.read()) {
    let at = -1;
    yield {
      lines: { next: () => ++at < rows.length, row: () => rows[at]!.row, cells: () => rows[at]!.cells },
      bytes,
    };
  }
}
const isEmpty = (cells: readonly string[]) =>
  (cells.length === 0 || cells[0]!.trim() === "") && cells.every((cell) => cell.trim() === "");
const emptyBatch = (): Batch => ({
  ...{ bytes: 0, read: 0, taken: 0, repeated: 0, leftOut: 0, refused: 0, refusals: [], columns: null },
  ...{
    sheetRows: [],
    months: [],
    numbers: [],
    events: null,
    labels: new Map(),
    communityIds: [],
    shown: null,
  },
});
