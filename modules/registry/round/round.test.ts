/** From door to door over HTTP: refused → the wrong station → allowed → the effect → once more. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import type { Role } from "../../people/contract.ts";
import { addHouseholds } from "../api.ts";
import type { Resident } from "../contract.ts";
import { passNight } from "../jobs.ts";
import { addUnits } from "../unit/adding.ts";
import { unitOf } from "../unit/cast.ts";
import type { DoorRound, DoorRounds, DoorVisit, DoorVisits, DoorWalk, RoundDoor } from "./contract.ts";
import { shown } from "../../journal/queries.ts";

let world: World;
let home: string;
let officer: Caller;
let cadre: Caller;
let chief: Caller;
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
    const rooms = ["101", "102", "201", "202"].map((room) => ({ address: part(room) }));
    await addHouseholds(tx, id, [
      ...rooms,
      { address: part("101", "3", "2") },
      { address: part("101", "30") },
    ]);
    await addUnits(tx, id, [unitOf({ name: "示例小店", addresses: [part("201")] })], world.today());
    return id;
  });
  officer = await world.hire(world.station, "officer", [home]);
  cadre = await world.hire(world.station, "cadre", [home]);
  chief = await world.hire(world.station, "chief");
});
after(() => world.close());

const rounds = () => `/api/communities/${home}/door-rounds`;
/** Ids carry their time: what is done at one moment has no order. */
const later = () => world.setNow(new Date(world.now().getTime() + 1000).toISOString());
const open = async (of: { building: string; stairs?: string | null; downward?: boolean }, by = officer) => {
  later();
  const answer = await by.post<DoorRound>(rounds(), of);
  assert.equal(answer.status, 201, JSON.stringify(answer.problem));
  return answer.body;
};
const walk = async (id: string, by = officer) => (await by.get<DoorWalk>(`/api/door-rounds/${id}`)).body;
const doorAt = async (id: string, doorId: string, by = officer) =>
  (await by.get<RoundDoor>(`/api/door-rounds/${id}/doors/${doorId}`)).body;
const note = (id: string, doorId: string, outcome: string, by = officer, key?: string) => {
  later();
  return by.post<DoorVisit>(`/api/door-rounds/${id}/visits`, { doorId, outcome }, key);
};
const noted = async (requestId: string | null) =>
  (
    await world.admin.query(
      `select e.verb, e.kind, e.fields, array_agg(s.subject_id::text order by s.subject_id) filter (where s.subject_id is not null) as subjects
       from journal_entry e left join ${shown} s on s.station_id = e.station_id and s.entry_id = e.id
       where e.request_id = $1 group by e.station_id, e.id, e.verb, e.kind, e.fields order by e.verb, e.kind`,
      [requestId],
    )
  ).rows as { verb: string; kind: string; fields: string[]; subjects: string[] | null }[];

test("only officer and cadre of the place walk; the chief looks on, to others there is no round", async () => {
  const round = await open({ building: "00030" });
  const stranger = await world.hire(world.hostile, "officer");
  const elsewhere = await world.inStation(world.station, (tx) => buildCommunity(tx));
  const neighbour = await world.hire(world.station, "cadre", [elsewhere]);
  const cases: [Role | Caller, number, number][] = [
    ["guard", 403, 404],
    ["auditor", 403, 404],
    ["civil_affairs", 403, 404],
    [stranger, 404, 404],
    [neighbour, 404, 404],
    [chief, 200, 200],
    [cadre, 200, 200],
  ];
  for (const [who, list, one] of cases) {
    const by = typeof who === "string" ? await world.hire(world.station, who, [home]) : who;
    const said = [(await by.get(rounds())).status, (await by.get(`/api/door-rounds/${round.id}`)).status];
    assert.deepEqual(said, [list, one], typeof who === "string" ? who : who.stationId);
  }
  const doorId = (await walk(round.id)).stops[0]!.id;
  const refusal = await note(round.id, doorId, "nobody", chief);
  assert.deepEqual([refusal.status, refusal.problem.code], [403, "registry.may_not_write"]);
  assert.equal((await note(round.id, doorId, "nobody", stranger)).status, 404);
  assert.equal((await note(round.id, missing, "nobody")).status, 404);
  assert.equal((await chief.post(rounds(), { building: "00003" })).problem.code, "registry.may_not_write");
  assert.equal((await officer.post(rounds(), { building: "00004" })).problem.code, "registry.round_no_doors");
  assert.equal((await officer.post(`/api/door-rounds/${round.id}/end`)).status, 200);
});

test("a stairwell is walked in order; one round of it at a time; the list counts and shows nobody", async () => {
  const up = await open({ building: "00003", stairs: "1", downward: false });
  assert.deepEqual([up.name, up.counts.doors], ["3号楼", 4]);
  const { stops } = await walk(up.id);
  assert.deepEqual(
    stops.map(({ door }) => door.split(" ").at(-1)),
    ["101", "102", "201", "202"],
  );
  const twice = await officer.post<DoorRound>(rounds(), { building: "00003", stairs: "1" });
  assert.deepEqual([twice.problem.code, twice.problem.details], ["registry.round_open", { roundId: up.id }]);
  const list = await officer.get<DoorRounds>(rounds());
  assert.deepEqual(list.body.buildings[0], { key: "00003", name: "3号楼", doors: 5, stairs: ["1", "2"] });
  assert.equal(list.body.items[0]!.id, up.id);
  assert.deepEqual(await noted(list.headers.get("x-request-id")), []);
  await officer.post(`/api/door-rounds/${up.id}/end`);
  const down = await open({ building: "00003", stairs: "1" });
  assert.deepEqual(
    (await walk(down.id)).stops.map(({ door }) => door.split(" ").at(-1)),
    ["201", "202", "101", "102"],
  );
  await officer.post(`/api/door-rounds/${down.id}/end`);
});

test("nothing is confirmed before the notice; then same renews what law asks for, and not what rests on consent", async () => {
  const round = await open({ building: "00003", stairs: "1", downward: false });
  const [first, second] = (await walk(round.id)).stops;
  const householdId = (await doorAt(round.id, first!.id)).household!.id;
  const person = (
    await officer.post<Resident>(`/api/households/${householdId}/residents`, {
      name: "示例甲",
      relation: "head",
      birthYear: 1980,
      work: "示例厂",
      said: { source: "document", sourceNote: "户口簿", asOf: "2025-03-01" },
    })
  ).body;

  assert.equal((await note(round.id, first!.id, "same")).problem.code, "registry.no_notice");
  assert.equal((await note(round.id, second!.id, "nobody")).status, 201);
  await chief.post("/api/privacy-notices", {
    body: "示例：上门核对只记法律要求登记的几栏，不愿意可以不谈。".repeat(3),
  });
  assert.equal((await note(round.id, first!.id, "same")).problem.code, "registry.round_untold");
  assert.equal((await doorAt(round.id, first!.id)).maySame, "registry.round_untold");
  assert.equal((await doorAt(round.id, first!.id)).untold, 1);
  const tell = `/api/door-rounds/${round.id}/doors/${first!.id}/notice`;
  assert.equal((await chief.post(tell, {})).status, 403);
  const told = await officer.post(tell, {}, "told-once");
  await officer.post(tell, {}, "told-once");
  assert.deepEqual(await noted(told.headers.get("x-request-id")), [
    { verb: "inform", kind: "resident", fields: ["paper"], subjects: [person.id] },
  ]);
  const given = await world.admin.query(`select how from notice_given where resident_id = $1`, [person.id]);
  assert.deepEqual(given.rows, [{ how: "paper" }]);

  const same = await note(round.id, first!.id, "same", officer, "tap-1");
  assert.equal(same.status, 201, JSON.stringify(same.problem));
  assert.deepEqual(await noted(same.headers.get("x-request-id")), [
    { verb: "confirm", kind: "resident", fields: ["name", "birth", "relation"], subjects: [person.id] },
    { verb: "visit", kind: "door_round", fields: ["same"], subjects: [householdId] },
  ]);
  const now = (await officer.get<Resident>(`/api/residents/${person.id}`)).body;
  assert.deepEqual(
    [now.facts.name!.asOf, now.facts.name!.source, now.facts.birth!.asOf, now.facts.work!.asOf],
    [world.today(), "household", world.today(), "2025-03-01"],
  );
  assert.equal(now.facts.work!.keepUntil, person.facts.work!.keepUntil);
  // The same tap sent again after a lost answer is one visit.
  assert.equal((await note(round.id, first!.id, "same", officer, "tap-1")).body.id, same.body.id);
  assert.equal((await doorAt(round.id, first!.id)).visits.length, 1);

  assert.equal(
    (await cadre.post(`/api/door-visits/${same.body.id}/undo`)).problem.code,
    "registry.visit_not_own",
  );
  assert.equal((await officer.post(`/api/door-visits/${same.body.id}/undo`)).status, 204);
  const back = (await officer.get<Resident>(`/api/residents/${person.id}`)).body;
  assert.deepEqual(back.facts, person.facts);
  assert.equal(
    (await officer.post(`/api/door-visits/${same.body.id}/undo`)).problem.code,
    "registry.visit_passed",
  );

  // Corrected since: taking the tap back leaves the correction.
  const again = await note(round.id, first!.id, "same");
  const between = (await officer.get<Resident>(`/api/residents/${person.id}`)).body;
  await officer.change("PATCH", `/api/residents/${person.id}`, { name: "示例乙" }, between.version);
  await officer.post(`/api/door-visits/${again.body.id}/undo`);
  assert.equal(
    (await officer.get<Resident>(`/api/residents/${person.id}`)).body.facts.name!.asOf,
    world.today(),
  );
  await officer.post(`/api/door-rounds/${round.id}/end`);
});
test("one door shows who lives there as far as the reader may see, and is a look at them", async () => {
  const round = await open({ building: "00003" });
  const stop = (await walk(round.id)).stops.find(({ door }) => door === "3号楼 1单元 101")!;
  const path = `/api/door-rounds/${round.id}/doors/${stop.id}`;
  const answer = await officer.get<RoundDoor>(path);
  const { household, residents } = answer.body;
  assert.deepEqual(
    residents.map(({ name, relation, birthYear }) => [name, relation, birthYear]),
    [["示例乙", "head", 1980]],
  );
  assert.deepEqual(
    (await noted(answer.headers.get("x-request-id"))).map(({ verb, kind, subjects }) => [
      verb,
      kind,
      subjects,
    ]),
    [
      ["look", "household", [household!.id]],
      ["look", "resident", [residents[0]!.id]],
    ],
  );
  assert.equal((await doorAt(round.id, stop.id, chief)).residents[0]!.name, "示*乙");
  const shop = (await walk(round.id)).stops.find(({ door }) => door === "3号楼 1单元 201")!;
  assert.deepEqual(
    (await doorAt(round.id, shop.id)).units.map(({ name }) => name),
    ["示例小店"],
  );
  await officer.post(`/api/door-rounds/${round.id}/end`);
});

test("who refuses is not asked again in this round; a colleague's taps come through; a second round is of the rest", async () => {
  const round = await open({ building: "00003" });
  const { stops } = await walk(round.id);
  const [a, b, c, d, e] = stops.map(({ id }) => id) as [string, string, string, string, string];
  const refused = await note(round.id, a, "refused");
  assert.equal((await note(round.id, a, "changed", cadre)).problem.code, "registry.round_refused");
  await note(round.id, b, "nobody");
  const since = world.now().toISOString();
  world.setNow(new Date(world.now().getTime() + 60_000).toISOString());
  await note(round.id, c, "nobody", cadre);
  await note(round.id, d, "no_dwelling", cadre);
  const news = await officer.get<DoorVisits>(`/api/door-rounds/${round.id}/visits?since=${since}`);
  assert.deepEqual(
    news.body.items.slice(-2).map(({ doorId, outcome, mine, undone }) => [doorId, outcome, mine, undone]),
    [
      [c, "nobody", false, false],
      [d, "no_dwelling", false, false],
    ],
  );
  assert.deepEqual((await walk(round.id)).counts, {
    doors: 5,
    same: 0,
    changed: 0,
    nobody: 2,
    refused: 1,
    no_dwelling: 1,
  });
  // By mistake: taken back, the door is open again.
  await officer.post(`/api/door-visits/${refused.body.id}/undo`);
  assert.equal((await note(round.id, a, "changed")).status, 201);

  const second = await officer.post<DoorRound>(`/api/door-rounds/${round.id}/second-round`);
  assert.equal(second.status, 201, JSON.stringify(second.problem));
  assert.deepEqual([second.body.counts.doors, second.body.afterId], [2, round.id]);
  assert.deepEqual(
    (await walk(second.body.id)).stops.map(({ id }) => id),
    [b, c],
  );
  assert.equal((await note(round.id, e, "nobody")).problem.code, "registry.round_ended");
  assert.equal((await note(second.body.id, e, "nobody")).status, 404);
  assert.equal((await officer.get(`/api/door-rounds/${second.body.id}/doors/${e}`)).status, 404);
  assert.equal((await officer.post(`/api/door-rounds/${round.id}/end`)).problem.code, "registry.round_ended");
  await note(second.body.id, b, "changed");
  const list = (await officer.get<DoorRounds>(rounds())).body.items;
  const counts = list.find(({ id }) => id === second.body.id)!.counts;
  assert.deepEqual([counts.doors, counts.changed, counts.nobody], [2, 1, 0]);
  await note(second.body.id, c, "changed");
  assert.equal(
    (await officer.post(`/api/door-rounds/${second.body.id}/second-round`)).problem.code,
    "registry.round_no_doors",
  );
});

test("what a tap had kept goes with an erasure, and the rounds a year after", async () => {
  const [round] = (await officer.get<DoorRounds>(rounds())).body.items;
  await officer.post(`/api/door-rounds/${round!.id}/end`);
  const last = await open({ building: "00003", stairs: "1" });
  const stop = (await walk(last.id)).stops.find(({ door }) => door === "3号楼 1单元 101")!;
  const { residents } = await doorAt(last.id, stop.id);
  await note(last.id, stop.id, "same");
  const kept = async () =>
    (await world.admin.query(`select count(*)::int as n from door_visit where before is not null`)).rows[0].n;
  assert.equal(await kept(), 1);
  await officer.post(`/api/residents/${residents[0]!.id}/erasure`, { because: "asked" });
  assert.equal(await kept(), 0);
  const count = async () => (await world.admin.query(`select count(*)::int as n from door_round`)).rows[0].n;
  const held = await count();
  const daysOn = (days: number) => new Date(world.now().getTime() + days * 86_400_000);
  await passNight(world.db, world.keys, world.station.id, daysOn(364));
  assert.equal(await count(), held);
  await passNight(world.db, world.keys, world.station.id, daysOn(367));
  assert.equal(await count(), 0);
});
