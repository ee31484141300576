import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { newId } from "../../../server/id.ts";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import { buildHouseholds } from "../cast.ts";
import { buildResident } from "./cast.ts";
import type { Care, HouseholdEvent, Resident } from "./contract.ts";

const start = "2026-11-23T02:00:00Z";
let world: World;
let home: string;
let doors: string[];
let people: string[];
let cadre: Caller;
let foreignDoor: string;
let foreignEvent: string;
before(async () => {
  world = await openWorld(start);
  await world.inStation(world.hostile, async (tx) => {
    const community = await buildCommunity(tx);
    foreignDoor = (await buildHouseholds(tx, community, 1))[0]!;
    await buildResident(tx, { householdId: foreignDoor, communityId: community });
  });
  const { rows } = await world.admin.query(`select id from household_event where station_id = $1`, [
    world.hostile.id,
  ]);
  foreignEvent = rows[0].id;
});
beforeEach(async () => {
  world.setNow(start);
  await world.inStation(world.station, async (tx) => {
    home = await buildCommunity(tx);
    doors = await buildHouseholds(tx, home, 3);
    people = [];
    for (const [name, relation] of [
      ["示例甲", "head"],
      ["示例乙", "spouse"],
      ["示例丙", "child"],
    ] as const)
      people.push(await buildResident(tx, { householdId: doors[0]!, communityId: home }, { name, relation }));
  });
  cadre = await world.hire(world.station, "cadre", [home]);
});
after(() => world.close());

type Items<T> = { items: T[] };
const at = async (door: number) =>
  (await cadre.get<Items<Resident>>(`/api/households/${doors[door]}/residents`)).body.items
    .filter(({ state }) => state === "here")
    .map(({ name, relation }) => `${name} ${relation}`)
    .sort();
const life = async (door: number) =>
  (await cadre.get<Items<HouseholdEvent>>(`/api/households/${doors[door]}/life`)).body.items;
/** Events of one millisecond have no order. */
const tick = () => world.setNow(new Date(world.now().getTime() + 1000).toISOString());
const move = (from: number, to: string, kind: string, members: [number, string][], more: object = {}) => {
  tick();
  return cadre.post(`/api/households/${doors[from]}/moves`, {
    kind,
    toHouseholdId: to,
    members: members.map(([who, relation]) => ({ residentId: people[who], relation })),
    ...more,
  });
};

test("nobody is fetched back out of a household of another community by who does not keep it", async () => {
  const [there, door] = await world.inStation(world.station, async (tx) => {
    const community = await buildCommunity(tx);
    return [community, (await buildHouseholds(tx, community, 1))[0]!];
  });
  const both = await world.hire(world.station, "cadre", [home, there]);
  const newer = await world.hire(world.station, "cadre", [there]);
  const members = [{ residentId: people[1], relation: "head" }];
  tick();
  const path = `/api/households/${doors[0]}/moves`;
  assert.equal((await both.post(path, { kind: "moved", toHouseholdId: door, members })).status, 204);
  const [event] = await life(0);
  assert.equal(event!.mayUndo, "registry.may_not_write");
  for (const one of [cadre, newer])
    assert.equal((await one.post(`/api/household-events/${event!.id}/undo`)).status, 404);
  assert.equal((await both.post(`/api/household-events/${event!.id}/undo`)).status, 204);
});

test("who enters or moves somebody while the household ends waits, and is told", async () => {
  for (const act of ["add", "move"] as const) {
    const ended = doors[act === "add" ? 1 : 2]!;
    await world.admin.query("begin");
    await world.admin.query(
      "update household set ended_at = now(), ended_because = 'moved', version = version + 1 where id = $1",
      [ended],
    );
    const asked =
      act === "add"
        ? cadre.post(`/api/households/${ended}/residents`, { name: "示例丁", relation: "head" })
        : move(0, ended, "moved", [[1, "head"]]);
    await new Promise((done) => setTimeout(done, 500));
    await world.admin.query("commit");
    assert.equal((await asked).problem?.code, "registry.ended", act);
  }
});

test("moving: refused, never to another station, then done, told at both doors, and taken back", async () => {
  const two: [number, string][] = [
    [1, "head"],
    [2, "child"],
  ];
  const guard = await world.hire(world.station, "guard", [home]);
  const body = {
    kind: "split",
    toHouseholdId: doors[1],
    members: [{ residentId: people[1], relation: "head" }],
  };
  assert.equal((await guard.post(`/api/households/${doors[0]}/moves`, body)).status, 404);
  for (const to of [foreignDoor, newId(world.now())])
    assert.deepEqual([(await move(0, to, "moved", two)).status], [404]);
  assert.equal((await move(0, doors[0]!, "moved", two)).problem.code, "registry.same_household");
  assert.equal((await move(1, doors[0]!, "moved", two)).status, 404, "they do not live there");
  assert.equal((await move(0, doors[1]!, "split", [...two, [0, "head"]])).problem.code, "registry.split_all");
  assert.equal((await move(0, doors[1]!, "merged", two)).problem.code, "registry.merge_some");
  assert.equal(
    (await move(0, doors[1]!, "split", two, { on: "2026-12-01" })).problem.code,
    "registry.happened_ahead",
  );

  assert.equal((await move(0, doors[1]!, "split", two, { reason: "示例：分家" })).status, 204);
  assert.deepEqual([await at(0), await at(1)], [["示例甲 head"], ["示例丙 child", "示例乙 head"]]);
  const [away, came] = [(await life(0))[0]!, (await life(1))[0]!];
  assert.deepEqual(
    [away.kind, away.toHere, away.otherDoor, came.toHere, came.otherDoor],
    ["split", false, "1号楼 102", true, "1号楼 101"],
  );
  assert.deepEqual(away.residents.map(({ name }) => name).sort(), ["示例丙", "示例乙"].sort());
  assert.equal(away.mayUndo, null);

  const undo = `/api/household-events/${away.id}/undo`;
  assert.equal((await guard.post(undo)).status, 404);
  assert.equal((await cadre.post(`/api/household-events/${foreignEvent}/undo`)).status, 404);
  assert.equal((await cadre.post(undo, undefined, "u")).status, 204);
  assert.equal((await cadre.post(undo, undefined, "u")).status, 204);
  assert.equal((await cadre.post(undo)).problem.code, "registry.undone");
  assert.deepEqual([await at(0), await at(1)], [["示例丙 child", "示例乙 spouse", "示例甲 head"], []]);
  assert.ok((await life(0))[0]!.undoneAt !== null, "the row stays");
});

test("a merger ends the household that is left; taken back, it is there again unless the door is taken", async () => {
  const all: [number, string][] = [
    [0, "parent"],
    [1, "parent"],
    [2, "grandchild"],
  ];
  assert.equal((await move(0, doors[1]!, "merged", all)).status, 204);
  assert.equal((await cadre.get(`/api/households/${doors[0]}`)).status, 404);
  assert.equal((await at(1)).length, 3);
  const event = (await life(1))[0]!;
  assert.equal((await cadre.post(`/api/household-events/${event.id}/undo`)).status, 204);
  assert.deepEqual([(await at(0)).length, (await at(1)).length], [3, 0]);
  assert.equal((await cadre.get(`/api/households/${doors[0]}`)).status, 200);

  await move(0, doors[1]!, "merged", all);
  const again = (await life(1))[0]!;
  const address = { building: "1", unit: null, floor: null, room: "101" };
  assert.equal((await cadre.post(`/api/communities/${home}/households`, { address })).status, 201);
  assert.equal(
    (await cadre.post(`/api/household-events/${again.id}/undo`)).problem.code,
    "registry.changed_since",
  );
});

test("leaving and dying: once, with a day, kept a year, taken back within three days", async () => {
  const depart = (who: number, body: object) => {
    tick();
    return cadre.post<Resident>(`/api/residents/${people[who]}/departure`, body);
  };
  assert.equal((await depart(0, { kind: "left", on: "2026-11-24" })).problem.code, "registry.happened_ahead");
  const gone = await depart(0, { kind: "left", on: "2026-11-20" });
  assert.deepEqual([gone.body.state, gone.body.leftOn], ["left", "2026-11-20"]);
  assert.equal((await depart(0, { kind: "died" })).problem.code, "registry.not_here");
  assert.equal((await depart(1, { kind: "died" })).body.state, "died");
  assert.deepEqual(await at(0), ["示例丙 child"]);
  const due = await world.admin.query(`select due_on from resident where id = $1`, [people[0]]);
  assert.equal(due.rows[0].due_on, "2027-11-20");

  const [died, left] = await life(0);
  world.setNow("2026-11-26T01:59:00Z");
  assert.equal((await cadre.post(`/api/household-events/${died!.id}/undo`)).status, 204);
  world.setNow("2026-11-26T02:01:00Z");
  assert.equal(
    (await cadre.post(`/api/household-events/${left!.id}/undo`)).problem.code,
    "registry.undo_late",
  );
  assert.deepEqual(await at(0), ["示例丙 child", "示例乙 spouse"]);
});

test("what was followed by something else is not taken back", async () => {
  await move(0, doors[1]!, "split", [[2, "head"]]);
  const event = (await life(0))[0]!;
  await cadre.post(`/api/residents/${people[2]}/departure`, { kind: "left" });
  assert.equal(
    (await cadre.post(`/api/household-events/${event.id}/undo`)).problem.code,
    "registry.changed_since",
  );
});

test("to a household of a community one does not write for, nobody is moved", async () => {
  const elsewhere = await world.inStation(world.station, async (tx) => {
    const community = await buildCommunity(tx);
    return (await buildHouseholds(tx, community, 1))[0]!;
  });
  assert.equal((await move(0, elsewhere, "moved", [[2, "head"]])).status, 404);
});

test("the grade of care: proposed with its reasons, set by a person, looked at again by a day", async () => {
  const path = `/api/households/${doors[2]}/care`;
  await world.inStation(world.station, (tx) =>
    buildResident(tx, { householdId: doors[2]!, communityId: home }, { birthYear: 1940, helpAtDoor: true }),
  );
  const guard = await world.hire(world.station, "guard", [home]);
  assert.equal((await guard.get(path)).status, 404);
  const care = (await cadre.get<Care>(path)).body;
  assert.deepEqual(
    [care.grade, care.proposed, care.reasons, care.reviewed],
    ["ordinary", "focus", ["alone_over_80", "help_at_door"], null],
  );
  const set = (body: object, version?: number) => cadre.change<Care>("PUT", path, body, version);
  assert.equal((await set({ grade: "focus", reviewOn: "2027-02-01" })).status, 428);
  assert.equal(
    (await set({ grade: "focus", reviewOn: "2026-11-23" }, 1)).problem.code,
    "registry.review_within_year",
  );
  assert.equal(
    (await set({ grade: "ordinary", reviewOn: "2027-02-01" }, 1)).problem.code,
    "registry.grade_reason",
  );
  const done = await set({ grade: "focus", reviewOn: "2027-02-01" }, 1);
  assert.deepEqual(
    [done.body.grade, done.body.reviewed],
    ["focus", { on: "2026-11-23", reviewOn: "2027-02-01", note: "", due: false }],
  );
  assert.equal(
    (await set({ grade: "ordinary", reviewOn: "2027-02-01", note: "示例：女儿搬回来了" }, 1)).status,
    412,
  );
  world.setNow("2027-02-01T02:00:00Z");
  assert.equal((await cadre.get<Care>(path)).body.reviewed!.due, true);
});
