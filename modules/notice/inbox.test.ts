/** The inbox: told in the acting transaction, one's own, read, unread, over. */
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { newId } from "../../server/id.ts";
import { pageOf } from "../../server/wire.ts";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { buildCommunity } from "../community/cast.ts";
import { buildNotice } from "./cast.ts";
import { Notice, NoticeCount, ReadAll } from "./contract.ts";
import { keptDays, passNight } from "./jobs.ts";

let world: World;
let officer: Caller;
let stranger: Caller;
before(async () => {
  world = await openWorld();
  stranger = await world.hire(world.hostile, "officer");
});
beforeEach(async () => {
  world.setNow("2026-11-23T02:00:00Z");
  officer = await world.hire(world.station, "officer");
});
after(() => world.close());

const list = async (by: Caller, query = "") => {
  const answer = await by.get(`/api/notices${query}`);
  return pageOf(Notice).strict().parse(answer.body);
};
const unread = async (by: Caller) => NoticeCount.parse((await by.get("/api/notices/count")).body).unread;
const tell = (personId: string, more = {}) =>
  world.inStation(world.station, (tx) => buildNotice(tx, personId, more));

test("signed out nothing is read; another's notice is missing like one that never was", async () => {
  assert.equal((await world.as("x".repeat(86)).get("/api/notices")).status, 401);
  await tell(officer.personId);
  const { id } = (await list(officer)).items[0]!;
  const colleague = await world.hire(world.station, "officer");
  for (const by of [colleague, stranger])
    for (const path of [`${id}/reading`, `${newId(world.now())}/reading`, `${id}/reading/end`]) {
      const answer = await by.post(`/api/notices/${path}`);
      assert.deepEqual([answer.status, answer.problem.code], [404, "http.missing"]);
    }
  assert.equal((await officer.post(`/api/notices/nonsense/reading`)).status, 400);
  assert.equal((await officer.get(`/api/notices?about=${encodeURIComponent("'; --")}`)).status, 400);
  assert.equal(await unread(officer), 1);
});

test("read, unread again, all read and undone; each is what it says, also when it comes twice", async () => {
  for (let i = 0; i < 3; i++) {
    world.setNow(`2026-11-23T02:00:0${i}Z`);
    await tell(officer.personId);
  }
  const [newest, , oldest] = (await list(officer)).items;
  const read = Notice.parse(
    (await officer.post(`/api/notices/${oldest!.id}/reading`, undefined, "one")).body,
  );
  assert.notEqual(read.readAt, null);
  assert.deepEqual((await officer.post(`/api/notices/${oldest!.id}/reading`, undefined, "one")).body, read);
  assert.equal(await unread(officer), 2);
  await officer.post(`/api/notices/${oldest!.id}/reading/end`);
  assert.equal(await unread(officer), 3);

  await officer.post(`/api/notices/${oldest!.id}/reading`);
  world.setNow("2026-11-23T02:05:00Z");
  await tell(officer.personId);
  const all = ReadAll.parse((await officer.post("/api/notices/reading", { upTo: newest!.id }, "all")).body);
  assert.equal(all.count, 2, "what came after the page was read stays unread");
  assert.deepEqual((await officer.post("/api/notices/reading", { upTo: newest!.id }, "all")).body, all);
  assert.equal(await unread(officer), 1);
  assert.equal((await officer.post("/api/notices/reading/end", { readAt: all.readAt })).status, 204);
  assert.equal(await unread(officer), 3, "the one read before by itself stays read");
  await officer.post("/api/notices/reading", { upTo: (await list(officer)).items[0]!.id });
  const none = await officer.post("/api/notices/reading", { upTo: newest!.id });
  assert.deepEqual([none.status, none.problem.code], [409, "notice.nothing_unread"]);
});

test("pages go on where the last ended, by state and by what it is about", async () => {
  for (let i = 0; i < 5; i++) {
    world.setNow(new Date(Date.UTC(2026, 10, 23, 3, i)).toISOString());
    await tell(officer.personId);
  }
  const first = await list(officer, "?limit=2");
  const second = await list(officer, `?limit=2&cursor=${first.next}`);
  const last = await list(officer, `?limit=2&cursor=${second.next}`);
  const seen = [...first.items, ...second.items, ...last.items].map((each) => each.id);
  assert.deepEqual([new Set(seen).size, last.next], [5, null]);
  assert.deepEqual(seen, [...seen].sort().reverse());
  assert.equal((await list(officer, "?about=duty")).items.length, 0);
  assert.equal((await list(officer, "?about=programme")).items.length, 5);
  await officer.post(`/api/notices/${seen[0]}/reading`);
  assert.equal((await list(officer)).items.length, 4);
  assert.equal((await list(officer, "?state=all")).items.length, 5);
});

test("told to a role: those who hold it there today, each once, without who did it", async () => {
  const [here, there] = await world.inStation(world.station, async (tx) => [
    await buildCommunity(tx),
    await buildCommunity(tx),
  ]);
  const [mine, both, other, acting] = [
    await world.hire(world.station, "guard", [here!]),
    await world.hire(world.station, "guard", null),
    await world.hire(world.station, "guard", [there!]),
    await world.hire(world.station, "guard", [here!]),
  ];
  const gone = await world.hire(world.station, "guard", [here!]);
  const security = await world.hire(world.station, "security_admin");
  await security.post(`/api/posts/${gone.postId}/end`);
  const to = {
    roles: ["guard"],
    communityId: here!,
    today: "2026-11-23",
    except: [acting.personId],
  } as const;
  for (let i = 0; i < 3; i++) await tell("", { to, once: "the same matter" });
  const told = [];
  for (const by of [mine, both, other, acting]) told.push(await unread(by));
  assert.deepEqual(told, [1, 1, 0, 0]);
});

test("what is rolled back was never told", async () => {
  await assert.rejects(
    world.inStation(world.station, async (tx) => {
      await buildNotice(tx, officer.personId);
      throw new Error("the act fails");
    }),
  );
  assert.equal(await unread(officer), 0);
});

test("an ended post's notices retire with it; after half a year they go", async () => {
  await tell(officer.personId, { to: [{ personId: officer.personId, postId: officer.postId }] });
  const second = await world.hire(world.station, "security_admin");
  await world.inStation(world.station, (tx) =>
    tx.run(
      `insert into post (station_id, id, person_id, organisation_id, role, from_on, created_at)
       values ($1, $2, $3, $4, 'chief', '2026-01-01', $5)`,
      [tx.stationId, newId(tx.now), officer.personId, world.station.organisationId, tx.now],
    ),
  );
  await second.post(`/api/posts/${officer.postId}/end`);
  await world.settle();
  assert.equal(await unread(officer), 0);
  const [left] = (await list(officer, "?state=all")).items;
  assert.deepEqual([left!.over, left!.readAt], [true, null]);

  const late = new Date(world.now().getTime() + (keptDays - 1) * 86_400_000);
  await passNight(world.db, world.station.id, late, {});
  const count = async () =>
    (await world.admin.query(`select 1 from notice where person_id = $1`, [officer.personId])).rowCount;
  assert.equal(await count(), 1);
  await passNight(world.db, world.station.id, new Date(late.getTime() + 2 * 86_400_000), {});
  assert.equal(await count(), 0);
});
