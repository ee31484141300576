import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Me } from "../modules/people/contract.ts";
import { type World, openWorld } from "./world.ts";

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

test("without a token nothing is answered", async () => {
  const answer = await world.as("nonsense").get("/api/people");
  assert.equal(answer.status, 401);
  assert.equal(answer.problem.code, "http.signed_out");
});

test("a chief sees the people of the own station only", async () => {
  const chief = await world.hire(world.station, "chief");
  const stranger = await world.hire(world.hostile, "chief");
  const list = await chief.get<{ items: { id: string }[] }>("/api/people");
  assert.equal(list.status, 200);
  assert.deepEqual(
    list.body.items.map((p) => p.id),
    [chief.personId],
  );
  assert.equal((await chief.get(`/api/people/${stranger.personId}`)).status, 404);
  void ({} as Me);
});
