import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { newId } from "../../../server/id.ts";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import type { Role } from "../../people/contract.ts";
import { buildHours, buildProgramme, exact, refused, stock } from "../../programme/cast.ts";
import { buildDuties } from "../cast.ts";
import { DutyDetail } from "../contract.ts";
import { Board, Calendar, DutyLife, Workload } from "../life/contract.ts";
import { rollOn } from "../jobs.ts";

let world: World;
let home: string;
let programmeId: string;
let officer: Caller;
let guard: Caller;
let foreign: string;
const missing = newId(new Date());
const today = "2026-11-23";

const settle = async (station: World["station"]) => {
  const place = await world.inStation(station, (tx) => buildCommunity(tx));
  const chief = await world.hire(station, "chief");
  const by = await world.hire(station, "officer", [place]);
  const id = await world.inStation(station, async (tx) => {
    await buildHours(tx, place, chief.personId, { officer: 40, guard: 2 });
    return buildProgramme(world.db, tx, {
      communityId: place,
      author: by.personId,
      chief: chief.personId,
      endsOn: "2027-02-28",
    });
  });
  return { place, by, id };
};
type Row = Parameters<typeof buildDuties>[2][number];
const build = (...rows: Row[]) => world.inStation(world.station, (tx) => buildDuties(tx, programmeId, rows));
const day = (dueOn: string, more: object = {}): Row => ({ dueOn, roles: ["guard"] as Role[], ...more });
const board = async (by: Caller, query = "") =>
  exact(Board, await by.get(`/api/duty-board?communityId=${home}${query}`));
const views = (communityId: string) => [
  `/api/duty-board?communityId=${communityId}`,
  `/api/duty-calendar?communityId=${communityId}&month=2026-11`,
  `/api/duty-workload?communityId=${communityId}`,
];

before(async () => {
  world = await openWorld();
  for (const each of [world.station, world.hostile]) await world.inStation(each, (tx) => stock(tx));
  foreign = (await settle(world.hostile)).place;
});
beforeEach(async () => {
  world.setNow("2026-11-23T02:00:00Z");
  const made = await settle(world.station);
  home = made.place;
  officer = made.by;
  programmeId = made.id;
  guard = await world.hire(world.station, "guard", [home]);
});
after(() => world.close());

test("only who looks after the community sees its views", async () => {
  for (const path of views(home)) {
    assert.deepEqual(refused(await guard.get(path)), [404, "http.missing"], path);
    assert.equal((await (await world.hire(world.station, "cadre", [home])).get(path)).status, 200);
  }
  const chief = await world.hire(world.station, "chief");
  for (const other of [foreign, missing])
    for (const path of views(other)) assert.deepEqual(refused(await chief.get(path)), [404, "http.missing"]);
  for (const month of ["2026-13", "2026-1", "november"])
    assert.equal((await officer.get(`/api/duty-calendar?communityId=${home}&month=${month}`)).status, 400);
});

test("each duty stands in one column, with its count; another programme's are left out when one is asked", async () => {
  const colleague = await world.hire(world.station, "guard", [home]);
  const [late, lateOffered, week, offered, joint, done, later] = (await build(
    day("2026-11-20"),
    day("2026-11-19"),
    day("2026-11-29"),
    day("2026-11-25", { opensOn: today }),
    day(today, { roles: ["guard", "officer"] }),
    day(today),
    day("2026-11-30"),
  )) as string[];
  for (const id of [lateOffered, offered])
    assert.equal((await guard.post(`/api/duties/${id}/hand-over`, { postId: colleague.postId })).status, 201);
  await guard.post(`/api/duties/${joint}/completion`, {});
  await guard.post(`/api/duties/${done}/completion`, {});
  const seen = await board(officer, `&programmeId=${programmeId}`);
  const ids = (column: { items: { id: string }[] }) => column.items.map((each) => each.id);
  assert.deepEqual(
    [seen.overdue, seen.week, seen.handedOver, seen.signing, seen.lately].map((column) => [
      column.count,
      ids(column),
    ]),
    [
      [2, [lateOffered, late]],
      [1, [week]],
      [1, [offered]],
      [1, [joint]],
      [1, [done]],
    ],
  );
  assert.ok(later);
  assert.equal((await board(officer, `&programmeId=${missing}`)).week.count, 0);
  // A week later what was closed is no longer lately closed.
  world.setNow("2026-11-30T02:00:01Z");
  assert.equal((await board(officer)).lately.count, 0);
});

test("the calendar counts each day of whole weeks around the month; cancelled ones count nowhere", async () => {
  const [cancelled] = await build(
    day("2026-11-24"),
    day("2026-11-24", { roles: ["guard", "officer"] }),
    day("2026-11-01"),
    day("2026-12-06"),
    day("2026-10-25"),
  );
  await officer.post(`/api/duties/${cancelled}/cancellation`, { note: "不用了" });
  const { days } = exact(
    Calendar,
    await officer.get(`/api/duty-calendar?communityId=${home}&month=2026-11&programmeId=${programmeId}`),
  );
  assert.deepEqual([days.length, days[0]!.on, days.at(-1)!.on], [42, "2026-10-26", "2026-12-06"]);
  const counted = days
    .filter((each) => each.open + each.overdue + each.signing + each.closed > 0)
    .map((each) => [each.on, each.open, each.overdue]);
  assert.deepEqual(counted, [
    ["2026-11-01", 0, 1],
    ["2026-11-24", 1, 0],
    ["2026-12-06", 1, 0],
  ]);
});

test("work a week by role: going together costs each its minutes, beside declared hours, festival weeks named", async () => {
  await build(
    day("2026-11-24", { minutes: 60 }),
    day("2026-11-29", { minutes: 90, roles: ["guard", "volunteer"] }),
    day("2026-11-30", { minutes: 30 }),
    day("2027-01-18", { minutes: 30 }),
  );
  const load = exact(Workload, await officer.get(`/api/duty-workload?communityId=${home}`));
  assert.deepEqual(
    load.weeks.map((week) => [week.from, week.festivals]).filter(([, festivals]) => festivals!.length > 0),
    [["2026-12-28", ["new_year"]]],
  );
  const of = (role: Role) => load.roles.find((each) => each.role === role)!;
  assert.deepEqual(
    [
      of("guard").declared,
      of("guard")
        .weeks.slice(0, 2)
        .map((week) => [week.minutes, week.duties]),
    ],
    [
      120,
      [
        [150, 2],
        [30, 1],
      ],
    ],
  );
  assert.deepEqual([of("volunteer").declared, of("volunteer").weeks[0]!.minutes], [null, 90]);
  assert.equal(
    of("guard").weeks.reduce((sum, week) => sum + week.minutes, 0),
    180,
    "what lies behind the eighth week is not in it",
  );
  assert.doesNotMatch(JSON.stringify(load), /person|post|name/i);
});

test("nothing disappears when a programme ends: its duties, their story and their views stay readable", async () => {
  const [open, done] = await build(day("2027-02-27", { opensOn: today }), day(today));
  await guard.post(`/api/duties/${done}/completion`, { note: "都好" });
  world.setNow("2027-03-01T02:00:00Z");
  await rollOn(world.db, world.station.id, world.now());
  const state = await officer.get<{ state: string }>(`/api/programmes/${programmeId}`);
  assert.equal(state.body.state, "closed");
  for (const id of [open, done]) {
    assert.equal(exact(DutyDetail, await officer.get(`/api/duties/${id}`)).programmeId, programmeId);
    exact(DutyLife, await officer.get(`/api/duties/${id}/life`));
  }
  assert.equal(
    exact(DutyLife, await officer.post(`/api/duties/${done}/notes`, { text: "归档" }), 201).timeline.length,
    2,
  );
  const { days } = exact(
    Calendar,
    await officer.get(`/api/duty-calendar?communityId=${home}&month=2026-11&programmeId=${programmeId}`),
  );
  assert.equal(days.find((each) => each.on === today)!.closed, 1);
});
