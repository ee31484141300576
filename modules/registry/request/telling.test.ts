/** A request reaches whoever handles it at once, and again after ten working days, with the chief; each once. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import type { Notice } from "../../notice/contract.ts";
import { buildHouseholds } from "../cast.ts";
import { passNight } from "../jobs.ts";
import { giveCard, ownPage } from "../mine/cast.ts";
import { buildReadiness, buildResident } from "../resident/cast.ts";

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());
const told = async (by: Caller) =>
  (await by.get<{ items: Notice[] }>("/api/notices")).body.items
    .filter((each) => !each.over)
    .map((each) => each.kind);

test("asked, handed to another, waiting too long, answered", async () => {
  const chief = await world.hire(world.station, "chief");
  const [home, person] = await world.inStation(world.station, async (tx) => {
    await buildReadiness(tx, chief.personId);
    const communityId = await buildCommunity(tx);
    const [householdId] = await buildHouseholds(tx, communityId, 1);
    const place = { householdId: householdId!, communityId };
    return [communityId, await buildResident(tx, place, { name: "记号甲", birthYear: 1950, work: "示例厂" })];
  });
  const officer = await world.hire(world.station, "officer", [home]);
  const cadre = await world.hire(world.station, "cadre", [home]);
  const resident = await ownPage(world, await giveCard(officer, person));
  const made = await resident.post<{ id: string }>("/api/mine/requests", {
    kind: "correct",
    field: "work",
    value: "示例超市",
    words: "换了工作",
  });
  assert.equal(made.status, 201, JSON.stringify(made.problem));
  const { id } = made.body;
  const all = async () => Promise.all([officer, cadre, chief].map(told));
  assert.deepEqual(await all(), [["registry.request"], [], []]);

  const { version } = (await officer.get<{ version: number }>(`/api/resident-requests/${id}`)).body;
  const path = `/api/resident-requests/${id}/handler`;
  const moved = await chief.change("PUT", path, { personId: cadre.personId }, version);
  assert.equal(moved.status, 200, JSON.stringify(moved.problem));
  assert.deepEqual(await all(), [[], ["registry.request"], []]);

  const night = async (at: string) => {
    world.setNow(at);
    for (let i = 0; i < 3; i++) await passNight(world.db, world.keys, world.station.id, world.now());
  };
  await night("2026-12-05T18:25:00Z");
  assert.deepEqual(await all(), [[], ["registry.request"], []], "nine working days");
  await night("2026-12-06T18:25:00Z");
  const due = "registry.request_due";
  assert.deepEqual(await all(), [[], [due, "registry.request"], [due]]);
  await night("2026-12-08T18:25:00Z");
  assert.deepEqual(await all(), [[], [due, "registry.request"], [due]]);

  const kept = JSON.stringify((await world.admin.query(`select * from notice`)).rows);
  assert.doesNotMatch(kept, /记号|示例超市|换了工作/);
  assert.equal(
    (await cadre.post(`/api/resident-requests/${id}/answer`, { outcome: "granted", words: "改好了。" }))
      .status,
    200,
  );
  assert.deepEqual(await all(), [[], [], []]);
});
