/** How many SQL statements a request costs, its frame of session, posts and journal included. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { type Caller, type World, openWorld } from "../world.ts";
import { type Whole, buildWhole } from "./cast.ts";
import { root } from "./sources.ts";

const pinned = JSON.parse(readFileSync(join(root, "test/house/statements.json"), "utf8")) as Record<
  string,
  number
>;
let world: World;
let here: Whole;
before(async () => {
  world = await openWorld();
  here = await buildWhole(world, world.station, "所");
});
after(() => world.close());

const asks: Record<string, (by: Caller) => Promise<{ status: number }>> = {
  "list duties": (by) => by.get("/api/duties"),
  "list two hundred duties": (by) => by.get("/api/duties?limit=200"),
  "one duty": (by) => by.get(`/api/duties/${here.duty}`),
  "complete a duty": (by) => by.post(`/api/duties/${here.duty}/completion`, { note: "", count: 1 }, "pinned"),
  "complete it again with the same key": (by) =>
    by.post(`/api/duties/${here.duty}/completion`, { note: "", count: 1 }, "pinned"),
  today: (by) => by.get("/api/pages/today"),
  week: (by) => by.get("/api/pages/week"),
  // Not by duty: server/pages/offline.test.ts counts it with many more of them.
  "what a phone keeps": (by) => by.get("/api/pages/offline"),
  shelf: (by) => by.get(`/api/pages/shelf?communityId=${here.community}`),
  "a product": (by) => by.get(`/api/pages/products/P15?communityId=${here.community}`),
  "compare three": (by) => by.get(`/api/pages/compare?products=P15,P19,P21&communityId=${here.community}`),
  people: (by) => by.get("/api/people"),
  households: (by) => by.get(`/api/communities/${here.community}/households`),
  "one programme": (by) => by.get(`/api/programmes/${here.running}`),
  "search for a door": (by) => by.get("/api/search?q=1-101"),
  "search for words": (by) => by.get(`/api/search?q=${encodeURIComponent("反诈")}`),
  "list programmes": (by) => by.get("/api/programmes"),
  "list disputes": (by) => by.get("/api/disputes"),
  "list two hundred disputes": (by) => by.get("/api/disputes?limit=200"),
  "one dispute": (by) => by.get(`/api/disputes/${here.dispute}`),
  "find disputes": (by) => by.get(`/api/disputes?q=${encodeURIComponent("漏水")}`),
};

test("statements per operation are the pinned ones", async () => {
  const officer = here.by.get("officer")!;
  const counted: Record<string, number> = {};
  for (const [name, ask] of Object.entries(asks)) {
    const before = world.db.statements.count;
    const answer = await ask(officer);
    counted[name] = world.db.statements.count - before;
    assert.ok(
      answer.status < 300,
      `${name}: ${answer.status} ${JSON.stringify((answer as { body?: unknown }).body)}`,
    );
  }
  assert.deepEqual(counted, pinned, "fewer is welcome: write the new number into statements.json");
});

test("a longer list costs no more statements than a short one", () => {
  assert.equal(pinned["list two hundred duties"], pinned["list duties"]);
  assert.equal(pinned["list two hundred disputes"], pinned["list disputes"]);
});
