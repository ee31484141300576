/**
 * The clock of a request. The law says 及时 and names no day (PIPL 45-50): fifteen working days are ours, with a
 * warning after ten (PI-14). Where a year's holidays are not published weekends count as off, and the day says that it
 * is not sure. Pure; shared with the web.
 */
import { type Holidays, isDayOff } from "../../community/days-off.ts";
import { addDays, weekdayOf } from "../../community/civil-days.ts";

const answerDays = 15;
const warnDays = 10;

export type Clock = {
  warnOn: string;
  /** The last day for the answer. */
  dueOn: string;
  /** False where a day on the way falls into a year whose holidays nobody has published yet. */
  sure: boolean;
  /** Working days until the last one; 0 on it, negative after it. */
  daysLeft: number;
};

function worked(on: string, holidays: Holidays): { works: boolean; sure: boolean } {
  const off = isDayOff(on, holidays);
  return { works: !(off ?? ["SA", "SU"].includes(weekdayOf(on))), sure: off !== null };
}

export function clockOf(askedOn: string, today: string, holidays: Holidays): Clock {
  let on = askedOn;
  let sure = true;
  let warnOn = on;
  for (let days = 0; days < answerDays;) {
    on = addDays(on, 1);
    const day = worked(on, holidays);
    sure &&= day.sure;
    if (!day.works) continue;
    days++;
    if (days === warnDays) warnOn = on;
  }
  return { warnOn, dueOn: on, sure, daysLeft: workingDays(today, on, holidays) };
}

/** Working days after `from` up to `to`; negative where `to` lies before. */
function workingDays(from: string, to: string, holidays: Holidays): number {
  const [low, high] = from <= to ? [from, to] : [to, from];
  let days = 0;
  for (let on = addDays(low, 1); on <= high; on = addDays(on, 1)) if (worked(on, holidays).works) days++;
  return from <= to ? days : -days;
}
