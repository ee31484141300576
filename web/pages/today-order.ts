/** Duties and promises in one order (DESIGN §4): overdue, fixed hour, today, promise or festival within seven days, by date. */
import type { TodayDuty } from "../../modules/duty/contract.ts";
import { rankOf as rankOfDuty } from "../../modules/duty/rules.ts";
import type { TodayPromise } from "../../modules/promise/contract.ts";
import { rankOf as rankOfPromise } from "../../modules/promise/rules.ts";

export type DayLine = { duty: TodayDuty; entry?: never } | { entry: TodayPromise; duty?: never };
export const lineDay = (line: DayLine): string => line.duty?.dueOn ?? line.entry!.promise.dueOn;

function keyOf(line: DayLine, today: string): [number, string] {
  if (line.entry) return [rankOfPromise(line.entry.promise, today), line.entry.promise.dueOn];
  const { duty } = line;
  const rank = rankOfDuty(duty, today);
  return [rank, rank === 0 ? duty.closesOn : rank === 1 ? (duty.at ?? "") : duty.dueOn];
}
/** The duties stand in the server's order already and keep it; a promise goes in by its date, behind what is as old. */
export function inDayOrder(
  duties: readonly TodayDuty[],
  promises: readonly TodayPromise[],
  today: string,
): DayLine[] {
  const lines = [
    ...duties.map((duty): DayLine => ({ duty })),
    ...promises.map((entry): DayLine => ({ entry })),
  ];
  return lines
    .map((line, at) => ({ line, at, key: keyOf(line, today) }))
    .sort((a, b) => a.key[0] - b.key[0] || (a.key[1] < b.key[1] ? -1 : a.key[1] > b.key[1] ? 1 : a.at - b.at))
    .map(({ line }) => line);
}
/** Do this first: the first that can be done now. What one only asks after is nobody's first. */
export const firstOf = (lines: readonly DayLine[]): DayLine | undefined =>
  lines.find((line) => (line.duty ? line.duty.canStart : line.entry!.why === "keep"));
