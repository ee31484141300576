/** Working days between two days, as the register's clocks show them. Pure. */
import { type Holidays, isDayOff } from "../community/days-off.ts";
import { addDays, weekdayOf } from "../community/civil-days.ts";

/** Where no notice is published weekends count as off. */
const works = (on: string, holidays: Holidays) =>
  !(isDayOff(on, holidays) ?? ["SA", "SU"].includes(weekdayOf(on)));

/** Working days after `from` up to `to`; negative where `to` lies before. */
export function workingDaysBetween(from: string, to: string, holidays: Holidays): number {
  const [low, high] = from <= to ? [from, to] : [to, from];
  let days = 0;
  for (let on = addDays(low, 1); on <= high; on = addDays(on, 1)) if (works(on, holidays)) days++;
  return from <= to ? days : -days;
}
