/**
 * Days as people and programs write them: 2025-03-01, 2025/3/1, 2025.3.1, 2025年3月1日, Excel's 45717, and
 * 20250301; with a time or without. What could be read in two ways (03/01/2025) is not read at all. Pure.
 */
export type Day = { on: string; time: string | null };
export type DayCode = "unclear" | "old";

const signs = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]+(\d{1,2}):(\d{1,2})(?::\d{1,2}(?:\.\d+)?)?)?$/;
const words =
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?(?: *(\d{1,2})[:时点](?:(\d{1,2})(?:分|:)?(?:\d{1,2}秒?)?)?)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const serial = /^\d{1,6}(?:\.\d+)?$/;
/** 1899-12-30 and 1904-01-01, in days before 1970 (ECMA-376 part 1, 18.17.4.1). */
const epochs = { 1900: 25_569, 1904: 24_107 };
const oldestYear = 1990;
export const oldestDay = `${oldestYear}-01-01`;

const two = (n: number) => (n < 10 ? `0${n}` : String(n));
const longest = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function dayOf(year: number, month: number, day: number, oldest: number): string | DayCode {
  const most = month === 2 && isLeap(year) ? 29 : (longest[month - 1] ?? 0);
  if (day < 1 || day > most) return "unclear";
  return year < oldest ? "old" : `${year}-${two(month)}-${two(day)}`;
}
function clockOf(hour: string | undefined, minute: string | undefined): string | null | undefined {
  if (hour === undefined) return null;
  const [h, m] = [Number(hour), Number(minute ?? 0)];
  return h < 24 && m < 60 ? `${two(h)}:${two(m)}` : undefined;
}

/** 2025-03-01 and 2025-03-01 14:05:33, as most programs write them: read without looking for anything else. */
function plainDay(cell: string, oldest: number): Day | null {
  const { length } = cell;
  if (length !== 10 && length !== 16 && length !== 19) return null;
  for (let i = 0; i < length; i++) {
    const code = cell.charCodeAt(i);
    const sign = i === 4 || i === 7 ? 0x2d : i === 10 ? 0x20 : i === 13 || i === 16 ? 0x3a : 0;
    if (sign === 0 ? code < 0x30 || code > 0x39 : code !== sign) return null;
  }
  const digits = (at: number) => (cell.charCodeAt(at) - 48) * 10 + cell.charCodeAt(at + 1) - 48;
  const [year, month, day] = [digits(0) * 100 + digits(2), digits(5), digits(8)];
  // The 29th and later are looked at with their month.
  if (year < oldest || year > 2099 || month < 1 || month > 12 || day < 1 || day > 28) return null;
  if (length === 10) return { on: cell, time: null };
  if (digits(11) > 23 || digits(14) > 59 || (length === 19 && digits(17) > 59)) return null;
  return { on: cell.slice(0, 10), time: cell.slice(11, 16) };
}

/**
 * The day of a cell, or why not. `from1904`: how that workbook counts days. `oldest`: the first year that is taken;
 * a year of four digits alone is no day, and below 1927 Excel counts in as many: who asks for births looks first.
 */
export function readDay(cell: string, from1904 = false, oldest = oldestYear): Day | DayCode {
  const simple = plainDay(cell, oldest);
  if (simple !== null) return simple;
  const text = /^[\x20-\x7e]*$/.test(cell) ? cell : cell.normalize("NFKC").trim();
  const signed = signs.exec(text);
  const found = signed ?? words.exec(text) ?? compact.exec(text);
  if (found !== null) {
    const [month, day, hour, minute] = signed ? found.slice(3) : found.slice(2);
    const on = dayOf(Number(found[1]), Number(month), Number(day), oldest);
    const time = clockOf(hour, minute);
    if (time === undefined) return "unclear";
    return on === "unclear" || on === "old" ? on : { on, time };
  }
  if (!serial.test(text)) return "unclear";
  // To the minute: 45717.583333 is 14:00 and not 13:59:59.97.
  const minutes = Math.round((Number(text) - epochs[from1904 ? 1904 : 1900]) * 1440);
  const [on, time] = new Date(minutes * 60_000).toISOString().split("T");
  if (on! < `${oldest}-01-01`) return "old";
  return on!.length !== 10 ? "unclear" : { on: on!, time: text.includes(".") ? time!.slice(0, 5) : null };
}

const monthSigns = /^(\d{4})(?:[-/.]|年)(\d{1,2})月?$/;
const monthCompact = /^(\d{4})(\d{2})$/;
/** The first day of the month a cell names: 2025-03, 2025年3月, 202503, or any day of it. Null: unclear. */
export function readMonth(cell: string, from1904 = false): string | null {
  const text = cell.normalize("NFKC").trim();
  const found = monthSigns.exec(text) ?? monthCompact.exec(text);
  const [year, month] = [Number(found?.[1]), Number(found?.[2])];
  if (found !== null && year >= oldestYear && month >= 1 && month <= 12) return `${year}-${two(month)}-01`;
  const day = readDay(text, from1904);
  return typeof day === "string" ? null : `${day.on.slice(0, 7)}-01`;
}
