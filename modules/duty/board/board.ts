/** Views over the duties of one community, for who looks after it: board, calendar, work a week by role. */
import type { Db, Tx } from "../../../server/db.ts";
import { found } from "../../../server/errors.ts";
import * as community from "../../community/api.ts";
import { festivalsBetween } from "../../community/calendar.ts";
import { isDayOff } from "../../community/days-off.ts";
import { addDays, addMonths, daysBetween, weekdayOf } from "../../community/civil-days.ts";
import type { Role, Who } from "../../people/contract.ts";
import * as programme from "../../programme/api.ts";
import { todayOf } from "../actions.ts";
import * as rows from "./rows.ts";
import type { Board, Calendar, Workload } from "../contract.ts";
import { present, sightOf } from "../read.ts";
import { maySeeAll } from "../rules.ts";

const order = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const mondayOf = (date: string) => addDays(date, -order.indexOf(weekdayOf(date)));
/** A community outside one's keeping and one that does not exist answer alike. */
async function keep(tx: Tx, who: Who, communityId: string): Promise<void> {
  found(maySeeAll(who, communityId) ? await community.findCommunity(tx, communityId) : null);
}

const perColumn = 30;
const latelyDays = 7;
export async function readBoard(db: Db, tx: Tx, who: Who, of: rows.Of): Promise<Board> {
  await keep(tx, who, of.communityId);
  const today = await todayOf(db, tx);
  const days = { today, until: addDays(mondayOf(today), 6) };
  const since = new Date(tx.now.getTime() - latelyDays * 86_400_000);
  const see = sightOf(who);
  const column = (name: rows.OpenColumn) => rows.listColumn(tx, name, of, see, days, perColumn);
  const [counts, overdue, week, signing, handedOver, lately] = await Promise.all([
    rows.countColumns(tx, of, see, days),
    column("overdue"),
    column("week"),
    column("signing"),
    column("handedOver"),
    rows.listLately(tx, of, see, since, perColumn),
  ]);
  const whole = (name: rows.OpenColumn, found: typeof overdue) => ({
    count: counts?.[name] ?? 0,
    items: found.map((row) => present(who, row)),
  });
  return {
    ...days,
    overdue: whole("overdue", overdue),
    week: whole("week", week),
    signing: whole("signing", signing),
    handedOver: whole("handedOver", handedOver),
    lately: {
      count: lately[0]?.count ?? 0,
      items: lately.map(({ count: _, ...row }) => present(who, row)),
    },
  };
}

export async function readCalendar(db: Db, tx: Tx, who: Who, of: rows.Of, month: string): Promise<Calendar> {
  await keep(tx, who, of.communityId);
  const today = await todayOf(db, tx);
  const from = mondayOf(`${month}-01`);
  const to = addDays(mondayOf(addDays(addMonths(`${month}-01`, 1), -1)), 6);
  const counted = new Map(
    (await rows.countDays(tx, of, sightOf(who), { from, to }, today)).map((row) => [row.on, row]),
  );
  const holidays = await community.holidaysOf(tx);
  const festivals = festivalsBetween(from, to);
  return {
    today,
    days: Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => {
      const on = addDays(from, at);
      return {
        ...(counted.get(on) ?? { on, open: 0, overdue: 0, signing: 0, closed: 0 }),
        festival: festivals.find((each) => each.on === on)?.key ?? null,
        dayOff: isDayOff(on, holidays),
      };
    }),
  };
}

const weeksAhead = 8;
/** Eight weeks from this Monday: what is planned for each role beside what it declared, festival weeks named. */
export async function readWorkload(db: Db, tx: Tx, who: Who, communityId: string): Promise<Workload> {
  await keep(tx, who, communityId);
  const from = mondayOf(await todayOf(db, tx));
  const to = addDays(from, weeksAhead * 7 - 1);
  const [sums, hours] = await Promise.all([
    rows.sumWeeks(tx, communityId, { from, to }),
    programme.listHours(tx, [communityId]),
  ]);
  const festivals = festivalsBetween(from, to);
  const weeks = Array.from({ length: weeksAhead }, (_, at) => {
    const monday = addDays(from, at * 7);
    const sunday = addDays(monday, 6);
    return {
      from: monday,
      to: sunday,
      festivals: festivals.filter(({ on }) => monday <= on && on <= sunday).map(({ key }) => key),
    };
  });
  const declared = new Map(hours.map((each) => [each.role as Role, each.minutesPerWeek]));
  const planned = new Map(sums.map((row) => [`${row.role} ${row.from}`, row]));
  const roles = [...new Set([...declared.keys(), ...sums.map((row) => row.role)])].sort();
  return {
    weeks,
    roles: roles.map((role) => ({
      role,
      declared: declared.get(role) ?? null,
      weeks: weeks.map((week) => {
        const row = planned.get(`${role} ${week.from}`);
        return { from: week.from, minutes: row?.minutes ?? 0, duties: row?.duties ?? 0 };
      }),
    })),
  };
}
