import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { buildCommunity } from "../community/cast.ts";
import type { Notice } from "../notice/contract.ts";
import { buildHours, buildProgramme, stock } from "./cast.ts";

let world: World;
before(async () => {
  world = await openWorld();
  await world.inStation(world.station, (tx) => stock(tx));
});
after(() => world.close());
const told = async (by: Caller) =>
  (await by.get<{ items: Notice[] }>("/api/notices")).body.items.map((each) => each.kind);

test("a submitted programme reaches the chiefs, a decision its writer; decided, nobody else is asked", async () => {
  const home = await world.inStation(world.station, (tx) => buildCommunity(tx));
  const officer = await world.hire(world.station, "officer", [home]);
  const [chief, deputy] = [
    await world.hire(world.station, "chief"),
    await world.hire(world.station, "chief"),
  ];
  const stranger = await world.hire(world.hostile, "chief");
  const id = await world.inStation(world.station, async (tx) => {
    await buildHours(tx, home, chief.personId, { officer: 40 });
    return buildProgramme(world.db, tx, {
      communityId: home,
      author: officer.personId,
      submitter: officer.personId,
    });
  });
  const all = async () => Promise.all([chief, deputy, officer, stranger].map(told));
  assert.deepEqual(await all(), [["programme.submitted"], ["programme.submitted"], [], []]);
  const [waiting] = (await chief.get<{ items: Notice[] }>("/api/notices")).body.items;
  assert.equal(waiting!.address, `/programmes/${id}`);
  const { version } = (await chief.get<{ version: number }>(`/api/programmes/${id}`)).body;
  assert.ok(version > 0);
  const back = await chief.post(`/api/programmes/${id}/return`, { reason: "再写清楚一点" });
  assert.ok(back.status < 300, JSON.stringify(back.problem));
  assert.deepEqual(await all(), [[], [], ["programme.returned"], []]);
  world.setNow("2026-11-23T03:00:00Z");
  await officer.post(`/api/programmes/${id}/submission`);
  assert.deepEqual((await all())[1], ["programme.submitted"]);
  assert.equal((await chief.post(`/api/programmes/${id}/approval`, { note: "" })).status, 200);
  assert.deepEqual(await all(), [[], [], ["programme.approved", "programme.returned"], []]);
});
