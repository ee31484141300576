/**
 * Days off and working days. Pure, and without the lunar calendar: small enough for any page of the web.
 */
import { addDays, weekdayOf } from "./civil-days.ts";

/** What the tables `holiday` and `holiday_year` hold: days off by notice, make-up working days, years known. */
export type Holidays = {
  years: ReadonlySet<number>;
  off: ReadonlySet<string>;
  work: ReadonlySet<string>;
};

/**
 * Whether people are off on this day: by the yearly notice of the General Office of the State Council
 * (under 全国年节及纪念日放假办法), else on a weekend that is no make-up working day. `null` where that
 * notice is not published: unknown stays unknown, weekends too, since they may be worked.
 *
 * The last three days of December wait for the next year's notice, which may rearrange them: in 2018
 * the 29th was worked and the 31st was off.
 */
export function isDayOff(date: string, holidays: Holidays): boolean | null {
  if (holidays.off.has(date)) return true;
  if (holidays.work.has(date)) return false;
  const year = Number(date.slice(0, 4));
  if (!holidays.years.has(year)) return null;
  if (date.slice(5) >= "12-29" && !holidays.years.has(year + 1)) return null;
  const weekday = weekdayOf(date);
  return weekday === "SA" || weekday === "SU";
}

/** `sure` is false where a day on the way falls into a year whose notice is not published. */
export type Reckoned = { on: string; sure: boolean };

/** Is it worked? Where no notice is published weekends count as off, and the answer is not sure. */
function worked(on: string, holidays: Holidays): { works: boolean; sure: boolean } {
  const off = isDayOff(on, holidays);
  return { works: !(off ?? ["SA", "SU"].includes(weekdayOf(on))), sure: off !== null };
}

/** The last of so many working days after a day; the day itself is not counted. */
export function workingDaysAfter(from: string, days: number, holidays: Holidays): Reckoned {
  let on = from;
  let sure = true;
  for (let left = days; left > 0;) {
    on = addDays(on, 1);
    const day = worked(on, holidays);
    sure &&= day.sure;
    if (day.works) left--;
  }
  return { on, sure };
}

/** The day itself if it is worked, else the first one after it that is. */
export function workingDayFrom(day: string, holidays: Holidays): Reckoned {
  let on = day;
  let sure = true;
  for (;;) {
    const at = worked(on, holidays);
    sure &&= at.sure;
    if (at.works) return { on, sure };
    on = addDays(on, 1);
  }
}
