import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { newId } from "../../server/id.ts";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { buildCommunity } from "../community/cast.ts";
import type { Role } from "../people/contract.ts";
import { addHouseholds, countHouseholds, getDoors, listHouseholds } from "./api.ts";
import { buildHouseholds } from "./cast.ts";
import { AddressCorrected, type DoorListResult, type Household, HouseholdEnded } from "./contract.ts";
import { shown } from "../journal/queries.ts";

type Page = { items: Household[]; next: string | null };
let world: World;
let home: string;
let foreign: string;
let foreignHousehold: string;
let officer: Caller;
let cadre: Caller;
let stranger: Caller;
before(async () => {
  world = await openWorld();
  [foreign, foreignHousehold] = await world.inStation(world.hostile, async (tx) => {
    const id = await buildCommunity(tx);
    return [id, (await buildHouseholds(tx, id, 1))[0]!];
  });
  stranger = await world.hire(world.hostile, "officer");
});
beforeEach(async () => {
  home = await world.inStation(world.station, (tx) => buildCommunity(tx));
  officer = await world.hire(world.station, "officer", [home]);
  cadre = await world.hire(world.station, "cadre", [home]);
});
after(() => world.close());

const missing = newId(new Date());
const address = (room: string) => ({ building: "3", unit: "1", floor: null, room });
const build = (count: number) => world.inStation(world.station, (tx) => buildHouseholds(tx, home, count));
const listed = () => world.inStation(world.station, (tx) => listHouseholds(tx, home));
const paste = (by: Caller, text: string, more: { dryRun?: boolean; key?: string } = {}) =>
  by.post<DoorListResult>(
    `/api/communities/${home}/doors`,
    { text, ...(more.dryRun ? { dryRun: true } : {}) },
    more.key,
  );
const journalOf = async (verb: string, subjectId: string) =>
  (
    await world.admin.query(
      `select e.kind, e.fields, (select count(*)::int from ${shown} a where a.entry_id = e.id) as subjects
       from journal_entry e join ${shown} s on s.entry_id = e.id
       where e.verb = $1 and s.subject_id = $2 and s.kind = 'household'`,
      [verb, subjectId],
    )
  ).rows;
const events = async (name: string, householdId: string) =>
  (
    await world.admin.query(`select payload from outbox where name = $1 and payload ->> 'householdId' = $2`, [
      name,
      householdId,
    ])
  ).rows.map((row) => row.payload as unknown);
const alike = async (
  ask: (id: string) => Promise<{ status: number; problem: { code: string } }>,
  ids: string[],
) => {
  for (const id of [...ids, missing]) {
    const answer = await ask(id);
    assert.deepEqual([answer.status, answer.problem.code], [404, "http.missing"]);
  }
};

test("the register is read by officer, cadre and chief, written by officer and cadre", async () => {
  const [household] = await build(1);
  const body = (role: string) => ({ address: address(role) });
  const cases: [Role, number, number][] = [
    ["officer", 200, 201],
    ["cadre", 200, 201],
    ["chief", 200, 403],
    ["property_manager", 403, 403],
    ["guard", 403, 403],
    ["volunteer", 403, 403],
    ["civil_affairs", 403, 403],
    ["system_admin", 403, 403],
    ["auditor", 403, 403],
  ];
  for (const [role, read, write] of cases) {
    const caller = await world.hire(world.station, role);
    assert.equal((await caller.get(`/api/communities/${home}/households`)).status, read, role);
    assert.equal((await caller.post(`/api/communities/${home}/households`, body(role))).status, write, role);
    const change = await caller.change(
      "PATCH",
      `/api/households/${household}`,
      { address: address("9") },
      99,
    );
    // A stale version is as far as a writer gets; to those who do not read it, the household is not there.
    assert.equal(change.status, { 200: write === 201 ? 412 : 403, 403: 404 }[read], role);
  }
});

test("a register of another post, another station or none is missing", async () => {
  const other = await world.inStation(world.station, (tx) => buildCommunity(tx));
  const ids = [other, foreign];
  await alike((id) => officer.get(`/api/communities/${id}/households`), ids);
  await alike((id) => officer.post(`/api/communities/${id}/households`, { address: address("1") }), ids);
  await alike((id) => officer.post(`/api/communities/${id}/doors`, { text: "1-1" }), ids);
});

test("pages come in the order of doors, and every household shown is a look", async () => {
  const ids = await build(23);
  const path = `/api/communities/${home}/households`;
  const seen: Household[] = [];
  let next: string | null = "";
  while (next !== null) {
    const page: Page = (await cadre.get<Page>(`${path}?limit=10${next && `&cursor=${next}`}`)).body;
    seen.push(...page.items);
    next = page.next;
  }
  assert.deepEqual(
    seen.map((row) => row.id),
    ids,
  );
  assert.deepEqual([seen[0]!.door, seen[22]!.door], ["1号楼 101", "3号楼 201"]);
  assert.deepEqual(await journalOf("look", ids[0]!), [
    { kind: "household", fields: ["door", "care_grade"], subjects: 10 },
  ]);
  assert.deepEqual((await journalOf("look", ids[22]!))[0].subjects, 3);
  for (const cursor of ["%00", "!!!", "x".repeat(400)])
    assert.equal((await cadre.get(`${path}?cursor=${cursor}`)).status, 200, cursor);
  for (const query of ["limit=0", "limit=201", "limit=x", `cursor=${"x".repeat(401)}`])
    assert.equal((await cadre.get(`${path}?${query}`)).status, 400, query);
});

test("one household is read by those who read the register, as a look; to the others it does not exist", async () => {
  const [id] = (await build(1)) as [string];
  const path = (household: string) => `/api/households/${household}`;
  for (const role of ["guard", "lawyer", "supervisor", "system_admin"] as const)
    await alike(async () => (await world.hire(world.station, role)).get(path(id)), [id]);
  await alike((each) => stranger.get(path(each)), [id]);
  await alike((each) => officer.get(path(each)), [foreignHousehold]);
  const answer = await officer.get<Household>(path(id));
  assert.deepEqual([answer.status, answer.body.id, answer.body.communityId], [200, id, home]);
  assert.equal(answer.headers.get("etag"), '"1"');
  assert.deepEqual(await journalOf("look", id), [
    { kind: "household", fields: ["door", "care_grade"], subjects: 1 },
  ]);
  assert.equal((await officer.post(`${path(id)}/end`, { reason: "moved" })).status, 204);
  await alike((each) => officer.get(path(each)), [id]);
});

test("one household is registered at a door, once", async () => {
  const path = `/api/communities/${home}/households`;
  const body = { address: { building: "3号楼", unit: "1单元", floor: "2", room: "２０１室" } };
  const made = await cadre.post<Household>(path, body, "home-1");
  assert.equal(made.status, 201);
  assert.deepEqual(made.body, {
    id: made.body.id,
    communityId: home,
    door: "3号楼 1单元 201",
    address: { building: "3", unit: "1", floor: "2", room: "201" },
    careGrade: "ordinary",
    sample: false,
    version: 1,
  });
  assert.deepEqual((await cadre.post<Household>(path, body, "home-1")).body, made.body);
  const again = await cadre.post(path, { address: address("201") });
  assert.deepEqual(
    [again.status, again.problem.code, again.problem.field],
    [409, "registry.door_taken", "address"],
  );
  assert.equal((await journalOf("add", made.body.id)).length, 1);
  assert.equal((await journalOf("look", made.body.id)).length, 2);
});

test("bounds of a household", async () => {
  const path = `/api/communities/${home}/households`;
  const bad: [object, string][] = [
    [{ address: { ...address("1"), room: "" } }, "address.room"],
    [{ address: { ...address("1"), room: "x".repeat(21) } }, "address.room"],
    [{ address: { ...address("1"), building: "3\u0007" } }, "address.building"],
    [{ address: address("1"), name: "张三" }, ""],
  ];
  for (const [body, field] of bad) {
    const answer = await cadre.post(path, body);
    assert.deepEqual([answer.status, answer.problem.field], [400, field], JSON.stringify(body));
  }
});

test("a pasted list: a try writes nothing, the act adds what is new, a repeat of its key says the same", async () => {
  await paste(cadre, "3-1-201");
  const text = "3-1-201\n3-1-202\n３－１－２０３\n\n3号楼1单元202\n门卫室";
  const refused = [{ line: 6, text: "门卫室", code: "registry.door_unclear" }];
  const guard = await world.hire(world.station, "guard", [home]);
  assert.equal((await paste(guard, text)).problem.code, "registry.may_not_write");

  const tried = await paste(cadre, text, { dryRun: true, key: "try" });
  assert.deepEqual(tried.body, { added: 2, known: 2, refused, dryRun: true });
  assert.equal((await listed()).length, 1);
  const done = await paste(cadre, text, { key: "list" });
  assert.deepEqual(done.body, { added: 2, known: 2, refused, dryRun: false });
  const doors = (await listed()).map((row) => row.door);
  assert.deepEqual(doors, ["3号楼 1单元 201", "3号楼 1单元 202", "3号楼 1单元 203"]);

  assert.deepEqual((await paste(cadre, text, { key: "list" })).body, done.body);
  assert.deepEqual((await paste(cadre, text)).body, { added: 0, known: 4, refused, dryRun: false });
  assert.deepEqual((await paste(cadre, text, { dryRun: true, key: "try" })).body.added, 0);
  assert.equal((await listed()).length, 3);
  const [added] = (await journalOf("add", (await listed())[1]!.id)) as { subjects: number }[];
  assert.equal(added!.subjects, 2);
  const reused = await paste(cadre, "9-9-9", { key: "list" });
  assert.deepEqual([reused.status, reused.problem.code], [409, "http.key_reused"]);
});

test("two lists at once add each door once, with one key or without", async () => {
  const text = Array.from({ length: 200 }, (_, i) => `1-1-${i + 1}`).join("\n");
  const answers = await Promise.all([paste(cadre, text), paste(officer, text), paste(cadre, text)]);
  assert.deepEqual(answers.map((each) => each.body.added).sort(), [0, 0, 200]);
  const next = text.replaceAll("1-1-", "2-1-");
  const keyed = await Promise.all([1, 2, 3].map(() => paste(cadre, next, { key: "same" })));
  assert.deepEqual(
    keyed.map((each) => [each.status, each.body.added]),
    [1, 2, 3].map(() => [200, 200]),
  );
  assert.equal((await listed()).length, 400);
});

test("five thousand doors are one act; more are refused", async () => {
  const lines = Array.from({ length: 5000 }, (_, i) => `${Math.floor(i / 100) + 1}-1-${(i % 100) + 1}`);
  const statements = world.db.statements.count;
  assert.equal((await paste(cadre, lines.join("\n"))).body.added, 5000);
  assert.ok(world.db.statements.count - statements < 20, "inserted by row");
  assert.equal(await world.inStation(world.station, (tx) => countHouseholds(tx, home)), 5000);
  const tooMany = await paste(cadre, [...lines, "99-1"].join("\n"));
  assert.deepEqual(
    [tooMany.status, tooMany.problem.code, tooMany.problem.field],
    [400, "registry.list_too_long", "text"],
  );
  assert.match(tooMany.problem.title, /5000/);
  assert.equal((await paste(cadre, "x".repeat(200_001))).status, 400);
  assert.deepEqual((await paste(cadre, "\n\n")).body, { added: 0, known: 0, refused: [], dryRun: false });
});

test("a change needs the version; a stale one answers with the row as it is", async () => {
  const [id] = await build(1);
  const path = `/api/households/${id}`;
  const door = { address: address("9") };
  await alike((of) => officer.change("PATCH", `/api/households/${of}`, door, 1), [foreignHousehold]);
  assert.equal((await stranger.change("PATCH", path, door, 1)).status, 404);
  const bare = await officer.change("PATCH", path, door);
  assert.deepEqual([bare.status, bare.problem.code], [428, "http.version_missing"]);
  const changed = await officer.change<Household>("PATCH", path, door, 1);
  assert.deepEqual([changed.status, changed.body.door, changed.body.version], [200, "3号楼 1单元 9", 2]);
  assert.equal(changed.headers.get("etag"), '"2"');
  const stale = await cadre.change("PATCH", path, { address: address("8") }, 1);
  assert.deepEqual([stale.status, stale.problem.code], [412, "http.stale"]);
  assert.deepEqual(stale.problem.current, changed.body);
  const nothing = await cadre.change<Household>("PATCH", path, {}, 2);
  assert.deepEqual([nothing.status, nothing.body.version], [200, 2]);
  assert.deepEqual(await journalOf("change", id!), [{ kind: "household", fields: ["door"], subjects: 1 }]);
});

test("the grade of care is not set on the way: neither with the door nor without a day to look again", async () => {
  const [id] = await build(1);
  for (const answer of [
    await officer.change("PATCH", `/api/households/${id}`, { careGrade: "focus" }, 1),
    await officer.post(`/api/communities/${home}/households`, { address: address("7"), careGrade: "focus" }),
    await officer.change("PUT", `/api/households/${id}/care`, { grade: "focus", note: "示例" }, 1),
  ])
    assert.deepEqual([answer.status, answer.problem.code], [400, "http.invalid"]);
  const care = { grade: "focus", note: "示例", reviewOn: "2027-02-01" };
  const set = await officer.change<{ reviewed: { reviewOn: string } }>(
    "PUT",
    `/api/households/${id}/care`,
    care,
    1,
  );
  assert.deepEqual([set.status, set.body.reviewed.reviewOn], [200, "2027-02-01"]);
});

test("a corrected address renews the door and tells those who keep it", async () => {
  const [id, neighbour] = await build(2);
  const path = `/api/households/${id}`;
  const taken = await officer.change(
    "PATCH",
    path,
    { address: { ...address("102"), building: "1", unit: null } },
    1,
  );
  assert.deepEqual([taken.status, taken.problem.code], [409, "registry.door_taken"]);
  const moved = await officer.change<Household>("PATCH", path, { address: address("201") }, 1);
  assert.deepEqual([moved.body.door, moved.body.version], ["3号楼 1单元 201", 2]);
  const [payload, ...more] = await events("registry.address_corrected", id!);
  assert.deepEqual(more, []);
  assert.deepEqual(AddressCorrected.parse(payload), {
    householdId: id,
    place: "3号楼 1单元 201",
    placeKey: "00003/00001//00201",
  });
  // The floor adds nothing to this door, so there is nothing to tell.
  const floor = await officer.change<Household>(
    "PATCH",
    path,
    { address: { ...address("201"), floor: "2" } },
    2,
  );
  assert.deepEqual([floor.body.address.floor, floor.body.version], ["2", 3]);
  assert.equal((await events("registry.address_corrected", id!)).length, 1);

  // The neighbour leaves; its address is there for the one who was written down wrongly.
  await officer.post(`/api/households/${neighbour}/end`, { reason: "moved" });
  const back = { ...address("102"), building: "1", unit: null };
  const there = await officer.change<Household>("PATCH", path, { address: back }, 3);
  assert.equal(there.body.door, "1号楼 102");
  const doors = await world.inStation(world.station, (tx) => getDoors(tx, [id!, neighbour!]));
  assert.deepEqual(
    [id, neighbour].map((of) => doors.get(of!)!.door),
    ["1号楼 102", "1号楼 102"],
  );
});

test("a household leaves the register once; its row stays and its door is free", async () => {
  const [id] = await build(1);
  const end = `/api/households/${id}/end`;
  await alike((of) => officer.post(`/api/households/${of}/end`, { reason: "moved" }), [foreignHousehold]);
  assert.equal((await stranger.post(end, { reason: "moved" })).status, 404);
  const chief = await world.hire(world.station, "chief");
  assert.equal((await chief.post(end, { reason: "moved" })).problem.code, "registry.may_not_write");
  assert.equal((await cadre.post(end, { reason: "moved" }, "end")).status, 204);
  assert.equal((await cadre.post(end, { reason: "moved" }, "end")).status, 204);
  assert.equal((await cadre.post(end, { reason: "moved" })).problem.code, "registry.ended");
  assert.equal(
    (await cadre.change("PATCH", `/api/households/${id}`, { address: address("9") }, 2)).problem.code,
    "registry.ended",
  );
  assert.deepEqual(HouseholdEnded.parse((await events("registry.household_ended", id!))[0]), {
    householdId: id,
  });
  assert.deepEqual(await listed(), []);
  assert.equal(await world.inStation(world.station, (tx) => countHouseholds(tx, home)), 0);
  assert.equal(
    (await world.inStation(world.station, (tx) => getDoors(tx, [id!]))).get(id!)!.door,
    "1号楼 101",
  );
  assert.equal((await cadre.get<Page>(`/api/communities/${home}/households`)).body.items.length, 0);

  assert.deepEqual((await paste(cadre, "1-101")).body.added, 1);
  assert.notEqual((await listed())[0]!.id, id);
  assert.equal((await journalOf("end", id!)).length, 1);
});

test("a station's doors are not found from another station", async () => {
  const [id] = await build(1);
  const found = await world.inStation(world.hostile, async (tx) => [
    (await listHouseholds(tx, home)).length,
    (await getDoors(tx, [id!])).size,
    await countHouseholds(tx, home),
  ]);
  assert.deepEqual(found, [0, 0, 0]);
  await assert.rejects(
    world.inStation(world.hostile, (tx) => addHouseholds(tx, home, [{ address: address("1") }])),
    /http.missing/,
  );
});
