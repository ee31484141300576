import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { buildCommunity } from "../../modules/community/cast.ts";
import { addDays } from "../../modules/community/civil-days.ts";
import { buildDuties } from "../../modules/duty/cast.ts";
import { openPost } from "../../modules/people/api.ts";
import type { Role } from "../../modules/people/contract.ts";
import { buildHours, buildProgramme, exact, refused, stock } from "../../modules/programme/cast.ts";
import { buildHouseholds } from "../../modules/registry/cast.ts";
import { shipped } from "../../modules/shelf/api.ts";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { newId } from "../id.ts";
import {
  CommunityList,
  CommunityPage,
  ProductPage,
  ProgrammeDuties,
  Shelf,
  Today,
  Week,
} from "./contract.ts";
import { shown } from "../../modules/journal/queries.ts";

let world: World;
let home: string;
let other: string;
let foreign: string;
let foreignProgramme: string;
let officer: Caller;
let colleague: Caller;
let chief: Caller;
let stranger: Caller;
before(async () => {
  world = await openWorld();
  for (const each of [world.station, world.hostile]) await world.inStation(each, (tx) => stock(tx));
  foreign = await world.inStation(world.hostile, (tx) => buildCommunity(tx));
  stranger = await world.hire(world.hostile, "officer", [foreign]);
  foreignProgramme = await world.inStation(world.hostile, (tx) =>
    buildProgramme(world.db, tx, { communityId: foreign, author: stranger.personId }),
  );
  chief = await world.hire(world.station, "chief");
});
beforeEach(async () => {
  world.setNow("2026-11-23T02:00:00Z");
  await world.admin.query(`update programme set state = 'discarded' where station_id = $1`, [
    world.station.id,
  ]);
  [home, other] = await world.inStation(world.station, async (tx) => [
    await buildCommunity(tx, { traits: { households: 20 } }),
    await buildCommunity(tx),
  ]);
  officer = await world.hire(world.station, "officer", [home]);
  colleague = await world.hire(world.station, "officer", [other]);
  await world.inStation(world.station, async (tx) => {
    for (const place of [home, other]) await buildHours(tx, place, chief.personId, { officer: 40 });
  });
});
after(() => world.close());

const missing = newId(new Date());
const today = "2026-11-23";
type Of = Partial<Parameters<typeof buildProgramme>[2]>;
const build = (of: Of = {}) =>
  world.inStation(world.station, (tx) =>
    buildProgramme(world.db, tx, { communityId: home, author: officer.personId, ...of }),
  );
const households = (count: number) =>
  world.inStation(world.station, (tx) => buildHouseholds(tx, home, count));
type Rows = Parameters<typeof buildDuties>[2];
const duties = (programmeId: string, rows: Rows) =>
  world.inStation(world.station, (tx) => buildDuties(tx, programmeId, rows));
const shelf = async (by = officer, query = "") => exact(Shelf, await by.get(`/api/pages/shelf${query}`));
const item = async (code: string, by = officer, query = "") =>
  (await shelf(by, query)).items.find((each) => each.code === code)!;
const product = async (code: string, by = officer, query = "") =>
  exact(ProductPage, await by.get(`/api/pages/products/${code}${query}`));
const looks = async (by: Caller) =>
  (
    await world.admin.query(
      `select distinct s.subject_id as id from journal_entry e join ${shown} s on s.entry_id = e.id
       where e.verb = 'look' and s.kind = 'household' and e.person_id = $1`,
      [by.personId],
    )
  ).rows.map((row) => row.id as string);

test("the shelf for one community: what fits its kind, what it costs there, what is chosen and what runs", async () => {
  const empty = await shelf();
  assert.deepEqual([empty.community!.id, empty.community!.basketId, empty.mayPick], [home, null, null]);
  assert.deepEqual(
    empty.communities.map(({ id }) => id),
    [home],
  );
  assert.ok(empty.items.every((each) => each.kinds.includes("community")));
  assert.ok(!empty.items.some(({ code }) => code === "P06"), "a school's product");
  const care = empty.items.find(({ code }) => code === "P15")!;
  assert.deepEqual([care.minutesPerWeek, care.unknown], [null, "households"]);
  const perHousehold = shipped.filter(({ stages }) => stages.some(({ subject }) => subject === "household"));
  for (const each of empty.items) {
    const unknown = perHousehold.some(({ code }) => code === each.code);
    assert.ok(unknown ? each.unknown === "households" : each.minutesPerWeek! > 0, each.code);
  }

  await households(20);
  // 20 × 5 visits of 25 minutes in 365 days.
  assert.ok(Math.abs((await item("P15")).minutesPerWeek! - 2500 / (365 / 7)) < 1e-6);
  const running = await build({ chief: chief.personId });
  const basket = await build({ product: "P24" });
  const { code } = (await officer.get<{ code: string }>(`/api/programmes/${running}`)).body;
  assert.equal((await shelf()).community!.basketId, basket);
  const marks = async (of: string, by = officer) => {
    const { inBasket, running: runs, usedBy } = await item(of, by, `?communityId=${home}`);
    return [inBasket, runs, usedBy];
  };
  assert.deepEqual(await marks("P21"), [false, code, 1]);
  assert.deepEqual(await marks("P24"), [true, null, 0]);
  assert.deepEqual(await marks("P24", chief), [false, null, 0], "a basket is its officer's");
  assert.deepEqual((await item("P21", colleague)).usedBy, 1);
  assert.deepEqual((await item("P21", colleague)).running, null);
});

test("who may not pick browses and is told why; no community of another post or station is shown", async () => {
  for (const id of [other, foreign, missing])
    assert.deepEqual(refused(await officer.get(`/api/pages/shelf?communityId=${id}`)), [404, "http.missing"]);
  assert.equal((await officer.get("/api/pages/shelf?communityId=x")).status, 400);
  assert.equal((await shelf(chief, `?communityId=${home}`)).mayPick, "programme.officer_picks");
  const auditor = await world.hire(world.station, "auditor");
  const outside = await shelf(auditor);
  assert.deepEqual(
    [outside.community, outside.communities, outside.mayPick],
    [null, [], "programme.officer_picks"],
  );
  assert.ok(outside.items.every((each) => each.minutesPerWeek === null && each.unknown === "community"));
  assert.deepEqual(
    (await shelf(stranger)).communities.map(({ id }) => id),
    [foreign],
  );
});

test("a product page: cost by role beside what is used and declared, who is missing, where it runs", async () => {
  await households(20);
  const before_ = await product("P15");
  assert.deepEqual(before_.byRole.map(({ role, used, declared }) => [role, used, declared]).sort(), [
    ["cadre", 0, null],
    ["civil_affairs", 0, null],
    ["officer", 0, 2400],
  ]);
  assert.equal(before_.occurrences, 100);
  assert.deepEqual(
    before_.missingRoles.map(({ role }) => role),
    ["cadre", "civil_affairs"],
  );
  const past = await world.hire(world.station, "cadre", [home]);
  await world.admin.query(`update post set to_on = '2026-11-22' where id = $1`, [past.postId]);
  assert.equal((await product("P15")).missingRoles.length, 2, "a post that has run out is nobody's");

  const id = await build({ product: "P21", chief: chief.personId });
  const talk = await product("P21");
  assert.deepEqual([talk.running!.id, talk.mayPick, talk.inBasket], [id, null, false]);
  // What it uses itself is no load beside it, and where it runs elsewhere is what is told.
  assert.deepEqual([talk.byRole[0]!.used, talk.usedBy], [0, []]);
  const { used } = (await product("P24")).byRole.find(({ role }) => role === "officer")!;
  assert.ok(Math.abs(used - talk.minutesPerWeek!) < 1e-6);
  const seen = await product("P21", colleague);
  assert.deepEqual([seen.running, seen.usedBy.map(({ communityId }) => communityId)], [null, [home]]);
  assert.equal((await product("P06")).mayPick, "programme.wrong_kind");
  for (const code of ["P99", "P00"])
    assert.equal((await officer.get(`/api/pages/products/${code}`)).status, 404);
  assert.equal((await officer.get("/api/pages/products/x")).status, 400);
  assert.equal((await officer.get(`/api/pages/products/P21?communityId=${foreign}`)).status, 404);

  await world.admin.query(`update product set retired_at = now() where station_id = $1 and code = 'P24'`, [
    world.station.id,
  ]);
  assert.equal((await product("P24")).mayPick, "shelf.retired");
  assert.equal(await item("P24"), undefined);
  await world.admin.query(`update product set retired_at = null where code = 'P24'`);
});

test("reasons are printed where the facts of the community speak, with what they stand on", async () => {
  const place = await world.inStation(world.station, (tx) =>
    buildCommunity(tx, {
      problems: ["hardship.living_alone"],
      traits: { elders_alone: 12, night_crowd: "low" },
    }),
  );
  const by = await world.hire(world.station, "officer", [place]);
  const page = await product("P15", by);
  const { fit } = page;
  assert.deepEqual(fit!.answers, ["hardship.living_alone"]);
  assert.deepEqual(
    fit!.for.map(({ because }) => because),
    [
      { kind: "problem", problems: ["hardship.living_alone"], named: true },
      { kind: "fact", trait: "elders_alone", value: 12, source: "示例", asOf: "2024-12-31" },
    ],
  );
  assert.deepEqual(
    fit!.against.map(({ because }) => ("role" in because ? because.role : because.kind)),
    ["cadre", "civil_affairs", "fact"],
  );
  assert.equal(fit!.asks, "more_against");
  assert.ok(fit!.unknown.some(({ trait }) => trait === "disabled_residents"));
  const shown = (await item("P15", by)).fit!;
  assert.deepEqual(
    [shown.for, shown.against, shown.asks],
    [fit!.for.slice(0, 2), fit!.against.slice(0, 2), fit!.asks],
  );
  assert.deepEqual(shown.counts.for, fit!.for.length);
});

test("communities: what runs, what is due, of one's own communities only", async () => {
  await households(3);
  const id = await build({ chief: chief.personId });
  await duties(id, [
    { dueOn: "2026-11-20" },
    { dueOn: "2026-11-20", closesOn: today },
    { dueOn: "2026-11-30" },
    { dueOn: "2026-12-01" },
    { dueOn: today, roles: ["guard"] },
  ]);
  const list = async (by: Caller) => exact(CommunityList, await by.get("/api/pages/communities"));
  const { items, mayAdd } = await list(officer);
  assert.equal(mayAdd, "community.chief_adds");
  assert.deepEqual(
    items.map((each) => [each.id, each.households, each.overdue, each.dueThisWeek, each.running.length]),
    [[home, 3, 1, 3, 1]],
  );
  const all = await list(chief);
  assert.equal(all.mayAdd, null);
  assert.ok(all.items.some((each) => each.id === other) && !all.items.some((each) => each.id === foreign));
  assert.deepEqual((await list(await world.hire(world.station, "supervisor"))).items, []);
  assert.deepEqual(
    (await list(stranger)).items.map((each) => each.id),
    [foreign],
  );
});

test("a community's page: programmes with their rate, hours with their use, people, and what one may", async () => {
  await households(2);
  const id = await build({ chief: chief.personId });
  const page = exact(CommunityPage, await officer.get(`/api/pages/communities/${home}`));
  assert.deepEqual(
    page.programmes.map((each) => [each.id, each.onTime]),
    [[id, { onTime: 0, closed: 0, overdue: 0 }]],
  );
  assert.deepEqual([page.households, page.focusHouseholds], [2, 0]);
  const [hours] = page.hours;
  assert.deepEqual([hours!.role, hours!.minutesPerWeek, hours!.used > 0], ["officer", 2400, true]);
  const people = page.people.map(({ personId }) => personId);
  assert.ok(people.includes(officer.personId) && people.includes(chief.personId));
  assert.ok(!people.includes(colleague.personId) && !people.includes(stranger.personId));
  assert.deepEqual([page.may.edit, page.may.pick, page.may.register], [null, null, null]);
  assert.deepEqual(
    [page.may.declare["officer"], page.may.declare["guard"]],
    ["programme.chief_declares", "programme.partner_declares"],
  );
  for (const each of [other, foreign, missing])
    assert.deepEqual(refused(await officer.get(`/api/pages/communities/${each}`)), [404, "http.missing"]);
  const auditor = await world.hire(world.station, "auditor");
  assert.equal((await auditor.get(`/api/pages/communities/${home}`)).status, 404);
});

const see = async (by = officer) => exact(Today, await by.get("/api/pages/today"));
const visit = (more: Partial<Rows[number]>): Rows[number] => ({
  dueOn: today,
  subjectKind: "household",
  place: "1号楼 101",
  placeKey: "00001//00101",
  needs: ["door"],
  stage: "visit",
  ...more,
});
test("Today: the count, the first that can be begun, and what lies on the way", async () => {
  const [a, b, c, d] = (await households(12)) as [string, string, string, string];
  const later = (subjectId: string, placeKey: string, dueOn: string) =>
    visit({ subjectId, placeKey, dueOn, opensOn: "2026-11-20" });
  const id = await build({ chief: chief.personId });
  const made = await duties(id, [
    { dueOn: today, at: "20:00" }, // 0: too early at ten in the morning
    visit({ subjectId: a, opensOn: "2026-11-20", dueOn: "2026-11-22", closesOn: "2026-11-25" }), // 1: first
    later(b, "00001//00102", "2026-11-26"), // 2: same building, this week: on the way
    later(c, "00002//00101", "2026-11-26"), // 3: another building
    later(d, "00001//00201", "2026-12-01"), // 4: not this week
    visit({ subjectId: d, placeKey: "00001//00202" }), // 5: same building, due today: not on the way
    { dueOn: today, roles: ["guard"] }, // 6: not the officer's
  ]);
  const page = await see();
  assert.deepEqual([page.today, page.count, page.more], [today, 3, 0]);
  assert.deepEqual(
    page.items.map((each) => made.indexOf(each.id)),
    [0, 1, 5, 3],
  );
  assert.deepEqual([page.firstId, page.onTheWay.map((each) => each.id)], [made[1], [made[2]]]);
  assert.deepEqual(
    page.items.map(({ canStart, late }) => [canStart, late]),
    [
      [false, false],
      [true, false],
      [true, false],
      [true, false],
    ],
  );
  assert.deepEqual(page.items[1]!.reasons, [{ kind: "due_in", days: 2 }, { kind: "never_done" }]);
  assert.equal(page.nextOn, "2026-11-26");
  assert.deepEqual((await looks(officer)).sort(), [a, b, c, d].sort());
  world.setNow("2026-11-23T11:00:00Z");
  assert.equal((await see()).firstId, made[0], "an hour before its hour");
});

test("Today: on a long day the title counts all, the list ends, and the way still has its doors", async () => {
  const [first, near] = (await households(2)) as [string, string];
  const id = await build({ chief: chief.personId });
  const [late, ...rest] = await duties(id, [
    visit({ subjectId: first, dueOn: "2026-11-01" }),
    ...Array.from({ length: 50 }, () => ({ dueOn: today })),
    visit({ subjectId: near, dueOn: "2026-11-25", opensOn: today, placeKey: "00001//00102" }),
  ]);
  const page = await see();
  assert.deepEqual([page.count, page.items.length, page.more], [51, 40, 11]);
  assert.deepEqual([page.firstId, page.items[0]!.late], [late, true]);
  assert.deepEqual(
    page.onTheWay.map((each) => each.id),
    [rest.at(-1)],
  );
});

test("Today of an empty day says when the next one is; of no post's duties, nothing", async () => {
  const id = await build({ chief: chief.personId });
  await duties(id, [{ dueOn: "2026-12-25" }]);
  const page = await see();
  assert.deepEqual([page.count, page.items, page.firstId, page.nextOn], [0, [], null, "2026-12-25"]);
  const auditor = await see(await world.hire(world.station, "auditor"));
  assert.deepEqual([auditor.items, auditor.nextOn, auditor.approvals], [[], null, []]);
});

test("Today asks a chief to decide what somebody else wrote and submitted, and where they are chief", async () => {
  const both = await world.hire(world.station, "chief");
  const of = { organisationId: world.station.organisationId, role: "officer" as Role, communityIds: [home] };
  await world.inStation(world.station, (tx) => openPost(tx, { ...of, personId: both.personId }, today));
  const elsewhere = await world.hire(world.station, "chief", [other]);
  const id = await build({ submitter: both.personId });
  const approvals = async (by: Caller) => (await see(by)).approvals.map((each) => each.id);
  assert.deepEqual(await approvals(chief), [id]);
  for (const by of [both, elsewhere, officer, stranger]) assert.deepEqual(await approvals(by), []);
});

test("the week stands from Monday, own duties only, and looks at no more than it shows", async () => {
  const homes = await households(32);
  const id = await build({ chief: chief.personId });
  const made = await duties(id, [
    ...homes.map((subjectId) => visit({ subjectId, dueOn: "2026-11-25" })),
    { dueOn: "2026-11-29" },
    { dueOn: "2026-11-30" },
    { dueOn: "2026-11-22" },
    { dueOn: today, roles: ["guard"] },
    { dueOn: today },
  ]);
  const cancelled = made.at(-1)!;
  await officer.post(`/api/duties/${cancelled}/cancellation`, { note: "不用了" });
  const week = async (query = "", by = officer) => exact(Week, await by.get(`/api/pages/week${query}`));
  const page = await week("?from=2026-11-29");
  assert.deepEqual(page, await week());
  assert.deepEqual([page.from, page.days.length, page.today], [today, 7, today]);
  assert.deepEqual(
    page.days.map(({ on, items, more }) => [on, items.length, more]),
    [
      ["2026-11-23", 0, 0],
      ["2026-11-24", 0, 0],
      ["2026-11-25", 30, 2],
      ["2026-11-26", 0, 0],
      ["2026-11-27", 0, 0],
      ["2026-11-28", 0, 0],
      ["2026-11-29", 1, 0],
    ],
  );
  assert.equal((await looks(officer)).length, 30);
  const festival = await week("?from=2027-02-06");
  assert.equal(festival.days.find(({ on }) => on === "2027-02-06")!.festival, "spring");
  assert.equal((await week("?from=2026-10-01")).days.find(({ on }) => on === "2026-10-01")!.dayOff, true);
  for (const from of ["2026-02-30", "x", ""])
    assert.equal((await officer.get(`/api/pages/week?from=${from}`)).status, 400, from);
});

test("a duty that was done in time is not late in the week that follows", async () => {
  const id = await build({ chief: chief.personId });
  const [done] = await duties(id, [{ dueOn: today }]);
  assert.equal((await officer.post(`/api/duties/${done}/completion`, {})).status, 200);
  world.setNow("2026-11-25T02:00:00Z");
  const page = exact(Week, await officer.get("/api/pages/week"));
  const [shown] = page.days[0]!.items;
  assert.deepEqual([shown!.state, shown!.late, shown!.canStart], ["done", false, false]);
});

test("the duties behind a programme are counted for those who see it, and shown as far as one may", async () => {
  const id = await build({ chief: chief.personId });
  await duties(id, [
    { dueOn: today },
    ...Array.from({ length: 8 }, (_, day) => ({ dueOn: addDays("2026-12-01", day), roles: ["guard"] })),
  ]);
  const path = `/api/pages/programmes/${id}/duties`;
  const page = exact(ProgrammeDuties, await officer.get(path));
  assert.deepEqual([page.planned, page.upcoming.length], [9, 6]);
  const lawyer = await world.hire(world.station, "lawyer", [home]);
  assert.deepEqual(exact(ProgrammeDuties, await lawyer.get(path)).upcoming, []);
  const auditor = await world.hire(world.station, "auditor");
  for (const by of [colleague, stranger, auditor])
    assert.deepEqual(refused(await by.get(path)), [404, "http.missing"]);
  for (const each of [foreignProgramme, missing])
    assert.equal((await officer.get(`/api/pages/programmes/${each}/duties`)).status, 404);
});

type Schema = {
  [key: string]: unknown;
  properties?: Record<string, Schema>;
  enum?: unknown[];
  type?: unknown;
};
type Document = {
  paths: Record<string, Record<string, { parameters: { name: string }[]; responses: object }>>;
};
/** Every object schema below this one. */
function objectsIn(value: unknown): Schema[] {
  if (value === null || typeof value !== "object") return [];
  const own = (value as Schema).properties === undefined ? [] : [value as Schema];
  return [...own, ...Object.values(value).flatMap(objectsIn)];
}
const document = async () => (await officer.get<Document>("/api/openapi.json")).body;
const wordsOf = (name: string) =>
  name
    .replaceAll(/([A-Z])/g, " $1")
    .toLowerCase()
    .split(/[\s_]+/);
const operationsOf = ({ paths }: Document) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

test("FORM-01 FORM-04 FORM-05 FORM-06: no field ranks, scores, counts time online, installs, likes or places", async () => {
  const forbidden = new Set(
    `rank ranks ranking ranked score scores scored points leaderboard top online install installs installed downloads
     like likes liked vote votes views shares_count stars badge badges level streak mileage distance latitude longitude
     gps track checkin biometric religion ethnicity`.split(/\s+/),
  );
  const all = await document();
  assert.ok(operationsOf(all).length > 40);
  for (const { path, method, operation } of operationsOf(all))
    for (const { properties } of objectsIn(operation))
      for (const name of Object.keys(properties!))
        for (const word of wordsOf(name)) assert.ok(!forbidden.has(word), `${method} ${path}: ${name}`);
});

test("a verdict is given for one programme at a time: no list carries one, and nothing is sorted by it", async () => {
  const found: string[] = [];
  for (const { path, method, operation } of operationsOf(await document())) {
    // The verdict there is a chief's, on whether somebody was excused.
    if (path === "/api/excuses") continue;
    for (const { properties } of objectsIn(operation.responses))
      for (const name of Object.keys(properties!))
        if (/verdict|withheld|rateRatio|ciUpper|fallPct/.test(name)) found.push(`${method} ${path}: ${name}`);
    for (const { properties } of objectsIn(operation))
      for (const name of Object.keys(properties!))
        assert.doesNotMatch(name, /percent(age)?$|^pct|Pct$|pValue|^p$/, `${method} ${path}`);
    for (const { name } of operation.parameters)
      assert.doesNotMatch(name, /sort|order|percent|ratio/i, `${method} ${path}`);
  }
  // A finding keeps the verdict of its own programme that it rests on.
  const ofOne = [
    "get /api/programmes/{id}/findings",
    "get /api/programmes/{id}/outcome",
    "post /api/findings/{id}/withdrawal",
    "post /api/programmes/{id}/findings",
  ];
  assert.deepEqual(
    found.sort(),
    ofOne.flatMap((each) => [`${each}: verdict`, `${each}: withheld`]),
  );
});

test("FORM-01: nothing is counted per person, and on-time exists for a programme and a community only", async () => {
  const rates = new Set<string>();
  for (const { path, operation } of operationsOf(await document())) {
    // The journal is the record of acts and looks: an entry says how many records it touched.
    if (path === "/api/journal") continue;
    for (const { properties } of objectsIn(operation.responses)) {
      const names = Object.keys(properties!);
      if (names.includes("onTime") && names.includes("closed")) rates.add(path);
      if (!names.some((name) => ["personId", "person", "assigneePostId"].includes(name))) continue;
      const counts = names.filter((name) =>
        ["number", "integer"].includes(properties![name]!.type as string),
      );
      // A duty that names a post has its length and its version; neither counts the person.
      assert.deepEqual(
        counts.filter((name) => !["version", "minutes"].includes(name)),
        [],
        path,
      );
    }
    if (/dut|today|week|programme|communit/.test(path))
      for (const { name } of operation.parameters)
        assert.doesNotMatch(name, /person|assignee|author|post/i, path);
  }
  assert.deepEqual([...rates].sort(), ["/api/pages/communities/{id}", "/api/pages/programmes/{id}/duties"]);
});

test("FORM-02 FORM-03: what a product can ask for as evidence is no photo, video, track or check-in", async () => {
  const kinds = objectsIn(await document()).filter(
    ({ properties }) => properties!["why"] !== undefined && properties!["kind"] !== undefined,
  );
  assert.ok(kinds.length > 0);
  for (const { properties } of kinds)
    assert.deepEqual(properties!["kind"]!.enum, [
      "note",
      "count",
      "checklist",
      "times",
      "sign_off",
      "document",
    ]);
  const { items } = (await officer.get<{ items: { code: string }[] }>("/api/products")).body;
  for (const { code } of items) {
    const { product: whole } = await product(code);
    const asks = JSON.stringify([whole.content.evidence, whole.content.parameters, whole.content.stages]);
    if (whole.content.securityException === null)
      assert.doesNotMatch(asks, /签到|打卡|到点时间|到岗时间|check-?in|placeTimes/i, code);
    for (const parameter of whole.content.parameters)
      if (/到点|到岗|check-?in/i.test(JSON.stringify(parameter)))
        assert.equal(parameter.default, false, code);
  }
});

test("FORM-07: closing a duty asks for nothing that is known: no door, household, product or person is typed", async () => {
  const known = /place|door|address|household|subject|person|product|programme|community|role|name/i;
  for (const { path, method, operation } of operationsOf(await document())) {
    if (!path.startsWith("/api/duties/") || method === "get") continue;
    const body = (operation as { requestBody?: object }).requestBody;
    for (const { properties } of objectsIn(body))
      for (const name of Object.keys(properties!)) assert.doesNotMatch(name, known, `${method} ${path}`);
  }
});
