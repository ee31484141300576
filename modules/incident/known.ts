/**
 * What is known of a window: the records of a source are all here for some days, a number stands for some
 * months, and of the rest nobody knows anything. Unknown is not zero (decision 0024). Pure.
 */
import { addDays, addMonths } from "../community/civil-days.ts";
import { above, within } from "./problem-tree.ts";

/** First and last civil day, both in it. */
export type Window = { from: string; to: string };
/** Days whose records are all here; `problem` null: of every problem. */
export type Span = Window & { problem: string | null };
/** A number for whole months, where no records are had. */
export type Cell = Window & { problem: string; number: number };

const overlaps = (a: Window, b: Window) => a.from <= b.to && b.from <= a.to;
const holds = (outer: Window, inner: Window) => outer.from <= inner.from && inner.to <= outer.to;

/** Do the spans together hold every day of the window? */
export function isCovered(window: Window, spans: readonly Window[]): boolean {
  let next = window.from;
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (span.from > next) return false;
    if (span.to >= window.to) return true;
    if (span.to >= next) next = addDays(span.to, 1);
  }
  return false;
}

/**
 * Events of the numbers that lie wholly in the window, or null where the window is not wholly known: a part
 * of it is covered by nothing, or a number reaches beyond it and nobody can say how it is spread.
 */
export function numberKnown(
  problem: string,
  window: Window,
  spans: readonly Span[],
  cells: readonly Cell[],
): number | null {
  const below = within(problem);
  const told = cells.filter((cell) => below.includes(cell.problem) && overlaps(cell, window));
  if (told.some((cell) => !holds(window, cell))) return null;
  const upwards = above(problem);
  const covering = [
    ...spans.filter((span) => span.problem === null || upwards.includes(span.problem)),
    // A number of a part says nothing of the whole.
    ...told.filter((cell) => cell.problem === problem),
  ];
  return isCovered(window, covering) ? told.reduce((sum, cell) => sum + cell.number, 0) : null;
}

export const monthOf = (date: string): string => `${date.slice(0, 7)}-01`;
export const lastDayOf = (month: string): string => addDays(addMonths(month, 1), -1);

/** First days of the months that the window touches. */
export function monthsOf({ from, to }: Window): string[] {
  const months: string[] = [];
  for (let month = monthOf(from); month <= to; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** The whole months of a window, and the days left before and after them. */
export function splitWindow(window: Window): { months: Window | null; rests: Window[] } {
  const whole = monthsOf(window).filter((month) => holds(window, { from: month, to: lastDayOf(month) }));
  if (whole.length === 0) return { months: null, rests: [window] };
  const [from, to] = [whole[0]!, lastDayOf(whole.at(-1)!)];
  return {
    months: { from, to },
    rests: [
      ...(window.from < from ? [{ from: window.from, to: addDays(from, -1) }] : []),
      ...(to < window.to ? [{ from: addDays(to, 1), to: window.to }] : []),
    ],
  };
}
