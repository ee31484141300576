/** What a process remembers of posts never outlives them: ended, opened, ended beside a request, changed by hand. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import * as queries from "./queries.ts";

let world: World;
let security: Caller;
before(async () => {
  world = await openWorld();
  security = await world.hire(world.station, "security_admin");
});
after(() => world.close());

const list = "/api/communities";
const status = async (by: Caller, path = list) => (await by.get(path)).status;

test("a post that was just used is ended: the very next request sees nothing", async () => {
  const officer = await world.hire(world.station, "officer");
  for (let i = 0; i < 3; i++) assert.equal(await status(officer), 200);
  assert.equal((await security.post(`/api/posts/${officer.postId}/end`, {})).status, 200);
  assert.equal(await status(officer), 401);
});

test("a second post counts from the next request on", async () => {
  const guard = await world.hire(world.station, "guard");
  assert.equal(await status(guard, "/api/people"), 403);
  const { personId } = guard;
  const appointed = await security.post("/api/posts", {
    personId,
    organisationId: world.station.organisationId,
    role: "officer",
    communityIds: null,
  });
  assert.equal(appointed.status, 201);
  assert.equal(await status(guard, "/api/people"), 200);
});

test("an ending that is not committed yet is not missed by a session that is used and opened beside it", async () => {
  const cadre = await world.hire(world.station, "cadre");
  let written = () => {};
  let go = () => {};
  const ended = new Promise<void>((done) => (written = done));
  const waits = new Promise<void>((done) => (go = done));
  const ending = world.inStation(world.station, async (tx) => {
    await queries.endPost(tx, { id: cadre.postId, personId: cadre.personId }, security.personId);
    written();
    await waits;
  });
  await ended;
  assert.equal(await status(cadre), 200, "until the commit it is in force");
  go();
  await ending;
  assert.equal(await status(cadre), 401);
});

test("an ending that is rolled back ends nothing", async () => {
  const cadre = await world.hire(world.station, "cadre");
  await assert.rejects(
    world.inStation(world.station, async (tx) => {
      await queries.endPost(tx, { id: cadre.postId, personId: cadre.personId }, security.personId);
      throw new Error("no");
    }),
  );
  assert.equal(await status(cadre), 200);
});

test("another process ends a post: its number tells this one", async () => {
  const officer = await world.hire(world.station, "officer");
  assert.equal(await status(officer), 200);
  await world.admin.query(
    `with ended as (update post set ended_at = $2 where id = $1)
     update post_version set version = version + 1 where person_id = $3`,
    [officer.postId, world.now(), officer.personId],
  );
  assert.equal(await status(officer), 401);
});

test("a post changed by hand without its number counts after ten seconds", async () => {
  const officer = await world.hire(world.station, "officer");
  assert.equal(await status(officer), 200);
  await world.admin.query(`update post set ended_at = $2 where id = $1`, [officer.postId, world.now()]);
  world.setNow(new Date(world.now().getTime() + 10_000).toISOString());
  assert.equal(await status(officer), 401);
});

test("another station ends no post here", async () => {
  const officer = await world.hire(world.station, "officer");
  const there = await world.hire(world.hostile, "security_admin");
  assert.equal((await there.post(`/api/posts/${officer.postId}/end`, {})).status, 404);
  assert.equal(await status(officer), 200);
});

test("many who come at once, of two stations, some without a session: each is answered as who they are", async () => {
  const ours = await world.hire(world.station, "guard");
  const theirs = await world.hire(world.hostile, "guard");
  const nobody = world.as(ours.token.slice(0, -4) + "AAAA");
  const told = await Promise.all(
    Array.from({ length: 30 }, (_, i) => {
      const by = [ours, theirs, nobody][i % 3]!;
      return status(by, "/api/duties?limit=1");
    }),
  );
  assert.deepEqual(
    told,
    Array.from({ length: 30 }, (_, i) => (i % 3 === 2 ? 401 : 200)),
  );
});
