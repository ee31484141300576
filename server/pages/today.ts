import { z } from "zod";
import * as community from "../../modules/community/api.ts";
import { festivalsBetween } from "../../modules/community/calendar.ts";
import { isDayOff } from "../../modules/community/days-off.ts";
import { addDays, weekdayOf } from "../../modules/community/civil-days.ts";
import * as duty from "../../modules/duty/api.ts";
import type { TodayDuty } from "../../modules/duty/contract.ts";
import { timeZoneOf } from "../../modules/people/api.ts";
import type { Who } from "../../modules/people/contract.ts";
import { holds } from "../../modules/people/rules.ts";
import * as promise from "../../modules/promise/api.ts";
import * as programme from "../../modules/programme/api.ts";
import { buildingOf } from "../../modules/registry/rules.ts";
import { civilDateIn } from "../civil.ts";
import type { Db, Tx } from "../db.ts";
import type { Http } from "../http.ts";
import type { KeyStore } from "../keys.ts";
import { CivilDate } from "../wire.ts";
import { Today, Week } from "./contract.ts";
import { dress } from "./dress.ts";

/** How many stand on the page; `more` says how many are behind. */
const shown = 40;
/** How far behind those is looked for what lies on the way. */
const reach = 200;
const onTheWayMost = 5;
const aheadDays = 7;
const perDay = 30;

type Asked = { db: Db; tx: Tx; who: Who; now: Date };
/** A page and the duties whose doors stand on it. */
type Drawn<T> = { page: T; doors: TodayDuty[] };
type Promised = Pick<Awaited<ReturnType<typeof promise.drawPromises>>, "tell">;

export async function drawToday({
  db,
  tx,
  who,
  now,
  keys,
}: Asked & { keys: KeyStore }): Promise<Drawn<Today> & Promised> {
  const today = civilDateIn(await timeZoneOf(db, who.stationId), now);
  const sight = duty.sightOf(who);
  const [rows, counted, { promises, tell }, waiting] = await Promise.all([
    duty.listToday(tx, sight, today, addDays(today, aheadDays), reach),
    duty.countToday(tx, sight, today),
    promise.drawPromises({ db, tx, who, keys }, today),
    // Only who may decide is asked to: the chief, on what somebody else wrote.
    holds(who, ["chief"]) ? programme.listWaiting(tx, who) : [],
  ]);
  const dressed = await dress(db, tx, who, rows, now);
  const first = dressed.find((each) => each.canStart);
  const firstRow = rows.find((row) => row.id === first?.id);
  // On the way: the same building as the first, due this week, and not due already.
  const near = (each: TodayDuty) => {
    const row = rows.find((candidate) => candidate.id === each.id);
    return (
      firstRow !== undefined &&
      row !== undefined &&
      firstRow.placeKey !== "" &&
      each.id !== firstRow.id &&
      each.dueOn > today &&
      each.place !== null &&
      row.communityId === firstRow.communityId &&
      buildingOf(row.placeKey) === buildingOf(firstRow.placeKey)
    );
  };
  const onTheWay = dressed.filter(near).slice(0, onTheWayMost);
  const items = dressed.filter((each) => !onTheWay.includes(each)).slice(0, shown);
  const due = counted?.count ?? 0;
  const page = {
    today,
    count: due,
    items,
    more: Math.max(0, due - items.filter((each) => each.dueOn <= today).length),
    firstId: first?.id ?? null,
    onTheWay,
    nextOn: counted?.nextOn ?? null,
    promises,
    approvals: waiting,
  };
  return { page, doors: [...items, ...onTheWay], tell };
}

/** The week of `anyDay`, else this one. */
export async function drawWeek({ db, tx, who, now }: Asked, anyDay?: string): Promise<Drawn<Week>> {
  const today = civilDateIn(await timeZoneOf(db, who.stationId), now);
  const order = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
  const asked = anyDay ?? today;
  const from = addDays(asked, -order.indexOf(weekdayOf(asked)));
  const to = addDays(from, 6);
  const rows = await duty.listDuties(tx, duty.sightOf(who), {
    mine: true,
    programmeId: null,
    communityId: null,
    state: null,
    from,
    to,
    after: null,
    limit: 400,
  });
  const dressed = await dress(db, tx, who, rows, now);
  const holidays = await community.holidaysOf(tx);
  const festivals = festivalsBetween(from, to);
  const days = Array.from({ length: 7 }, (_, i) => {
    const on = addDays(from, i);
    const items = dressed.filter(
      (each) => each.dueOn === on && each.state !== "cancelled" && each.state !== "held",
    );
    return {
      on,
      festival: festivals.find((each) => each.on === on)?.key ?? null,
      dayOff: isDayOff(on, holidays),
      items: items.slice(0, perDay),
      more: Math.max(0, items.length - perDay),
    };
  });
  return { page: { today, from, days }, doors: days.flatMap((each) => each.items) };
}

export function todayPages(http: Http<Who>, keys: KeyStore): void {
  const { db } = http;
  http.get(
    {
      path: "/api/pages/today",
      helped: true,
      summary: "What to do today, in order, with the reasons",
      answer: Today,
    },
    async ({ who, tx, now, look }) => {
      const { page, doors, tell } = await drawToday({ db, tx, who, now, keys });
      look("household", duty.householdsShown(doors), ["door"]);
      tell(look);
      return page;
    },
  );
  http.get(
    {
      path: "/api/pages/week",
      helped: true,
      summary: "Own duties of one week, Monday to Sunday",
      query: z.object({ from: CivilDate.optional() }),
      answer: Week,
    },
    async ({ who, tx, now, query, look }) => {
      const { page, doors } = await drawWeek({ db, tx, who, now }, query.from);
      look("household", duty.householdsShown(doors), ["door"]);
      return page;
    },
  );
}
