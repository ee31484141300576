/** A building as a plan: pure tables first, then over HTTP. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import type { Role } from "../../people/contract.ts";
import { addHouseholds } from "../api.ts";
import { addUnits } from "../unit/adding.ts";
import { unitOf } from "../unit/cast.ts";
import type { Building, BuildingSummary } from "./contract.ts";
import { type PlanDoor, floorOf, placeOf, planOf } from "./plan.ts";
import { shown } from "../../journal/queries.ts";

const door = (room: string, unit: string | null = null, floor: string | null = null): PlanDoor => ({
  unit,
  floor,
  room,
});

test("the floor of a door is what is said, else what its number says", () => {
  const cases: [PlanDoor, string | null, string][] = [
    [door("201"), "2", "01"],
    [door("1203"), "12", "03"],
    [door("0305"), "3", "05"],
    [door("A305"), "3", "A05"],
    [door("12"), null, "12"],
    [door("门卫室"), null, "门卫室"],
    [door("123456"), null, "123456"],
    [door("2", null, "5"), "5", "2"],
    [door("502", null, "5"), "5", "02"],
    [door("7", null, "B1"), "B1", "7"],
  ];
  for (const [of, floor, place] of cases)
    assert.deepEqual([floorOf(of), placeOf(of)], [floor, place], JSON.stringify(of));
});

test("stairwells in order, floors from the top, doors above each other, the rest at the end", () => {
  const doors = ["101", "102", "201", "1002", "岗亭"].map((room) => door(room, "2"));
  const [first, second, ...more] = planOf([
    ...doors,
    door("101", "1"),
    door("3", "1", "B1"),
    door("201", "10"),
  ]);
  assert.deepEqual([first!.unit, second!.unit, more.map((each) => each.unit)], ["1", "2", ["10"]]);
  assert.deepEqual(
    first!.floors.map((each) => each.floor),
    ["1", "B1"],
  );
  const rows = second!.floors.map((each) => [each.floor, ...each.cells.map((cell) => cell?.room ?? "·")]);
  assert.deepEqual(second!.places, ["01", "02", "岗亭"]);
  assert.deepEqual(rows, [
    ["10", "·", "1002", "·"],
    ["2", "201", "·", "·"],
    ["1", "101", "102", "·"],
    [null, "·", "·", "岗亭"],
  ]);
  // Two rooms that read alike stand beside each other; none is lost.
  const twice = planOf([door("201"), door("0201")])[0]!;
  assert.equal(twice.floors[0]!.cells.filter(Boolean).length, 2);
});

let world: World;
let home: string;
let officer: Caller;
const missing = "01930000-0000-7000-8000-000000000000";
const part = (room: string, building = "3", unit: string | null = "1") => ({
  building,
  unit,
  floor: null,
  room,
});
before(async () => {
  world = await openWorld();
  home = await world.inStation(world.station, async (tx) => {
    const id = await buildCommunity(tx);
    await addHouseholds(tx, id, [
      { address: part("101"), careGrade: "focus" },
      { address: part("102") },
      { address: part("101", "30") },
    ]);
    await addUnits(
      tx,
      id,
      [
        unitOf({ name: "示例便利店", addresses: [part("101"), part("103")] }),
        unitOf({ name: "示例咖啡", addresses: [part("101")] }),
      ],
      "2026-11-01",
    );
    return id;
  });
  officer = await world.hire(world.station, "officer", [home]);
});
after(() => world.close());
const open = (by: Caller, community = home, key = "00003") =>
  by.get<Building>(`/api/communities/${community}/building?key=${encodeURIComponent(key)}`);

test("a building is one request with every door, and a look at its households", async () => {
  // Who asks is remembered from here on.
  await open(officer);
  const before = world.db.statements.count;
  const answer = await open(officer);
  assert.ok(world.db.statements.count - before <= 10, `${world.db.statements.count - before} statements`);
  assert.equal(answer.status, 200);
  const [first, second, third, ...more] = answer.body.doors;
  assert.deepEqual(more, []);
  assert.deepEqual(
    [
      answer.body.name,
      first!.household!.careGrade,
      first!.units.map((each) => each.name),
      second!.household!.careGrade,
    ],
    ["3号楼", "focus", ["示例便利店", "示例咖啡"], "ordinary"],
  );
  assert.deepEqual([third!.door, third!.household, third!.units.length], ["3号楼 1单元 103", null, 1]);
  const rows = await world.admin.query(
    `select e.kind, e.fields, array_agg(s.subject_id::text order by s.subject_id) as subjects from journal_entry e
     join ${shown} s on s.station_id = e.station_id and s.entry_id = e.id where e.request_id = $1 group by e.kind, e.fields`,
    [answer.headers.get("x-request-id")],
  );
  assert.deepEqual(rows.rows, [
    {
      kind: "household",
      fields: ["door", "care_grade"],
      subjects: [first!.household!.id, second!.household!.id].sort(),
    },
  ]);
});

test("buildings are counted without a look, and read by officer, cadre and chief only", async () => {
  const path = `/api/communities/${home}/buildings`;
  const list = await officer.get<{ items: BuildingSummary[] }>(path);
  assert.deepEqual(list.body.items, [
    { key: "00003", name: "3号楼", doors: 3, households: 2, units: 2 },
    { key: "00030", name: "30号楼", doors: 1, households: 1, units: 0 },
  ]);
  const cases: [Role, number][] = [
    ["cadre", 200],
    ["chief", 200],
    ["property_manager", 403],
    ["guard", 403],
    ["auditor", 403],
  ];
  for (const [role, status] of cases) {
    const by = await world.hire(world.station, role, [home]);
    assert.deepEqual([(await by.get(path)).status, (await open(by)).status], [status, status], role);
  }
});

test("a building elsewhere, of another station or of nobody is missing", async () => {
  const elsewhere = await world.inStation(world.station, (tx) => buildCommunity(tx));
  const stranger = await world.hire(world.station, "officer", [elsewhere]);
  const foreign = await world.hire(world.hostile, "officer");
  for (const answer of [
    await open(stranger),
    await open(foreign),
    await open(officer, missing),
    await open(officer, home, "00004"),
    await open(officer, home, "0000"),
    await open(officer, home, "%"),
  ])
    assert.deepEqual([answer.status, answer.problem.code], [404, "http.missing"]);
  assert.equal((await officer.get(`/api/communities/${home}/building`)).status, 400);
});
