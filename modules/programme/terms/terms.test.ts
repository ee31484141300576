/** The metric contract on real counts: what must be reached, what is refused, and what freezes. */
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { newId } from "../../../server/id.ts";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { addTrait } from "../../community/actions.ts";
import { buildCommunity } from "../../community/cast.ts";
import { addMonths } from "../../community/civil-days.ts";
import { buildIncidents } from "../../incident/cast.ts";
import { buildHours, buildProgramme, exact, refused, stock } from "../cast.ts";
import { Programme } from "../contract.ts";
import { TermsPreview } from "./contract.ts";

let world: World;
let home: string;
let officer: Caller;
let chief: Caller;
let stranger: Caller;
let foreign: string;
before(async () => {
  world = await openWorld();
  for (const each of [world.station, world.hostile]) await world.inStation(each, (tx) => stock(tx));
  chief = await world.hire(world.station, "chief");
  stranger = await world.hire(world.hostile, "officer");
  foreign = await world.inStation(world.hostile, (tx) => buildCommunity(tx));
});
beforeEach(async () => {
  world.setNow("2026-11-23T02:00:00Z");
  home = await place();
  officer = await world.hire(world.station, "officer", [home]);
  await world.inStation(world.station, (tx) =>
    buildHours(tx, home, chief.personId, { officer: 40, cadre: 40, guard: 40, property_manager: 40 }),
  );
});
after(() => world.close());

const place = (traits: Record<string, number> = { households: 310 }) =>
  world.inStation(world.station, (tx) => buildCommunity(tx, { traits }));
/** So many events a month, the last of them in the month before the start; every month is known. */
const happened = (communityId: string, counts: readonly number[], problem = "fraud.telecom") =>
  world.inStation(world.station, async (tx) => {
    for (const [at, count] of counts.entries())
      await buildIncidents(tx, {
        communityId,
        month: addMonths("2026-10-01", at - counts.length + 1),
        count,
        problem,
      });
  });
const a = (total: number, months = 12) =>
  Array.from(
    { length: months },
    (_, at) => Math.floor(((at + 1) * total) / months) - Math.floor((at * total) / months),
  );
const build = (of: Partial<Parameters<typeof buildProgramme>[2]> = {}) =>
  world.inStation(world.station, (tx) =>
    buildProgramme(world.db, tx, { communityId: home, author: officer.personId, ...of }),
  );
const see = async (id: string) => exact(Programme, await officer.get(`/api/programmes/${id}/draft`));
const preview = async (id: string, query = "") =>
  exact(TermsPreview, await officer.get(`/api/programmes/${id}/contract/preview?${query}`));
const change = async (id: string, terms: object, by = officer) => {
  const { contract, version } = await see(id);
  const { indicator, wouldCount, failure, evaluateOn } = contract;
  return by.change<Programme>(
    "PUT",
    `/api/programmes/${id}/contract`,
    { indicator, wouldCount, failure, evaluateOn, ...terms },
    version,
  );
};
const submit = (id: string) => officer.post<Programme>(`/api/programmes/${id}/submission`);
const approve = (id: string) => chief.post<Programme>(`/api/programmes/${id}/approval`, {});

test("before approval it says what must be reached: 10 last year, at most 2 this year", async () => {
  await happened(home, a(10));
  const { contract } = await see(await build());
  assert.deepEqual(
    [contract.baselineFrom, contract.baselineTo, contract.baseline, contract.households],
    ["2025-11-01", "2026-10-31", 10, 310],
    "the last whole months that are imported",
  );
  assert.deepEqual(
    [contract.measureFrom, contract.measureTo, contract.evaluateOn],
    ["2026-12-01", "2027-11-30", "2027-12-15"],
    "whole months against whole months",
  );
  assert.deepEqual(contract.needed, { mostAfter: 2, fewer: 8 });
  assert.deepEqual([contract.undecidable, contract.waysOut, contract.frozenAt], [false, [], null]);
});

test("what is not wholly imported stays unknown: no baseline, nothing to reach, nothing refused", async () => {
  const counts = a(10);
  await happened(home, counts.slice(3));
  const id = await build();
  const { contract } = await see(id);
  assert.deepEqual([contract.baseline, contract.needed, contract.undecidable], [null, null, false]);
  assert.equal((await submit(id)).status, 200);
});

test("while one types, the answer is worked out for what is typed, and kept nowhere", async () => {
  await happened(home, a(20, 24));
  const id = await build();
  const before = await see(id);
  assert.deepEqual((await preview(id)).needed, { mostAfter: 2, fewer: 8 });
  const longer = await preview(id, "baselineMonths=24");
  assert.deepEqual([longer.baseline, longer.needed], [20, { mostAfter: 2, fewer: 8 }]);
  const half = await preview(id, "measureMonths=6");
  assert.equal(half.needed?.mostAfter, 0);
  assert.equal((await preview(id, "problem=")).needed, null);
  assert.equal((await preview(id, "source=hotline")).baseline, null);
  assert.deepEqual(await see(id), before);
  for (const query of ["baselineMonths=2", "measureMonths=x", "source=neighbour", "evaluateOn=soon"])
    assert.equal((await officer.get(`/api/programmes/${id}/contract/preview?${query}`)).status, 400, query);
  assert.deepEqual(refused(await chief.get(`/api/programmes/${id}/contract/preview`)), [
    403,
    "programme.officer_picks",
  ]);
  for (const each of [id, newId(new Date())])
    assert.equal((await stranger.get(`/api/programmes/${each}/contract/preview`)).status, 404);
});

test("the day it is looked at follows what is counted, and stays where somebody set it", async () => {
  const id = await build();
  const { contract } = await see(id);
  const shorter = await preview(id, "measureMonths=6");
  assert.ok(shorter.evaluateOn < contract.evaluateOn, "nobody set it: it goes along");
  assert.ok(shorter.measureTo < shorter.evaluateOn);
  const [year] = contract.evaluateOn.split("-");
  const set = `${Number(year) + 1}-03-09`;
  assert.equal((await change(id, { evaluateOn: set })).status, 200);
  for (const query of ["", "problem=theft", "problem=theft&source=hotline", "baselineMonths=24"])
    assert.equal((await preview(id, query)).evaluateOn, set, query);
});

test("what can never be decided is refused with ways out that were counted, or is said openly and stays said", async () => {
  await happened(home, [...a(11), ...a(3)]);
  await happened(home, a(9), "fraud.rebate");
  const id = await build();
  const now = await see(id);
  assert.deepEqual(
    [now.contract.baseline, now.contract.undecidable, now.may.submit],
    [3, true, "programme.undecidable"],
  );
  const refusal = await submit(id);
  assert.deepEqual(refused(refusal), [409, "programme.undecidable", "openly"]);
  assert.match(refusal.problem.title, /3/);
  assert.deepEqual(now.contract.waysOut, [
    { kind: "window", months: 24, count: 14, mostAfter: 1 },
    { kind: "indicator", problem: "fraud", source: "police", count: 12, mostAfter: 3 },
    { kind: "indicator", problem: "fraud.rebate", source: "police", count: 9, mostAfter: 1 },
  ]);
  assert.deepEqual((await chief.get<Programme>(`/api/programmes/${id}`)).body.contract.waysOut, []);

  const taken = exact(Programme, await change(id, { baselineMonths: 24 }));
  assert.deepEqual([taken.contract.needed?.mostAfter, taken.may.submit], [1, null]);
  await change(id, { baselineMonths: 12, openly: true });
  assert.equal((await submit(id)).status, 200);
  const approved = exact(Programme, await approve(id));
  assert.deepEqual([approved.contract.openly, approved.contract.undecidable], [true, true]);
  assert.deepEqual(approved.contract.waysOut, []);
});

test("counts imported after submission that can never decide are not approved; it goes back", async () => {
  const id = await build();
  assert.equal((await submit(id)).status, 200);
  await happened(home, a(4));
  assert.deepEqual(refused(await approve(id)), [409, "programme.turned_undecidable"]);
  assert.equal((await chief.post(`/api/programmes/${id}/return`, { reason: "数太小" })).status, 200);
});

test("counts freeze with the moment they were read; what comes later moves nothing", async () => {
  await happened(home, a(10));
  const [like, next] = [await place(), await place()];
  await happened(like, a(24));
  const id = await build();
  const agreed = { comparison: [like], neighbours: [next], smallestChange: 5 };
  exact(Programme, await change(id, agreed));
  await submit(id);
  const { contract } = exact(Programme, await approve(id));
  assert.deepEqual([contract.baseline, contract.needed], [10, { mostAfter: 2, fewer: 8 }]);
  assert.ok(contract.asOf !== null && contract.frozenAt === "2026-11-23T02:00:00.000Z");
  assert.deepEqual([contract.comparison.length, contract.neighbours.length], [1, 1]);
  const kept = (
    await world.admin.query(
      `select content from metric_contract where content ->> 'baseline' = '10' order by id desc limit 1`,
    )
  ).rows[0].content;
  assert.deepEqual(kept.others, { [like]: 24, [next]: null }, "known and unknown, as they were");
  assert.deepEqual([kept.mostAfter, kept.monthsBefore.length], [2, 12]);
  await happened(home, [7]);
  await world.inStation(world.station, (tx) =>
    addTrait(tx, home, { key: "households", value: 900, source: "示例", asOf: "2026-11-01" }, "2026-11-23"),
  );
  assert.deepEqual((await chief.get<Programme>(`/api/programmes/${id}`)).body.contract, contract);
});

test("frozen without a baseline it gets one only by a revision, measured from the day that takes effect", async () => {
  const id = await build();
  await submit(id);
  const first = exact(Programme, await approve(id)).contract;
  assert.equal(first.baseline, null);
  await happened(home, a(12));
  assert.equal((await chief.get<Programme>(`/api/programmes/${id}`)).body.contract.baseline, null);
  world.setNow("2026-12-20T02:00:00Z");
  await officer.post(`/api/programmes/${id}/revisions`, { reason: "去年的数导入了" });
  assert.deepEqual((await see(id)).contract.baseline, 12);
  await submit(id);
  const { contract } = exact(Programme, await approve(id));
  assert.deepEqual(
    [contract.baseline, contract.measureFrom, contract.frozenAt, contract.carriedFrom],
    [12, "2027-01-01", "2026-12-20T02:00:00.000Z", null],
    "nothing is measured before it was agreed, and whole months against whole months",
  );
});

test("a revision of the work leaves terms, windows and counts alone; a change of terms counts anew", async () => {
  await happened(home, a(10));
  const id = await build();
  await submit(id);
  const first = exact(Programme, await approve(id)).contract;
  world.setNow("2027-02-20T02:00:00Z");
  await happened(home, [5]);
  await officer.post(`/api/programmes/${id}/revisions`, { reason: "改一改做法" });
  const open = (await see(id)).contract;
  assert.deepEqual(open, { ...first, carriedFrom: 1, frozenAt: null });
  await submit(id);
  const second = exact(Programme, await approve(id)).contract;
  assert.deepEqual(second, { ...first, carriedFrom: 1 });

  await officer.post(`/api/programmes/${id}/revisions`, { reason: "改口径" });
  await change(id, { smallestChange: 4 });
  await submit(id);
  const third = exact(Programme, await approve(id)).contract;
  assert.deepEqual(
    [third.carriedFrom, third.measureFrom, third.frozenAt],
    [null, "2027-03-01", "2027-02-20T02:00:00.000Z"],
  );
});

test("places to compare with are of the station and the kind, none is both, and the sentence follows the indicator", async () => {
  const id = await build();
  const [one, school] = [
    await place(),
    await world.inStation(world.station, (tx) => buildCommunity(tx, { kind: "school" })),
  ];
  for (const wrong of [school, foreign, home, newId(new Date())])
    assert.deepEqual(refused(await change(id, { comparison: [wrong] })), [
      400,
      "programme.other_place",
      "comparison",
    ]);
  assert.deepEqual(refused(await change(id, { comparison: [one], neighbours: [one] })), [
    400,
    "programme.place_is_both",
    "neighbours",
  ]);
  assert.deepEqual(refused(await change(id, { problem: "made.up" })), [
    400,
    "community.problem_unknown",
    "problem",
  ]);
  assert.equal((await change(id, { baseline: 3 })).status, 400, "a count is never typed in");
  const counted = exact(Programme, await change(id, { problem: "theft" })).contract;
  assert.match(counted.indicator.zh, /^盗窃/);
  const none = exact(Programme, await change(id, { problem: null })).contract;
  assert.deepEqual([none.problem, none.baseline, none.undecidable], [null, null, false]);
});
