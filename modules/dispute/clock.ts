/**
 * Working days of the register's own clocks. Where a year's holidays are not published weekends count as off. Pure.
 */
import { type Holidays, isDayOff } from "../community/calendar.ts";
import { addDays, weekdayOf } from "../community/civil-days.ts";

const works = (on: string, holidays: Holidays) =>
  !(isDayOff(on, holidays) ?? ["SA", "SU"].includes(weekdayOf(on)));

/** The last of so many working days after a day. */
export function workingDaysAfter(from: string, days: number, holidays: Holidays): string {
  let on = from;
  for (let left = days; left > 0;) {
    on = addDays(on, 1);
    if (works(on, holidays)) left--;
  }
  return on;
}
/** Working days after `from` up to `to`; negative where `to` lies before. */
export function workingDaysBetween(from: string, to: string, holidays: Holidays): number {
  const [low, high] = from <= to ? [from, to] : [to, from];
  let days = 0;
  for (let on = addDays(low, 1); on <= high; on = addDays(on, 1)) if (works(on, holidays)) days++;
  return from <= to ? days : -days;
}
