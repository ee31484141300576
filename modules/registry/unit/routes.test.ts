/** Units over HTTP: refused → the wrong station → allowed → the effect → once more. */
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import type { Role } from "../../people/contract.ts";
import { buildHouseholds } from "../cast.ts";
import { buildReadiness, buildResident } from "../resident/cast.ts";
import { openingsAnHour } from "../resident/opening-limit.ts";
import { buildUnits } from "./cast.ts";
import type { Unit, UnitListResult, UnitPair, UnitRow } from "./contract.ts";
import { shown } from "../../journal/queries.ts";

let world: World;
let officer: Caller;
let cadre: Caller;
let property: Caller;
let stranger: Caller;
let home: string;
let foreign: string;
let foreignUnit: string;
const missing = "01930000-0000-7000-8000-000000000000";
const door = (room: string, building = "3") => ({ building, unit: "1", floor: null, room });
const good = "91110000101623741K";
const failing = "91350211M0000XUF46";

before(async () => {
  world = await openWorld();
  foreign = await world.inStation(world.hostile, (tx) => buildCommunity(tx));
  foreignUnit = (await world.inStation(world.hostile, (tx) => buildUnits(tx, foreign, 1)))[0]!;
});
beforeEach(async () => {
  home = await world.inStation(world.station, (tx) => buildCommunity(tx));
  officer = await world.hire(world.station, "officer", [home]);
  cadre = await world.hire(world.station, "cadre", [home]);
  property = await world.hire(world.station, "property_manager", [home]);
  const elsewhere = await world.inStation(world.station, (tx) => buildCommunity(tx));
  stranger = await world.hire(world.station, "officer", [elsewhere]);
});
after(() => world.close());

const add = async (body: object, key?: string) => {
  const made = await cadre.post<Unit>(`/api/communities/${home}/units`, body, key);
  assert.equal(made.status, 201, JSON.stringify(made.problem));
  return made.body;
};
const coffee = (over: object = {}) => add({ name: "示例欧亚咖啡", addresses: [door("101")], ...over });
const units = (by: Caller, query = "") =>
  by.get<{ items: UnitRow[]; next: string | null }>(`/api/communities/${home}/units${query}`);
const journalOf = async (verb: string, subjectId: string) =>
  (
    await world.admin.query(
      `select e.fields, e.purpose from journal_entry e join ${shown} s on s.entry_id = e.id
       where e.verb = $1 and s.subject_id = $2 and s.kind = 'unit' order by e.id`,
      [verb, subjectId],
    )
  ).rows;
const alike = async (
  ask: (id: string) => Promise<{ status: number; problem: { code: string } }>,
  ids: string[],
) => {
  for (const id of [...ids, missing]) {
    const answer = await ask(id);
    assert.deepEqual([answer.status, answer.problem.code], [404, "http.missing"]);
  }
};

test("units are read by officer, cadre, chief, by name by the property manager, and written by officer and cadre", async () => {
  const unit = await coffee();
  const cases: [Role, number, number, number][] = [
    ["officer", 200, 200, 201],
    ["cadre", 200, 200, 201],
    ["chief", 200, 200, 403],
    ["property_manager", 200, 200, 403],
    ["guard", 403, 404, 403],
    ["merchant", 403, 404, 403],
    ["department_officer", 403, 404, 403],
    ["system_admin", 403, 404, 403],
    ["supervisor", 403, 404, 403],
    ["auditor", 403, 404, 403],
  ];
  for (const [role, list, one, write] of cases) {
    const by = await world.hire(world.station, role, [home]);
    assert.equal((await units(by)).status, list, role);
    assert.equal((await by.get(`/api/units/${unit.id}`)).status, one, role);
    const body = { name: `示例${role}`, addresses: [door(role.slice(0, 8))] };
    assert.equal((await by.post(`/api/communities/${home}/units`, body)).status, write, role);
  }
});

test("a unit of another post, another station or none is missing", async () => {
  const unit = await coffee();
  await alike((id) => officer.get(`/api/units/${id}`), [foreignUnit]);
  await alike((id) => stranger.get(`/api/units/${id}`), [unit.id]);
  await alike((id) => officer.get(`/api/communities/${id}/units`), [foreign]);
  await alike((id) => officer.post(`/api/units/${id}/renaming`, { name: "别的" }), [foreignUnit]);
  await alike((id) => officer.post(`/api/units/${id}/contact-look`, { purpose: "visit" }), [foreignUnit]);
  await alike((id) => officer.post(`/api/units/${unit.id}/merger`, { otherId: id }), [foreignUnit]);
  await alike((id) => officer.change("PATCH", `/api/units/${id}`, { hours: "9" }, 1), [foreignUnit]);
});

test("a unit is registered at its doors; the same once more is asked about, and taken when said", async () => {
  const body = { name: "示例欧亚咖啡", addresses: [door("101"), door("102")], code: good };
  const made = await add(body, "unit-1");
  assert.deepEqual(
    [made.doors, made.kind, made.code, made.codeState, made.version],
    [["3号楼 1单元 101", "3号楼 1单元 102"], "food", good, "proven", 1],
  );
  assert.equal((await add(body, "unit-1")).id, made.id);
  const path = `/api/communities/${home}/units`;
  const again = await cadre.post(path, { name: "别的名字", addresses: [door("909")], code: good });
  assert.deepEqual([again.status, again.problem.code], [409, "registry.unit_looks_twice"]);
  assert.match(again.problem.title, /示例欧亚咖啡/);
  const named = await cadre.post(path, { name: "（示例）欧亚 咖啡", addresses: [door("102")] });
  assert.equal(named.problem.code, "registry.unit_looks_twice");
  assert.equal((await cadre.post(path, { ...body, code: null, evenSo: true })).status, 201);
  const nowhere = await cadre.post(path, { name: "无处可寻" });
  assert.deepEqual([nowhere.status, nowhere.problem.code], [400, "registry.unit_nowhere"]);
  const stall = await add({ name: "示例烤红薯", place: "东门外第二个摊位" });
  assert.deepEqual([stall.doors, stall.place], [[], "东门外第二个摊位"]);
  assert.equal((await journalOf("add", made.id)).length, 1);
});

test("a code that fails its check is taken with a reason only, and marked", async () => {
  const path = `/api/communities/${home}/units`;
  const body = { name: "示例公司", addresses: [door("201")], code: failing };
  const bare = await cadre.post(path, body);
  assert.deepEqual(
    [bare.status, bare.problem.code, bare.problem.field],
    [400, "registry.code_unproven", "code"],
  );
  const made = await add({ ...body, codeReason: "执照上就是这样" });
  assert.deepEqual([made.codeState, made.details!.codeReason], ["unproven", "执照上就是这样"]);
  const bad = await officer.change("PATCH", `/api/units/${made.id}`, { code: "123" }, 1);
  assert.equal(bad.problem.code, "registry.code_malformed");
  const right = await officer.change<Unit>(
    "PATCH",
    `/api/units/${made.id}`,
    { code: good, codeReason: null },
    1,
  );
  assert.deepEqual([right.body.codeState, right.body.version], ["proven", 2]);
  const stale = await cadre.change("PATCH", `/api/units/${made.id}`, { hours: "9:00–21:00" }, 1);
  assert.deepEqual([stale.status, stale.problem.current], [412, right.body]);
  assert.equal((await cadre.change("PATCH", `/api/units/${made.id}`, { hours: "9" })).status, 428);
});

test("a contact is masked, opened for a purpose, and each opening is a look", async () => {
  const unit = await coffee();
  const contact = { name: "王小二", phone: "13812345678", basis: "statutory_duty", source: "told" };
  const path = `/api/units/${unit.id}/contact`;
  const chief = await world.hire(world.station, "chief");
  assert.equal((await property.change("PUT", path, contact, 1)).problem.code, "registry.unit_may_not_write");
  const set = await officer.change<Unit>("PUT", path, contact, 1);
  assert.deepEqual([set.body.details!.contact!.name, set.body.details!.contact!.phone], ["王**", "****5678"]);
  assert.ok(!JSON.stringify((await units(cadre)).body).includes("1381234"));
  assert.deepEqual(await journalOf("look", unit.id), []);
  const seen = (await property.get<Unit>(`/api/units/${unit.id}`)).body;
  assert.deepEqual([seen.details, seen.hasContact, seen.code, seen.name], [null, null, null, "示例欧亚咖啡"]);
  const refused = await property.post(`/api/units/${unit.id}/contact-look`, { purpose: "visit" });
  assert.equal(refused.problem.code, "registry.contact_may_not_read");
  assert.equal((await chief.post(`/api/units/${unit.id}/contact-look`, { purpose: "curious" })).status, 400);
  const opened = await chief.post<{ phone: string }>(`/api/units/${unit.id}/contact-look`, {
    purpose: "incident",
  });
  assert.deepEqual([opened.status, opened.body.phone], [200, "13812345678"]);
  assert.deepEqual(await journalOf("look", unit.id), [
    { fields: ["contact_name", "contact_phone"], purpose: "incident" },
  ]);
  const emptied = await cadre.change<Unit>("DELETE", path, undefined, set.body.version);
  assert.deepEqual([emptied.status, emptied.body.hasContact], [200, false]);
  const kept = await world.admin.query(`select name, phone from unit_contact where unit_id = $1`, [unit.id]);
  assert.deepEqual(kept.rows, [{ name: "", phone: "" }]);
  await alike((id) => chief.post(`/api/units/${id}/contact-look`, { purpose: "visit" }), [unit.id]);
});

test("contacts and residents' fields are opened sixty times an hour together, and no more", async () => {
  const unit = await coffee();
  const contact = { name: "王小二", phone: "13812345678", basis: "consent", source: "told" };
  await officer.change("PUT", `/api/units/${unit.id}/contact`, contact, 1);
  const open = () => officer.post(`/api/units/${unit.id}/contact-look`, { purpose: "visit" });
  for (let each = 0; each < openingsAnHour; each++) assert.equal((await open()).status, 200);
  assert.deepEqual([(await open()).status, (await journalOf("look", unit.id)).length], [429, openingsAnHour]);
  const other = await cadre.post(`/api/units/${unit.id}/contact-look`, { purpose: "visit" });
  assert.equal(other.status, 200, "each person by themselves");
  const chief = await world.hire(world.station, "chief");
  await world.inStation(world.station, (tx) => buildReadiness(tx, chief.personId));
  const [resident] = await world.inStation(world.station, async (tx) => {
    const [householdId] = await buildHouseholds(tx, home, 1);
    return [await buildResident(tx, { householdId: householdId!, communityId: home })];
  });
  const field = await officer.post(`/api/residents/${resident}/unmasking`, {
    fields: ["phone"],
    purpose: "visit",
  });
  assert.equal(field.status, 429, "what was opened of units counts for residents");
});

test("moved, renamed and closed are steps of a story, and the latest can be taken back", async () => {
  const unit = await coffee();
  const post = (verb: string, body: object) => officer.post<Unit>(`/api/units/${unit.id}/${verb}`, body);
  assert.equal((await property.post(`/api/units/${unit.id}/closing`, { because: "left" })).status, 403);
  const moved = await post("move", { addresses: [door("501")] });
  assert.deepEqual([moved.body.doors, moved.body.version], [["3号楼 1单元 501"], 2]);
  assert.equal(
    (await post("move", { addresses: [door("501")] })).problem.code,
    "registry.unit_there_already",
  );
  assert.equal(
    (await post("renaming", { name: "示例新咖啡", renamedOn: "2027-01-01" })).problem.code,
    "registry.unit_not_yet",
  );
  const renamed = (await post("renaming", { name: "示例新咖啡" })).body;
  const closed = (await post("closing", { because: "closed" })).body;
  assert.deepEqual([closed.endedOn, closed.endedBecause], [world.today(), "closed"]);
  assert.equal((await units(officer)).body.items.length, 0);
  assert.equal((await units(officer, "?ended=true")).body.items.length, 1);
  assert.equal((await post("renaming", { name: "再改" })).problem.code, "registry.unit_ended");
  const [closing, renaming, moving] = closed.details!.events;
  assert.deepEqual(
    closed.details!.events.map((each) => [each.kind, each.before, each.after, each.mayUndo]),
    [
      ["closed", "", "closed", null],
      ["renamed", "示例欧亚咖啡", "示例新咖啡", "registry.event_overtaken"],
      ["moved", "3号楼 1单元 101", "3号楼 1单元 501", "registry.event_overtaken"],
    ],
  );
  const undo = (event: { id: string }, key?: string) =>
    cadre.post<Unit>(`/api/unit-events/${event.id}/undo`, {}, key);
  assert.equal((await undo(renaming!)).problem.code, "registry.event_overtaken");
  await alike((id) => stranger.post(`/api/unit-events/${id}/undo`), [closing!.id]);
  const back = await undo(closing!, "undo-1");
  assert.deepEqual([back.body.endedOn, back.body.details!.events[0]!.undone], [null, true]);
  assert.deepEqual((await undo(closing!, "undo-1")).body, back.body);
  assert.equal((await undo(closing!)).status, 409);
  assert.equal(renamed.name, "示例新咖啡");
  assert.ok(moving);
});

test("a move is taken back with its doors, and a household at the same door keeps to itself", async () => {
  const unit = await coffee();
  const moved = await officer.post<Unit>(`/api/units/${unit.id}/move`, { place: "西门口的亭子" });
  assert.deepEqual([moved.body.doors, moved.body.place], [[], "西门口的亭子"]);
  const event = moved.body.details!.events[0]!;
  const back = await officer.post<Unit>(`/api/unit-events/${event.id}/undo`);
  assert.deepEqual([back.body.doors, back.body.place], [["3号楼 1单元 101"], null]);
  const lives = await officer.post<{ id: string }>(`/api/communities/${home}/households`, {
    address: door("101"),
  });
  const household = `/api/households/${lives.body.id}`;
  assert.equal((await officer.change("PATCH", household, { address: door("109") }, 1)).status, 200);
  assert.deepEqual((await officer.get<Unit>(`/api/units/${unit.id}`)).body.doors, ["3号楼 1单元 101"]);
});

test("two that look like one stand side by side: merged into one and taken back, or kept as two", async () => {
  const one = await coffee({ hours: "8:00–20:00" });
  const two = await coffee({
    name: "示例 欧亚咖啡",
    addresses: [door("101"), door("102")],
    code: good,
    evenSo: true,
  });
  const contact = { name: "王小二", phone: "13812345678", basis: "consent", source: "told" };
  assert.equal((await officer.change("PUT", `/api/units/${two.id}/contact`, contact, 1)).status, 200);
  const pairs = async () =>
    (await cadre.get<{ items: UnitPair[] }>(`/api/communities/${home}/unit-pairs`)).body.items;
  assert.deepEqual(
    (await pairs()).map((pair) => [pair.by, pair.units.map((each) => each.id).sort()]),
    [["name", [one.id, two.id].sort()]],
  );
  assert.equal((await property.get(`/api/communities/${home}/unit-pairs`)).status, 403);
  const merge = (id: string, otherId: string) => cadre.post<Unit>(`/api/units/${id}/merger`, { otherId });
  assert.equal((await merge(one.id, one.id)).problem.code, "registry.unit_other_place");
  const merged = (await merge(one.id, two.id)).body;
  assert.deepEqual(
    [merged.doors.length, merged.code, merged.details!.hours, merged.details!.contact!.phone],
    [2, good, "8:00–20:00", "****5678"],
  );
  const gone = (await cadre.get<Unit>(`/api/units/${two.id}`)).body;
  assert.deepEqual([gone.endedBecause, gone.details!.mergedInto, gone.hasContact], ["twice", one.id, false]);
  assert.deepEqual(await pairs(), []);
  const back = await cadre.post<Unit>(`/api/unit-events/${merged.details!.events[0]!.id}/undo`);
  assert.deepEqual(
    [back.body.doors, back.body.code, back.body.hasContact],
    [["3号楼 1单元 101"], null, false],
  );
  const again = (await cadre.get<Unit>(`/api/units/${two.id}`)).body;
  assert.deepEqual([again.endedOn, again.details!.contact!.phone], [null, "****5678"]);
  assert.equal((await pairs()).length, 1);
  assert.equal((await cadre.post(`/api/units/${two.id}/apartness`, { otherId: one.id })).status, 200);
  assert.deepEqual(await pairs(), []);
});

test("pages come in the order of doors, by kind and building, those without a door last", async () => {
  const ids = await world.inStation(world.station, (tx) => buildUnits(tx, home, 23));
  const stall = await add({ name: "示例烤红薯", place: "东门外", kind: "food" });
  const seen: UnitRow[] = [];
  let next: string | null = "";
  while (next !== null) {
    const page: { items: UnitRow[]; next: string | null } = (
      await units(cadre, `?limit=10${next && `&cursor=${next}`}`)
    ).body;
    seen.push(...page.items);
    next = page.next;
  }
  assert.deepEqual(
    seen.map((row) => row.id),
    [...ids, stall.id],
  );
  assert.equal((await units(cadre, "?building=00002")).body.items.length, 10);
  assert.deepEqual(
    (await units(cadre, "?building=none")).body.items.map((row) => row.id),
    [stall.id],
  );
  assert.equal((await units(cadre, "?kind=shop&building=00003")).body.items.length, 3);
  assert.equal((await units(cadre, "?kind=nobody")).status, 400);
  for (const cursor of ["%00", "!!!", "x".repeat(400)])
    assert.equal((await units(cadre, `?cursor=${cursor}`)).status, 200, cursor);
  const counts = (
    await property.get<{ total: number; kinds: unknown; buildings: object[]; pairs: null }>(
      `/api/communities/${home}/unit-counts`,
    )
  ).body;
  assert.deepEqual(
    [counts.total, counts.kinds, counts.buildings.map((each) => Object.values(each)), counts.pairs],
    [
      24,
      [
        { kind: "shop", count: 23 },
        { kind: "food", count: 1 },
      ],
      [
        ["none", null, 1],
        ["00001", "1号楼", 10],
        ["00002", "2号楼", 10],
        ["00003", "3号楼", 3],
      ],
      null,
    ],
  );
});

test("a pasted list: a try writes nothing, the act adds what is new, a repeat of its key says the same", async () => {
  await coffee();
  const text = `示例欧亚咖啡\t3-1-101\n示例一号\t3-1-201\t${good}\n示例一号分店\t3-1-202\t${good}\n示例二号\t3-1-203\t${failing}\n示例摊\t东门外\n空`;
  const paste = (by: Caller, more: object = {}, key?: string) =>
    by.post<UnitListResult>(`/api/communities/${home}/unit-list`, { text, ...more }, key);
  assert.equal((await paste(property)).problem.code, "registry.unit_may_not_write");
  const tried = (await paste(cadre, { dryRun: true }, "try")).body;
  assert.deepEqual(
    [
      tried.added,
      tried.known,
      tried.refused.map((each) => [each.line, each.code]),
      tried.warned.map((each) => each.line),
    ],
    [
      2,
      2,
      [
        [4, "registry.code_unproven"],
        [6, "registry.unit_nowhere"],
      ],
      [5],
    ],
  );
  assert.equal((await units(cadre)).body.items.length, 1);
  const done = (await paste(cadre, { codeReason: "看过执照" }, "list")).body;
  assert.deepEqual([done.added, done.known, done.refused.length, done.warned.length], [3, 2, 1, 2]);
  assert.deepEqual((await paste(cadre, { codeReason: "看过执照" }, "list")).body, done);
  assert.equal((await paste(cadre, { codeReason: "看过执照" })).body.added, 0);
  assert.equal((await units(cadre)).body.items.length, 4);
});

test("a thousand firms are one act, two lists at once add each once, and a household's door is shared", async () => {
  await world.inStation(world.station, (tx) => buildHouseholds(tx, home, 10));
  const text = Array.from(
    { length: 1000 },
    (_, i) => `示例第${i}公司\t${Math.floor(i / 100) + 1}-${(i % 100) + 1}01`,
  ).join("\n");
  const path = `/api/communities/${home}/unit-list`;
  const statements = world.db.statements.count;
  const first = await cadre.post<UnitListResult>(path, { text });
  assert.equal(first.body.added, 1000);
  assert.ok(world.db.statements.count - statements < 25, "inserted by row");
  const next = text.replaceAll("公司", "商行");
  const both = await Promise.all([cadre, officer].map((by) => by.post<UnitListResult>(path, { text: next })));
  assert.deepEqual(both.map((each) => each.body.added).sort(), [0, 1000]);
  const doors = await world.admin.query(
    `select count(*)::int as n from standard_address where community_id = $1`,
    [home],
  );
  // Five of the ten households' doors are in the list: 101, 201 … 501 of building 1.
  assert.equal(doors.rows[0].n, 1005);
  const long = await cadre.post(path, { text: `${next}\n`.repeat(6) });
  assert.ok([400, 413].includes(long.status));
});
