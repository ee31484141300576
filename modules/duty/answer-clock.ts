import type { Db, Tx } from "../../server/db.ts";
import * as community from "../community/api.ts";
import { type Holidays, workingDaysAfter as reckon } from "../community/days-off.ts";
import { todayOf } from "./actions.ts";
import { answerWorkingDays } from "./rules.ts";

/** The last of so many working days after a day. Where holidays are not published a weekend counts as off. */
export const workingDaysAfter = (from: string, days: number, holidays: Holidays): string =>
  reckon(from, days, holidays).on;
export const answerByOf = async (db: Db, tx: Tx) =>
  workingDaysAfter(await todayOf(db, tx), answerWorkingDays, await community.calendarOf(db));
