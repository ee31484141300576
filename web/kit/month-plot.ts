/** Geometry of the monthly chart: where every square, bar, mark and word stands. Pure; px of the place it has. */
import type { CivilDate } from "../../server/wire.ts";
import { labelEvery, ticks } from "./ticks.ts";

/** `month` is its first day; `count` null is not known, which is not zero. */
export type MonthCount = { month: CivilDate; count: number | null };
export type PlotInput = {
  months: readonly MonthCount[];
  startsOn: CivilDate | null;
  /** Last day of what is held against it; months between this and the start belong to neither sum. */
  beforeTo?: CivilDate | null;
  /** Highest count a single month usually reaches, or null where nobody worked it out. */
  usualUpTo: number | null;
  width: number;
  /** px of one rem: 16, 17 or 21. */
  rem: number;
};
type Box = { x: number; y: number; width: number; height: number };
type Column = Box & MonthCount & { after: boolean; cells: Box[]; label: boolean };
export type Group = {
  key: string;
  x: number;
  count: number;
  known: number;
  months: number;
  room: "none" | "name" | "sum";
};
export type Plot = {
  height: number;
  left: number;
  right: number;
  top: number;
  base: number;
  unit: "case" | "bar";
  columns: Column[];
  marks: { value: number; y: number }[];
  band: Box | null;
  start: { x: number; turned: boolean } | null;
  groups: Group[];
};

/** To which sum a month belongs. Where the start cuts a month in two, whole months are counted from the next. */
export type Part = "before" | "between" | "after";
export function partOf(month: CivilDate, startsOn: CivilDate, beforeTo: CivilDate | null): Part {
  if (month >= startsOn) return "after";
  return beforeTo !== null && month > beforeTo ? "between" : "before";
}

/** Up to twelve can be counted at a glance when they stand one on another; above that a bar says more. */
const mostSquares = 12;
/** Below this the drawing is the one of a phone: flatter, fewer words. */
const phone = 560;

/** Squares where every month has at most twelve, bars above. Gives px, `startsOn` placed within its month. */
export function plotMonths({ months, startsOn, beforeTo = null, usualUpTo, width, rem }: PlotInput): Plot {
  const narrow = width < phone;
  const most = Math.max(0, ...months.map(({ count }) => count ?? 0));
  const unit = most <= mostSquares ? "case" : "bar";
  const wanted = Math.max(4, most, usualUpTo === null ? 0 : usualUpTo + 1);
  const values = ticks(wanted);
  const rows = unit === "case" ? wanted : values.at(-1)!;
  const left = rem * (unit === "case" ? 1.6 : 1.1 + 0.55 * (String(rows).length + Number(rows > 999)));
  const right = width - 2;
  const top = rem * (startsOn === null ? 0.9 : 2);
  const plain = rem * (narrow ? 9 : 11);
  const tall = unit === "case" ? Math.min(plain, rows * rem * (narrow ? 1.65 : 2.1)) : plain;
  const base = top + tall;
  const y = (value: number) => base - (tall * value) / rows;
  const column = (right - left) / Math.max(1, months.length);
  const every = labelEvery(column, rem * 2);
  const gap = Math.min(4, (0.12 * tall) / rows);
  const side = Math.max(2, Math.min(column * 0.78, rem * 1.4));
  const columns = months.map(({ month, count }, at): Column => {
    const x = left + at * column;
    const inner = { x: x + (column - side) / 2, width: side };
    const cells =
      unit === "bar"
        ? count
          ? [{ ...inner, y: y(count), height: base - y(count) }]
          : []
        : Array.from({ length: count ?? 0 }, (_, nth) => ({
            ...inner,
            y: y(nth + 1) + gap / 2,
            height: tall / rows - gap,
          }));
    const after = startsOn !== null && month >= startsOn;
    return {
      ...{ x, y: top, width: column, height: tall, month, count, after, cells },
      // The last one keeps out where its word would leave the drawing.
      label: at % every === 0 && x + column / 2 + rem * 0.7 <= width,
    };
  });
  return {
    height: base + rem * 3.1,
    ...{ left, right, top, base, unit, columns },
    marks: values.filter((value) => value <= rows).map((value) => ({ value, y: y(value) })),
    band:
      usualUpTo === null
        ? null
        : { x: left, y: y(usualUpTo), width: right - left, height: base - y(usualUpTo) },
    start: startAt(months, startsOn, left, column, right, rem),
    groups: groupsOf(columns, startsOn, beforeTo, rem),
  };
}

/** The dashed line stands on its day; where its words have no room after it they stand before it. */
function startAt(
  months: readonly MonthCount[],
  startsOn: CivilDate | null,
  left: number,
  column: number,
  right: number,
  rem: number,
): Plot["start"] {
  const at = months.findIndex(({ month }) => startsOn !== null && month.slice(0, 7) === startsOn.slice(0, 7));
  if (startsOn === null || at < 0) return null;
  const [year = 0, month = 1, day = 1] = startsOn.split("-").map(Number);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const x = left + (at + (day - 1) / days) * column;
  return { x, turned: right - x < rem * 7.8 && x > right - x };
}

/** Before and after where there is a start, calendar years otherwise; each with what is known of it. */
function groupsOf(
  columns: Column[],
  startsOn: CivilDate | null,
  beforeTo: CivilDate | null,
  rem: number,
): Group[] {
  const found = new Map<string, Column[]>();
  for (const column of columns) {
    const key = startsOn === null ? column.month.slice(0, 4) : partOf(column.month, startsOn, beforeTo);
    found.set(key, [...(found.get(key) ?? []), column]);
  }
  return [...found].map(([key, inside]) => {
    const [from, to] = [inside[0]!, inside.at(-1)!];
    const known = inside.filter(({ count }) => count !== null);
    const reach = to.x + to.width - from.x;
    return {
      key,
      x: from.x + reach / 2,
      count: known.reduce((sum, { count }) => sum + count!, 0),
      known: known.length,
      months: inside.length,
      room: reach > rem * 6.5 ? "sum" : reach > rem * 3 ? "name" : "none",
    };
  });
}
