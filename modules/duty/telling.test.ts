/** What happens to a duty and who hears of it; completing one costs no notice and ends them all. */
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { buildCommunity } from "../community/cast.ts";
import type { Notice } from "../notice/contract.ts";
import type { Role } from "../people/contract.ts";
import { buildHours, buildProgramme, stock } from "../programme/cast.ts";
import { buildHouseholds } from "../registry/cast.ts";
import { buildDuties } from "./cast.ts";
import type { HandOver } from "./contract.ts";
import { rollOn } from "./jobs.ts";

let world: World;
let home: string;
let programmeId: string;
let officer: Caller;
let giver: Caller;
let taker: Caller;
let chief: Caller;
const today = "2026-11-23";
const hire = (role: Role, where = [home]) => world.hire(world.station, role, where);
const one = async (more: object = {}) =>
  (
    await world.inStation(world.station, (tx) =>
      buildDuties(tx, programmeId, [{ dueOn: today, closesOn: "2026-11-30", roles: ["guard"], ...more }]),
    )
  )[0]!;
/** Kinds that still ask to be looked at, the newest first. */
const told = async (by: Caller) =>
  (await by.get<{ items: Notice[] }>("/api/notices")).body.items
    .filter((each) => !each.over)
    .map((each) => each.kind);
const newest = async (by: Caller) =>
  (await by.get<{ items: Notice[] }>("/api/notices?state=all")).body.items[0]!;
const offer = async (id: string) =>
  (await giver.post<HandOver>(`/api/duties/${id}/hand-over`, { postId: taker.postId, note: "" })).body.id;
const assign = async (id: string, postId: string | null, version: number) => {
  assert.equal(
    (await officer.change("PUT", `/api/duties/${id}/assignment`, { postId }, version)).status,
    200,
  );
};

before(async () => {
  world = await openWorld();
  await world.inStation(world.station, (tx) => stock(tx));
  chief = await world.hire(world.station, "chief");
});
beforeEach(async () => {
  world.setNow("2026-11-23T02:00:00Z");
  home = await world.inStation(world.station, (tx) => buildCommunity(tx));
  officer = await hire("officer");
  programmeId = await world.inStation(world.station, async (tx) => {
    await buildHours(tx, home, chief.personId, { officer: 40 });
    return buildProgramme(world.db, tx, {
      communityId: home,
      author: officer.personId,
      chief: chief.personId,
    });
  });
  giver = await hire("guard");
  taker = await hire("guard");
});
after(() => world.close());

test("whoever a duty is given to is told, with its day and where it stands; whoever had it no longer is", async () => {
  const id = await one();
  await assign(id, giver.postId, 1);
  const { text, address } = await newest(giver);
  assert.deepEqual(
    [text, address],
    [
      { zh: "指派给您：示例任务，11月30日前办", en: "Given to you: Sample duty, due 30 Nov" },
      `/duties/${id}`,
    ],
  );
  await assign(id, taker.postId, 2);
  assert.deepEqual([await told(giver), await told(taker)], [[], ["duty.assigned"]]);
  await assign(id, null, 3);
  assert.deepEqual(await told(taker), []);
  const own = await one({ roles: ["officer"] });
  await assign(own, officer.postId, 1);
  assert.deepEqual((await told(officer)).includes("duty.assigned"), false, "nobody tells themselves");
});

test("completing tells nobody and writes no notice; what was told of the duty is over when it is shown", async () => {
  const id = await one();
  await assign(id, giver.postId, 1);
  assert.deepEqual((await giver.get("/api/notices/count")).body, { unread: 1, more: false });
  const rows = async () => (await world.admin.query(`select xmin, * from notice order by id`)).rows;
  const before = await rows();
  assert.equal((await giver.post(`/api/duties/${id}/completion`, {})).status, 200);
  assert.deepEqual(await rows(), before);
  assert.deepEqual((await giver.get("/api/notices/count")).body, { unread: 0, more: false });
  assert.equal((await newest(giver)).over, true);
  await giver.post(`/api/duties/${id}/reopening`);
  assert.deepEqual(await told(giver), ["duty.assigned"], "reopened, it waits again");
});

test("an offer is told with its clock; taken, refused, given back, withdrawn and lapsed each reach the other", async () => {
  const id = await one();
  const first = await offer(id);
  assert.match((await newest(taker)).text.zh, /请在 11月25日 前答复/);
  await taker.post(`/api/hand-overs/${first}/refusal`, { reason: "排不开" });
  assert.deepEqual([await told(taker), await told(giver)], [[], ["duty.hand_over_back"]]);
  const second = await offer(id);
  await giver.post(`/api/hand-overs/${second}/withdrawal`);
  assert.deepEqual(await told(taker), []);
  const third = await offer(id);
  await taker.post(`/api/hand-overs/${third}/acceptance`);
  assert.deepEqual((await told(giver)).sort(), ["duty.hand_over_back", "duty.hand_over_taken"]);
  await taker.post(`/api/hand-overs/${third}/return`, { reason: "临时被抽走" });
  assert.equal((await told(giver)).length, 3);

  const other = await one();
  await offer(other);
  world.setNow("2026-11-25T16:30:00Z");
  for (let night = 0; night < 3; night++) await rollOn(world.db, world.station.id, world.now());
  assert.deepEqual(await told(taker), []);
  const back = (await told(giver)).filter((each) => each === "duty.hand_over_back");
  assert.equal(back.length, 3, "once for each that came back, however often the night runs");
});

test("many given at once are one notice, and none after the batch was taken back", async () => {
  const ids = [await one(), await one(), await one({ closesOn: "2026-11-25" })];
  const batch = await officer.post<{ id: string }>("/api/duty-batches", {
    act: "assign",
    dutyIds: ids,
    postId: taker.postId,
  });
  assert.deepEqual(await told(taker), ["duty.assigned_many"]);
  assert.equal((await newest(taker)).text.zh, "有任务一起指派给您，共 3 件，最早 11月25日前办");
  assert.equal((await officer.post(`/api/duty-batches/${batch.body.id}/undo`)).status, 200);
  assert.deepEqual(await told(taker), []);
});

test("an excuse reaches whoever may look at it again, once a day and programme, never who recorded it", async () => {
  const second = await hire("officer");
  for (let i = 0; i < 3; i++) await giver.post(`/api/duties/${await one()}/excuse`, { reason: "moved" });
  await officer.post(`/api/duties/${await one()}/excuse`, { reason: "moved" });
  const excuses = async (by: Caller) => (await told(by)).filter((each) => each === "duty.excuse").length;
  assert.deepEqual([await excuses(second), await excuses(officer), await excuses(giver)], [1, 1, 0]);
  world.setNow("2026-11-24T02:00:00Z");
  await officer.post(`/api/duties/${await one()}/excuse`, { reason: "moved" });
  assert.deepEqual([await excuses(second), await excuses(officer)], [2, 1]);
});

test("no door, name or title of a guarded product stands in a notice", async () => {
  const [door] = await world.inStation(world.station, (tx) => buildHouseholds(tx, home, 1));
  const visit = { subjectKind: "household", subjectId: door, place: "3号楼2单元501", needs: ["door"] };
  for (const more of [
    visit,
    { appointedOnly: true, title: { zh: "记号告诫回访", en: "Marked follow-up" } },
  ]) {
    const id = await one({ roles: ["officer"], ...more });
    const second = await hire("officer");
    await assign(id, second.postId, 1);
  }
  const kept = JSON.stringify((await world.admin.query(`select * from notice`)).rows);
  assert.doesNotMatch(kept, /单元501|记号|Marked/);
  assert.match(kept, /指定办理的任务/);
});
