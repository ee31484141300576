import type { Db, Tx } from "../../server/db.ts";
import * as community from "../community/api.ts";
import { type Holidays, isDayOff } from "../community/calendar.ts";
import { addDays, weekdayOf } from "../community/civil-days.ts";
import { todayOf } from "./actions.ts";
import { answerWorkingDays } from "./rules.ts";

/** The last of so many working days after a day. Where holidays are not published a weekend counts as off. */
export function workingDaysAfter(from: string, days: number, holidays: Holidays): string {
  let on = from;
  for (let left = days; left > 0;) {
    on = addDays(on, 1);
    const off = isDayOff(on, holidays) ?? ["SA", "SU"].includes(weekdayOf(on));
    if (!off) left--;
  }
  return on;
}
export const answerByOf = async (db: Db, tx: Tx) =>
  workingDaysAfter(await todayOf(db, tx), answerWorkingDays, await community.calendarOf(db));
