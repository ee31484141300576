/**
 * The rows of a file that are as most are, read where they lie: 1.5 µs each instead of 9 (2.5 GHz, 2026). Whatever
 * is out of the ordinary (a day in words, a number that could be a person's, a type nobody explained, a place with
 * numbers that stand already) is left to readRecord, so that only one of the two ever refuses. Both say the same of
 * a row: plain-rows.test.ts.
 */
import { plainCell } from "../../../server/sheet/cell.ts";
import type { CsvLines } from "../../../server/sheet/csv-lines.ts";
import { failed, formula } from "../../../server/sheet/sheet.ts";
import type { ImportField } from "../import-contract.ts";
import { fraudOf } from "../taxonomy.ts";
import * as digests from "./digest.ts";
import { memo } from "./memo.ts";
import type { PlainRow, packedRows } from "./packed-rows.ts";
import { dayNumber } from "./packing.ts";
import { isPersonalNumber } from "./personal.ts";
import { type PlainDay, plainDayIn } from "./plain-day.ts";
import type { Plan } from "./plan.ts";
import {
  communityOf,
  isPersonalText,
  isRounded,
  keyMost,
  labelMost,
  meaningOf,
  placeMost,
} from "./record.ts";
import { type Seen, hashOfBytes } from "./seen.ts";

/** `no`: ask readRecord. */
export type PlainFate = "no" | "taken" | "repeated" | "twice" | "leftOut";
const known = ["sourceKey", "community", "occurredOn", "reportedOn", "label", "place", "fraud"];
type Text = { text: string; bytes: Buffer; units: Uint16Array };
const textOf = (text: string): Text => ({ text, bytes: Buffer.from(text), units: digests.ready(text) });
/** A cell's text; null where it is no value. */
const said = (raw: string): string | null => {
  const text = plainCell(raw);
  return text === formula || text === failed ? null : text;
};

/** A number of one byte a sign, which spreadsheet and person left alone. */
function isPlainKey(bytes: Buffer, from: number, to: number): boolean {
  const length = to - from;
  const [first, last] = [bytes[from]!, bytes[to - 1]!];
  if (length === 0 || length > keyMost || first === 0x3d || first === 0x23 || first === 0x20 || last === 0x20)
    return false;
  let hasE = false;
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!;
    if (byte < 0x20 || byte > 0x7e) return false;
    if (byte === 0x45 || byte === 0x65) hasE = true;
  }
  if (first < 0x30 || first > 0x39 || (!hasE && length !== 11 && length !== 18)) return true;
  const key = bytes.toString("latin1", from, to);
  return !isRounded(key) && !isPersonalNumber(key);
}

/** Null where the file asks for more than plain rows say: calls of one event, or numbers. */
export function plainRows(plan: Plan, rows: ReturnType<typeof packedRows>, seen: Seen) {
  if (Object.keys(plan.columns).some((field) => !known.includes(field))) return null;
  const columnOf = (field: ImportField) => plan.columns[field] ?? -1;
  const [keyAt, communityAt, dayAt] = [columnOf("sourceKey"), columnOf("community"), columnOf("occurredOn")];
  const [reportedAt, labelAt, placeAt, fraudAt] = [
    columnOf("reportedOn"),
    columnOf("label"),
    columnOf("place"),
    columnOf("fraud"),
  ];
  const today = dayNumber(plan.today);
  const problems = new Map<string, Text>();
  const problemOf = (problem: string) => {
    const found = problems.get(problem) ?? textOf(problem);
    problems.set(problem, found);
    return found;
  };

  const community = memo((raw) => {
    const text = said(raw);
    const place = text === null ? "" : communityOf(plan, text);
    if (typeof place === "string") return null;
    // Numbers that stand there, and days that were taken to be whole, are looked up row by row.
    const isLooked = (plan.cells.get(place.id)?.length ?? 0) > 0;
    const isDated = reportedAt >= 0 || (plan.covered.get(place.id)?.length ?? 0) === 0;
    return isLooked || !isDated ? null : textOf(place.id);
  });
  const label = memo((raw) => {
    const text = said(raw);
    if (text === null || text === "" || text.length > labelMost || isPersonalText(text)) return null;
    const meaning = meaningOf(plan, text);
    return meaning && { ...textOf(text), meaning };
  });
  const place = memo((raw) => {
    const text = said(raw);
    return text === null || text.length > placeMost || isPersonalText(text) ? null : textOf(text);
  });
  const fraud = memo((raw) => {
    const text = said(raw);
    if (text === null) return null;
    const kind = text === "" ? null : fraudOf(text);
    return text !== "" && kind === null ? null : { kind };
  });

  const digest = new Uint32Array(4);
  const nothing = Buffer.alloc(0);
  const day: PlainDay = { day: 0, month: 0, minutes: null };
  const row: PlainRow = {
    ...{
      bytes: nothing,
      from: 0,
      to: 0,
      communityId: "",
      label: nothing,
      problem: "",
      problemBytes: nothing,
    },
    ...{ fraud: null, occurred: 0, month: 0, minutes: null, reported: null, place: null },
  };
  let labelText = "";
  const wholeFile = communityAt < 0 ? community(nothing, 0, 0) : null;

  return {
    row,
    /** The type of the row that was taken or left out. */
    label: () => labelText,
    take(lines: CsvLines): PlainFate {
      const bytes = lines.bytes();
      const count = lines.count();
      const from = (at: number) => (at >= 0 && at < count ? lines.from[at]! : 0);
      const to = (at: number) => (at >= 0 && at < count ? lines.to[at]! : 0);
      const [keyFrom, keyTo] = [from(keyAt), to(keyAt)];
      if (!isPlainKey(bytes, keyFrom, keyTo)) return "no";
      const where = wholeFile ?? community(bytes, from(communityAt), to(communityAt));
      const kind = label(bytes, from(labelAt), to(labelAt));
      const spot = place(bytes, from(placeAt), to(placeAt));
      const dayFrom = from(dayAt);
      if (where === null || kind === null || spot === null || !plainDayIn(day, bytes, dayFrom, to(dayAt)))
        return "no";
      row.occurred = day.day;
      row.month = day.month;
      row.minutes = day.minutes;
      const reportedFrom = from(reportedAt);
      row.reported = null;
      if (to(reportedAt) > reportedFrom) {
        if (!plainDayIn(day, bytes, reportedFrom, to(reportedAt))) return "no";
        row.reported = day.day;
      }
      if (
        row.occurred > today ||
        (row.reported !== null && (row.reported > today || row.reported < row.occurred))
      )
        return "no";
      const of = fraud(bytes, from(fraudAt), to(fraudAt));
      if (of === null) return "no";
      labelText = kind.text;
      const { meaning } = kind;
      if (meaning.problem === null) return "leftOut";
      let { problem } = meaning;
      row.fraud = meaning.fraud;
      if (of.kind !== null) {
        row.fraud = { year: of.kind.year, code: of.kind.kind.code };
        // As in readRecord.
        if (problem === "fraud" || problem === "fraud.telecom") problem = of.kind.kind.problem;
      }
      const what = problemOf(problem);

      digests.begin();
      digests.ascii(bytes, keyFrom, keyTo);
      digests.text(null);
      digests.written(where.units);
      digests.written(kind.units);
      digests.written(what.units);
      digests.text(row.fraud && String(row.fraud.year));
      digests.text(row.fraud && row.fraud.code);
      digests.ascii(bytes, dayFrom, dayFrom + 10);
      if (row.minutes === null) digests.text(null);
      else digests.ascii(bytes, dayFrom + 11, dayFrom + 16);
      if (row.reported === null) digests.text(null);
      else digests.ascii(bytes, reportedFrom, reportedFrom + 10);
      digests.written(spot.units);
      digests.endInto(digest);
      const met = seen.meetHash(hashOfBytes(bytes, keyFrom, keyTo), digest[0]!);
      if (met !== "new") return met === "same" ? "repeated" : "twice";

      row.bytes = bytes;
      row.from = keyFrom;
      row.to = keyTo;
      row.communityId = where.text;
      row.label = kind.bytes;
      row.problem = what.text;
      row.problemBytes = what.bytes;
      row.place = spot.text === "" ? null : spot.bytes;
      rows.put(row, digest);
      return "taken";
    },
  };
}
