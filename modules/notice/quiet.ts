/** Quiet hours (FORM: nobody is pushed at night): when something may come at the earliest. Pure. */
import { clockIn } from "../../server/civil.ts";

const minute = 60_000;
const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** From and to as `21:00`; the same twice means none. They may reach over midnight. */
export type Quiet = { from: string; to: string };
export function isQuiet({ from, to }: Quiet, timeZone: string, at: Date): boolean {
  const [start, end, now] = [minutesOf(from), minutesOf(to), minutesOf(clockIn(timeZone, at))];
  return start <= end ? start <= now && now < end : now >= start || now < end;
}

/** This instant, or the first minute after the quiet hours it falls into; clocks that are changed meanwhile count. */
export function loudFrom(quiet: Quiet, timeZone: string, at: Date): Date {
  if (!isQuiet(quiet, timeZone, at)) return at;
  const left = (minutesOf(quiet.to) - minutesOf(clockIn(timeZone, at)) + 1440) % 1440;
  let next = new Date(Math.floor(at.getTime() / minute) * minute + left * minute);
  while (isQuiet(quiet, timeZone, next)) next = new Date(next.getTime() + minute);
  for (;;) {
    const before = new Date(next.getTime() - minute);
    if (before <= at || isQuiet(quiet, timeZone, before)) return next;
    next = before;
  }
}
