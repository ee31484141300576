/** One outcome from its contract to its verdict, through HTTP on real counts; and what misuse gets. */
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { newId } from "../../server/id.ts";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { addTrait } from "../community/actions.ts";
import { buildCommunity } from "../community/cast.ts";
import { addMonths } from "../community/civil-days.ts";
import { buildIncidents } from "../incident/cast.ts";
import { type Role, roles } from "../people/contract.ts";
import { buildHours, buildProgramme, exact, stock } from "../programme/cast.ts";
import type { Programme } from "../programme/contract.ts";
import { Outcome } from "./contract.ts";

let world: World;
let home: string;
let officer: Caller;
let chief: Caller;
let stranger: Caller;
const enough: Partial<Record<Role, number>> = { officer: 40, cadre: 40, guard: 40 };
before(async () => {
  world = await openWorld("2026-11-01T02:00:00Z");
  for (const each of [world.station, world.hostile]) await world.inStation(each, (tx) => stock(tx));
  chief = await world.hire(world.station, "chief");
  stranger = await world.hire(world.hostile, "chief");
});
beforeEach(async () => {
  world.setNow("2026-11-01T02:00:00Z");
  home = await place();
  officer = await world.hire(world.station, "officer", [home]);
  await world.inStation(world.station, (tx) => buildHours(tx, home, chief.personId, enough));
});
after(() => world.close());

const place = () =>
  world.inStation(world.station, (tx) => buildCommunity(tx, { traits: { households: 310 } }));
const spread = (total: number, months = 12) =>
  Array.from(
    { length: months },
    (_, at) => Math.floor(((at + 1) * total) / months) - Math.floor((at * total) / months),
  );
const happened = (communityId: string, from: string, counts: readonly number[]) =>
  world.inStation(world.station, async (tx) => {
    for (const [at, count] of counts.entries())
      await buildIncidents(tx, { communityId, month: addMonths(from, at), count, problem: "fraud.telecom" });
  });
const [lastYear, thisYear, overOn] = ["2025-11-01", "2026-11-01", "2027-11-15T02:00:00Z"];

type Agreed = Record<string, unknown>;
const aside = { noNeighbours: "四周是农田" };
/** A programme that begins today and runs, on these terms. */
async function begin(terms: Agreed = aside): Promise<string> {
  const id = await world.inStation(world.station, (tx) =>
    buildProgramme(world.db, tx, { communityId: home, author: officer.personId }),
  );
  const { contract, version } = (await officer.get<Programme>(`/api/programmes/${id}`)).body;
  const { indicator, wouldCount, failure, evaluateOn } = contract;
  const input = { indicator, wouldCount, failure, evaluateOn, ...terms };
  const changed = await officer.change("PUT", `/api/programmes/${id}/contract`, input, version);
  assert.equal(changed.status, 200, changed.problem?.code);
  assert.equal((await officer.post(`/api/programmes/${id}/submission`)).status, 200);
  assert.equal((await chief.post(`/api/programmes/${id}/approval`, {})).status, 200);
  return id;
}
const see = async (id: string, by = officer, query = "") =>
  exact(Outcome, await by.get(`/api/programmes/${id}/outcome${query}`));

test("not before approval, not for strangers, nobody who does not see the programme", async () => {
  const draft = await world.inStation(world.station, (tx) =>
    buildProgramme(world.db, tx, { communityId: home, author: officer.personId }),
  );
  assert.equal((await officer.get(`/api/programmes/${draft}/outcome`)).status, 404);
  await officer.change("DELETE", `/api/programmes/${draft}`, undefined, 2);
  await happened(home, lastYear, spread(10));
  const id = await begin();
  for (const each of [id, newId(new Date())])
    assert.equal((await stranger.get(`/api/programmes/${each}/outcome`)).status, 404);
  for (const role of roles) {
    const answer = await (await world.hire(world.station, role, [home])).get(`/api/programmes/${id}/outcome`);
    const unseen = ["system_admin", "security_admin", "auditor", "supervisor"].includes(role);
    assert.equal(answer.status, unseen ? 404 : 200, role);
    const elsewhere = await world.hire(world.station, role, [await place()]);
    assert.equal((await elsewhere.get(`/api/programmes/${id}/outcome`)).status, 404, role);
  }
  assert.equal((await officer.get(`/api/programmes/${id}/outcome?revision=2`)).status, 404);
});

test("in progress it gives counts so far and nothing of a comparison, on every day before the planned one", async () => {
  await happened(home, lastYear, spread(10));
  const [like, next] = [await place(), await place()];
  for (const each of [like, next]) await happened(each, lastYear, spread(30, 24));
  const id = await begin({ comparison: [like], neighbours: [next] });
  await happened(home, thisYear, [0, 1, 0]);
  for (const day of ["2026-11-01", "2027-02-10", "2027-11-14"]) {
    world.setNow(`${day}T02:00:00Z`);
    const outcome = await see(id);
    assert.deepEqual(
      [outcome.standing, outcome.verdict, outcome.comparison, outcome.neighbours],
      ["in_progress", null, null, null],
      day,
    );
  }
  world.setNow("2027-02-10T02:00:00Z");
  const { after: sofar, before: was } = await see(id);
  assert.deepEqual([was.count, sofar.count, sofar.to], [10, 1, "2027-01-31"], "as far as the imports reach");
});

test("欧亚三路's “80 %” as 50 → 10, 10 → 2 and 5 → 1", async () => {
  const cases: [number, number, string, [number, number]][] = [
    [50, 10, "clear_fall", [0.09, 0.4]],
    [10, 2, "clear_fall", [0.021, 0.939]],
    [5, 1, "cannot_tell", [0.004, 1.79]],
  ];
  for (const [was, is, state, [lower, upper]] of cases) {
    world.setNow("2026-11-01T02:00:00Z");
    home = await place();
    officer = await world.hire(world.station, "officer", [home]);
    await world.inStation(world.station, (tx) => buildHours(tx, home, chief.personId, enough));
    await happened(home, lastYear, spread(was));
    const id = await begin(was === 5 ? { ...aside, openly: true } : aside);
    await happened(home, thisYear, spread(is));
    world.setNow(overOn);
    const { verdict, before: b, after: a, standing } = await see(id);
    assert.deepEqual([b.count, a.count], [was, is]);
    assert.deepEqual([standing, verdict!.state, verdict!.withheld], ["judged", state, null]);
    assert.ok(Math.abs(verdict!.lower - lower) < 0.005 && Math.abs(verdict!.upper! - upper) < 0.005);
  }
});

test("a half-year without fraud: after 3 in a year too few, after 10 a clear fall", async () => {
  for (const [was, state] of [
    [3, "too_few"],
    [10, "clear_fall"],
  ] as const) {
    world.setNow("2026-11-01T02:00:00Z");
    home = await place();
    officer = await world.hire(world.station, "officer", [home]);
    await world.inStation(world.station, (tx) => buildHours(tx, home, chief.personId, enough));
    await happened(home, lastYear, spread(was));
    // Three in a year can never show a fall: that is said openly beforehand.
    const id = await begin({ ...aside, measureMonths: 6, evaluateOn: "2027-05-15", openly: was === 3 });
    await happened(home, thisYear, spread(0, 6));
    world.setNow("2027-05-15T02:00:00Z");
    const outcome = await see(id);
    assert.deepEqual([outcome.before.count, outcome.after.count], [was, 0]);
    assert.equal(outcome.sameLength, false);
    assert.deepEqual([outcome.verdict!.state, outcome.verdict!.withheld], [state, null]);
  }
});

test("on the day: unknown until imported; a fall without a look around is not called clear", async () => {
  await happened(home, lastYear, spread(10));
  const id = await begin({});
  world.setNow(overOn);
  assert.deepEqual((await see(id)).standing, "no_counts");
  await happened(home, thisYear, spread(2));
  const { verdict } = await see(id);
  assert.deepEqual([verdict!.state, verdict!.withheld], ["clear_fall", "ring"]);
});

test("terms agreed after counting had begun give no verdict, and a frozen baseline is not moved by new records", async () => {
  await happened(home, lastYear, spread(10));
  const id = await begin();
  await happened(home, thisYear, spread(2));
  await happened(home, lastYear, [9]);
  world.setNow(overOn);
  const outcome = await see(id);
  assert.deepEqual([outcome.before.count, outcome.cautions.baselineNow], [10, 19]);
  await world.admin.query(
    `update metric_contract set content = jsonb_set(content, '{measureFrom}', '"2026-10-01"')
     where revision_id = (select current_revision_id from programme where id = $1)`,
    [id],
  );
  assert.deepEqual([(await see(id)).standing, (await see(id)).verdict], ["back_dated", null]);
});

test("bursts widen the range and say so; a household more changes rates, not counts", async () => {
  await happened(home, lastYear, [9, 0, 0, 0, 12, 0, 0, 0, 0, 9, 0, 0]);
  const id = await begin();
  await happened(home, thisYear, spread(14));
  world.setNow(overOn);
  const { verdict } = await see(id);
  assert.ok(verdict!.phi! > 1.2);
  assert.equal(verdict!.state, "cannot_tell", "30 → 14 would be a fall if nobody called nine times");
  await world.inStation(world.station, (tx) =>
    addTrait(tx, home, { key: "households", value: 620, source: "示例", asOf: "2027-06-01" }, "2027-11-15"),
  );
  const grown = await see(id);
  assert.deepEqual([grown.before.households, grown.after.households], [310, 620]);
  assert.ok(grown.verdict!.ratio! < verdict!.ratio!);
});

test("comparison and neighbours stand beside it in counts; small numbers are for orientation", async () => {
  const [one, two, next] = [await place(), await place(), await place()];
  await happened(home, lastYear, spread(10));
  await happened(one, lastYear, spread(12));
  await happened(two, lastYear, spread(11));
  await happened(next, lastYear, spread(18));
  const id = await begin({ comparison: [one, two], neighbours: [next] });
  await happened(home, thisYear, spread(2));
  await happened(one, thisYear, spread(11));
  await happened(two, thisYear, spread(10));
  await happened(next, thisYear, spread(40));
  world.setNow(overOn);
  const { comparison, neighbours, verdict } = await see(id);
  assert.deepEqual([comparison!.before, comparison!.after, comparison!.small], [23, 21, true]);
  assert.deepEqual(
    Object.values(comparison!.beyond!).map((each) => Math.round(each)),
    [-7, -16, 2],
  );
  assert.deepEqual([neighbours!.before, neighbours!.after, neighbours!.moved], [null, null, "rose"]);
  assert.deepEqual([neighbours!.alone, neighbours!.known], [true, true]);
  assert.equal(comparison!.by, "households");
  assert.equal(verdict!.state, "clear_fall");
});

test("of one comparison place only the side is told, and without households places are counted", async () => {
  const [one, bare] = [await place(), await world.inStation(world.station, (tx) => buildCommunity(tx))];
  await happened(home, lastYear, spread(40));
  for (const each of [one, bare]) await happened(each, lastYear, spread(40));
  const alone = await begin({ comparison: [one], ...aside });
  await happened(home, thisYear, spread(8));
  for (const each of [one, bare]) await happened(each, thisYear, spread(42));
  world.setNow(overOn);
  const { comparison } = await see(alone);
  const { alone: single, known, before: was, after: is, beyond, side, by } = comparison!;
  assert.deepEqual(
    { single, known, was, is, beyond, side, by },
    { single: true, known: true, was: null, is: null, beyond: null, side: "fewer", by: "households" },
  );

  world.setNow("2026-11-01T02:00:00Z");
  home = await place();
  officer = await world.hire(world.station, "officer", [home]);
  await world.inStation(world.station, (tx) => buildHours(tx, home, chief.personId, enough));
  await happened(home, lastYear, spread(40));
  const both = await begin({ comparison: [one, bare], ...aside });
  await happened(home, thisYear, spread(8));
  world.setNow(overOn);
  const told = (await see(both)).comparison!;
  assert.deepEqual(
    [told.alone, told.before, told.after, told.side, told.by, told.beyond !== null],
    [false, 80, 84, null, "places", true],
  );
});

test("suspended and revised on the way it is judged by the contract frozen before; changed terms are their own", async () => {
  await happened(home, lastYear, spread(10));
  const id = await begin();
  const first = (await see(id)).frozenAt;
  world.setNow("2027-03-01T02:00:00Z");
  await chief.post(`/api/programmes/${id}/suspension`, { reason: "停一停" });
  world.setNow("2027-03-11T02:00:00Z");
  await chief.post(`/api/programmes/${id}/resumption`);
  await officer.post(`/api/programmes/${id}/revisions`, { reason: "改做法" });
  await officer.post(`/api/programmes/${id}/submission`);
  assert.equal((await chief.post(`/api/programmes/${id}/approval`, {})).status, 200);
  await happened(home, thisYear, spread(2));
  world.setNow(overOn);
  const outcome = await see(id);
  assert.deepEqual(
    [outcome.revision, outcome.contracts, outcome.frozenAt, outcome.verdict!.state],
    [1, [1], first, "clear_fall"],
  );
  assert.deepEqual(outcome.cautions.suspendedDays, 10);
  assert.deepEqual(outcome.cautions.revisions, [{ number: 2, on: "2027-03-11" }]);
});
