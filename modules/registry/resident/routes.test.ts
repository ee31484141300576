import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { newId } from "../../../server/id.ts";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import type { Role } from "../../people/contract.ts";
import { buildHouseholds } from "../cast.ts";
import { buildReadiness, buildResident } from "./cast.ts";
import type { HouseholdResidents, Resident, Unmasked } from "./contract.ts";
import { openingsAnHour } from "./opening-limit.ts";
import type { z } from "zod";
import { shown } from "../../journal/queries.ts";

type Listed = z.infer<typeof HouseholdResidents>;
let world: World;
let home: string;
let household: string;
let officer: Caller;
let cadre: Caller;
let chief: Caller;
let stranger: Caller;
let foreign: string;
let foreignHousehold: string;
before(async () => {
  world = await openWorld();
  [foreignHousehold, foreign] = await world.inStation(world.hostile, async (tx) => {
    const community = await buildCommunity(tx);
    const [door] = await buildHouseholds(tx, community, 1);
    return [door!, await buildResident(tx, { householdId: door!, communityId: community })];
  });
  stranger = await world.hire(world.hostile, "officer");
  chief = await world.hire(world.station, "chief");
  await world.inStation(world.station, (tx) => buildReadiness(tx, chief.personId));
});
beforeEach(async () => {
  [home, household] = await world.inStation(world.station, async (tx) => {
    const community = await buildCommunity(tx);
    return [community, (await buildHouseholds(tx, community, 1))[0]!];
  });
  officer = await world.hire(world.station, "officer", [home]);
  cadre = await world.hire(world.station, "cadre", [home]);
});
after(() => world.close());

const missing = newId(new Date());
const person = { name: "示例甲", relation: "head", birthYear: 1944 };
const add = async (body: object = person, by = cadre) =>
  (await by.post<Resident>(`/api/households/${household}/residents`, body)).body;
const put = (by: Caller, row: Resident, field: string, body: object) =>
  by.change<Resident>("PUT", `/api/residents/${row.id}/sensitive-fields/${field}`, body, row.version);
const told = (row: Resident) => cadre.post(`/api/residents/${row.id}/notices`, { how: "spoken" });
const agreed = { basis: "consent", consent: { how: "spoken" } };
const rowsOf = async (text: string, values: unknown[]) => (await world.admin.query(text, values)).rows;
const looksOf = (id: string, purpose: string) =>
  rowsOf(
    `select e.verb, e.kind, e.fields from journal_entry e join ${shown} s on s.entry_id = e.id
     where s.subject_id = $1 and s.kind = 'resident' and e.purpose = $2 order by e.id`,
    [id, purpose],
  );

test("officer and cadre of the community read and write, the chief reads, to all others there is nobody", async () => {
  const { id, version } = await add();
  const cases: [Role, number, number][] = [
    ["officer", 200, 201],
    ["cadre", 200, 201],
    ["chief", 200, 403],
    ["property_manager", 404, 404],
    ["guard", 404, 404],
    ["volunteer", 404, 404],
    ["civil_affairs", 404, 404],
    ["department_officer", 404, 404],
    ["merchant", 404, 404],
    ["supervisor", 404, 404],
    ["system_admin", 404, 404],
    ["security_admin", 404, 404],
    ["auditor", 404, 404],
  ];
  for (const [role, read, write] of cases) {
    const by = await world.hire(world.station, role);
    const open = { fields: ["phone"], purpose: "contact" };
    assert.equal((await by.get(`/api/households/${household}/residents`)).status, read, role);
    assert.equal((await by.get(`/api/residents/${id}`)).status, read, role);
    assert.equal((await by.post(`/api/residents/${id}/unmasking`, open)).status, read, role);
    assert.equal((await by.get(`/api/households/${household}/life`)).status, read, role);
    assert.equal((await by.get(`/api/residents/${id}/told`)).status, read, role);
    assert.equal((await by.post(`/api/households/${household}/residents`, person)).status, write, role);
    const writes = write === 201 ? 200 : write;
    const patch = await by.change("PATCH", `/api/residents/${id}`, { work: "示例" }, 99);
    assert.equal(patch.status, writes === 200 ? 412 : writes, role);
    if (write !== 201) {
      for (const path of ["erasure", "departure", "notices"]) {
        const body = {
          erasure: { because: "asked" },
          departure: { kind: "left" },
          notices: { how: "paper" },
        }[path];
        assert.equal((await by.post(`/api/residents/${id}/${path}`, body)).status, write, `${role} ${path}`);
      }
    }
  }
  assert.equal((await cadre.get<Resident>(`/api/residents/${id}`)).body.version, version);
});

test("another station's resident, another post's and nobody are answered alike", async () => {
  const other = await world.inStation(world.station, async (tx) => {
    const community = await buildCommunity(tx);
    const [door] = await buildHouseholds(tx, community, 1);
    return buildResident(tx, { householdId: door!, communityId: community });
  });
  for (const id of [foreign, other, missing]) {
    const answers = [
      await officer.get(`/api/residents/${id}`),
      await officer.change("PATCH", `/api/residents/${id}`, { work: "示例" }, 1),
      await officer.post(`/api/residents/${id}/unmasking`, { fields: ["phone"], purpose: "contact" }),
      await officer.post(`/api/residents/${id}/erasure`, { because: "asked" }),
      await officer.post(`/api/residents/${id}/departure`, { kind: "left" }),
      await officer.change("DELETE", `/api/residents/${id}/sensitive-fields/phone`, undefined, 1),
    ];
    for (const answer of answers)
      assert.deepEqual([answer.status, answer.problem.code], [404, "http.missing"]);
  }
  assert.equal((await officer.get(`/api/households/${foreignHousehold}/residents`)).status, 404);
  const { id } = await add();
  assert.equal((await stranger.get(`/api/residents/${id}`)).status, 404);
});

test("a resident is entered with what each field rests on; unknown fields and births that cannot be are refused", async () => {
  const path = `/api/households/${household}/residents`;
  const bad: [object, string][] = [
    [{ ...person, religion: "x" }, ""],
    [{ ...person, ethnicity: "x" }, ""],
    [{ ...person, phone: "13800000000" }, ""],
    [{ ...person, name: "" }, "name"],
    [{ ...person, birthYear: 2027 }, "birthYear"],
    [{ ...person, birthYear: null, birthOn: "2026-12-01" }, "birthOn"],
    [{ ...person, cameOn: "2026-12-01" }, "cameOn"],
    [{ ...person, said: { asOf: "2026-12-01" } }, "said.asOf"],
  ];
  for (const [body, field] of bad) {
    const answer = await cadre.post(path, body);
    assert.deepEqual([answer.status, answer.problem.field], [400, field], JSON.stringify(body));
  }
  const body = { ...person, said: { source: "document", sourceNote: "户口本", asOf: "2026-11-20" } };
  const made = await cadre.post<Resident>(path, body, "one");
  assert.equal(made.status, 201);
  assert.deepEqual((await cadre.post<Resident>(path, body, "one")).body, made.body);
  assert.deepEqual(made.body.facts.name, {
    basis: "statutory_duty",
    source: "document",
    sourceNote: "户口本",
    asOf: "2026-11-20",
    keepUntil: null,
    override: null,
  });
  assert.deepEqual(Object.keys(made.body.facts).sort(), ["birth", "name", "relation"]);
  const listed = await cadre.get<Listed>(path);
  assert.deepEqual([listed.body.items.map((each) => each.name), listed.body.sensitive], [["示例甲"], null]);
  assert.deepEqual(
    (await chief.get<Listed>(path)).body.items.map((each) => each.name),
    ["示*甲"],
  );
});

test("a change needs the version; what is said again is confirmed anew", async () => {
  const row = await add();
  const path = `/api/residents/${row.id}`;
  assert.equal((await cadre.change("PATCH", path, { work: "示例厂" })).status, 428);
  const changed = await cadre.change<Resident>(
    "PATCH",
    path,
    { work: "示例厂", said: { asOf: "2026-11-01" } },
    1,
  );
  assert.deepEqual([changed.body.work, changed.body.facts.work!.keepUntil], ["示例厂", "2029-11-01"]);
  const stale = await officer.change("PATCH", path, { work: null }, 1);
  assert.deepEqual([stale.status, (stale.problem.current as Resident).work], [412, "示例厂"]);
  const none = await officer.change<Resident>("PATCH", path, { work: null }, 2);
  assert.deepEqual([none.body.work, none.body.facts.work], ["", undefined]);
  assert.deepEqual((await officer.change<Resident>("PATCH", path, {}, 3)).body.version, 3);
});

test("a sensitive field needs notice, consent and the right basis, comes masked, and opens for a purpose", async () => {
  let row = await add();
  const phone = { value: "138 0000-0000", ...agreed };
  const refused = async (body: object, code: string, field = "phone") => {
    const answer = await put(cadre, row, field, body);
    assert.equal(answer.problem?.code, code);
  };
  await refused(phone, "registry.not_told");
  await told(row);
  await refused({ ...phone, basis: "statutory_duty" }, "registry.basis_not_for_field");
  await refused({ ...phone, consent: null }, "registry.consent_missing");
  await refused({ ...phone, value: "abc" }, "registry.phone_shape");
  await refused({ ...phone, consent: { how: "spoken", givenOn: "2026-12-01" } }, "registry.happened_ahead");
  row = (await put(cadre, row, "phone", phone)).body;
  assert.deepEqual(
    row.sensitive.map(({ field, masked, fact }) => [field, masked, fact.basis, fact.keepUntil]),
    [["phone", "138****0000", "consent", "2029-11-23"]],
  );
  row = (await put(cadre, row, "health", { value: "示例：听力不好，敲门重一点", ...agreed })).body;
  const text = JSON.stringify((await officer.get(`/api/households/${household}/residents`)).body);
  assert.ok(!text.includes("13800000000") && !text.includes("听力"));

  const open = (fields: string[], purpose: string, by = officer) =>
    by.post<z.infer<typeof Unmasked>>(`/api/residents/${row.id}/unmasking`, { fields, purpose });
  assert.equal((await open(["health"], "contact")).problem.code, "registry.purpose_not_for_field");
  assert.equal((await open(["phone"], "curiosity")).status, 400);
  assert.deepEqual(await looksOf(row.id, "contact"), []);
  assert.deepEqual((await open(["phone"], "contact", chief)).body.values, [
    { field: "phone", value: "13800000000" },
  ]);
  assert.deepEqual(await looksOf(row.id, "contact"), [{ verb: "look", kind: "resident", fields: ["phone"] }]);
  assert.equal((await open(["phone", "health"], "visit")).body.values.length, 2);
  assert.deepEqual(await looksOf(row.id, "visit"), [
    { verb: "look", kind: "resident", fields: ["phone", "health"] },
  ]);
  // What is not there is not looked at.
  assert.deepEqual((await open(["citizen_number"], "verification")).body.values, []);
  assert.deepEqual(await looksOf(row.id, "verification"), []);
});

test("who goes through the register hits a limit by the hour; the others do not", async () => {
  const { id } = await add();
  const open = (by: Caller) =>
    by.post(`/api/residents/${id}/unmasking`, { fields: ["phone"], purpose: "contact" });
  for (let at = 0; at < openingsAnHour; at++) assert.equal((await open(officer)).status, 200);
  const more = await open(officer);
  assert.deepEqual(
    [more.status, more.problem.code, more.headers.get("retry-after")],
    [429, "http.too_many", "3600"],
  );
  assert.equal((await open(cadre)).status, 200);
  const now = world.now();
  world.setNow(new Date(now.getTime() + 3_600_000).toISOString());
  assert.equal((await open(officer)).status, 200);
  world.setNow(now.toISOString());
});

test("in the database a sealed field is neither to be read nor the same twice", async () => {
  const seen: Buffer[] = [];
  for (const name of ["示例甲", "示例乙"]) {
    const row = await add({ ...person, name });
    await told(row);
    await put(cadre, row, "phone", { value: "13800000001", ...agreed });
    const [kept] = await rowsOf(
      `select phone, phone_hash, phone_tail, row_to_json(r)::text as text from resident r where id = $1`,
      [row.id],
    );
    assert.ok(
      !kept.text.includes("13800000001") && !kept.text.includes(Buffer.from("13800000001").toString("hex")),
    );
    seen.push(kept.phone, kept.phone_hash);
  }
  assert.notDeepEqual(seen[0], seen[2]);
  assert.deepEqual(seen[1], seen[3], "found by the same index");
});

test("a sealed field that was changed in the database, or moved to somebody else, is an outage and no value", async () => {
  const rows = [await add(), await add({ ...person, name: "示例乙" })] as const;
  for (const [at, row] of rows.entries()) {
    await told(row);
    await put(cadre, row, "phone", { value: `1380000000${at}`, ...agreed });
  }
  const open = () =>
    cadre.post(`/api/residents/${rows[0].id}/unmasking`, { fields: ["phone"], purpose: "contact" });
  await world.admin.query(
    `update resident set phone = (select phone from resident where id = $2) where id = $1`,
    rows.map(({ id }) => id),
  );
  assert.deepEqual([(await open()).status, (await open()).problem.code], [503, "http.unavailable"]);
  assert.deepEqual(await looksOf(rows[0].id, "contact"), []);
  await world.admin.query(`update resident set phone = '\\x00', key_ref = '000000000000:1' where id = $1`, [
    rows[0].id,
  ]);
  assert.equal((await open()).status, 503);
});

test("a doubtful citizen number is a warning with a way past it; two under one number are shown, never merged", async () => {
  const number = "440524188001010014";
  let one = await add({ name: "示例甲", relation: "head" });
  const body = { value: number, basis: "statutory_duty" };
  const wrong = await put(cadre, one, "citizen_number", { ...body, value: "440524188001010015" });
  assert.deepEqual(
    [wrong.status, wrong.problem.code, wrong.problem.field],
    [409, "registry.number_check", "value"],
  );
  const past = { ...body, value: "440524188001010015", override: "示例：证件上就是这样" };
  one = (await put(cadre, one, "citizen_number", past)).body;
  assert.deepEqual(one.sensitive[0]!.fact.override, { code: "registry.number_check", reason: past.override });
  one = (await put(cadre, one, "citizen_number", body)).body;
  assert.deepEqual([one.sensitive[0]!.masked, one.sensitive[0]!.fact.override], ["**************0014", null]);
  const two = await add({ name: "示例乙", relation: "spouse" });
  const taken = await put(cadre, two, "citizen_number", body);
  assert.deepEqual([taken.problem.code, taken.problem.details], ["registry.number_taken", { count: 1 }]);
  const both = await put(cadre, two, "citizen_number", { ...body, override: "示例：正在核对" });
  assert.equal(both.body.sameNumber, 1);
  const listed = (await cadre.get<Listed>(`/api/households/${household}/residents`)).body.items;
  assert.deepEqual(
    listed.map((each) => [each.name, each.sameNumber]),
    [
      ["示例甲", 1],
      ["示例乙", 1],
    ],
  );
});

test("a reason lets a doubtful number in, and not what is no number; a short one shows none of itself", async () => {
  const row = await add();
  const body = { basis: "statutory_duty", override: "示例：旧证件" };
  const long = await put(cadre, row, "citizen_number", { ...body, value: "示例 ".repeat(20) });
  assert.deepEqual([long.status, long.problem.code], [400, "registry.number_long"]);
  const short = await put(cadre, row, "citizen_number", { ...body, value: "9017" });
  assert.deepEqual([short.status, short.body.sensitive[0]!.masked], [200, "*".repeat(18)]);
});

test("without an assessment in force sensitive fields rest: nothing is entered, opened or found by them", async () => {
  const row = await add();
  const kept = await add({ ...person, name: "示例乙" });
  await told(kept);
  await put(cadre, kept, "phone", { value: "13800000000", ...agreed });
  type Hits = { groups: { kind: string; items: { id: string }[] }[] };
  const foundBy = async (q: string) =>
    (await officer.get<Hits>(`/api/search?q=${q}`)).body.groups
      .filter(({ kind }) => kind === "resident")
      .flatMap(({ items }) => items.filter(({ id }) => id === kept.id));
  assert.equal((await foundBy("0000")).length, 1, "control");
  const admin = await world.hire(world.station, "security_admin");
  type List = { items: { id: string; endedAt: string | null }[]; standing: string | null };
  const { items } = (await admin.get<List>("/api/impact-assessments")).body;
  const inForce = items.find((each) => each.endedAt === null)!;
  assert.equal(
    (await officer.post(`/api/impact-assessments/${inForce.id}/end`)).problem.code,
    "registry.may_not_assess",
  );
  const ended = await admin.post<List>(`/api/impact-assessments/${inForce.id}/end`);
  assert.deepEqual([ended.status, ended.body.standing], [200, "registry.no_assessment"]);
  assert.equal((await admin.post(`/api/impact-assessments/${inForce.id}/end`)).status, 404);
  const path = `/api/households/${household}/residents`;
  assert.equal((await cadre.get<Listed>(path)).body.sensitive, "registry.no_assessment");
  for (const purpose of ["visit", "contact", "emergency", "own_request"]) {
    const opened = await officer.post(`/api/residents/${kept.id}/unmasking`, { fields: ["phone"], purpose });
    assert.deepEqual([opened.status, opened.problem.code], [409, "registry.no_assessment"], purpose);
  }
  assert.deepEqual(await looksOf(kept.id, "visit"), []);
  assert.equal((await foundBy("0000")).length, 0, "nor is anybody found by a number");
  const refused = await put(cadre, row, "citizen_number", {
    value: "440524188001010014",
    basis: "statutory_duty",
  });
  assert.deepEqual([refused.status, refused.problem.code], [409, "registry.no_assessment"]);
  const text = "示例：为走访和联系，只记需要的几栏。";
  const weighed = { purpose: text, necessity: text, risks: text, measures: text };
  const late = await chief.post("/api/impact-assessments", { ...weighed, reviewOn: "2026-11-23" });
  assert.equal(late.problem.code, "registry.review_past");
  assert.equal(
    (await chief.post("/api/impact-assessments", { ...weighed, purpose: "短", reviewOn: "2027-11-01" }))
      .status,
    400,
  );
  const made = await chief.post<List>("/api/impact-assessments", { ...weighed, reviewOn: "2027-11-01" });
  assert.deepEqual([made.status, made.body.standing], [201, null]);
  assert.equal((await cadre.get<Listed>(path)).body.sensitive, null);
});

test("that a number is registered elsewhere is told only to who reads that register", async () => {
  const [elsewhere, otherHome] = await world.inStation(world.station, async (tx) => {
    const community = await buildCommunity(tx);
    return [community, (await buildHouseholds(tx, community, 1))[0]!];
  });
  const neighbour = await world.hire(world.station, "cadre", [elsewhere]);
  const number = { value: "11010519491231002X", basis: "statutory_duty" };
  const there = await neighbour.post<Resident>(`/api/households/${otherHome}/residents`, {
    ...person,
    birthYear: 1949,
  });
  assert.equal((await put(neighbour, there.body, "citizen_number", number)).status, 200);
  const here = await add({ ...person, birthYear: 1949 });
  const entered = await put(cadre, here, "citizen_number", number);
  assert.deepEqual(
    [entered.status, entered.body.sameNumber],
    [200, 0],
    "the cadre of one place hears of one place",
  );
  assert.equal((await neighbour.get<Resident>(`/api/residents/${there.body.id}`)).body.sameNumber, 0);
  assert.equal((await chief.get<Resident>(`/api/residents/${here.id}`)).body.sameNumber, 1);
  const both = await world.hire(world.station, "officer", [home, elsewhere]);
  assert.equal((await both.get<Resident>(`/api/residents/${here.id}`)).body.sameNumber, 1);
  const second = await add({ ...person, birthYear: 1949 }, both);
  const taken = await put(both, second, "citizen_number", number);
  assert.deepEqual([taken.problem.code, taken.problem.details], ["registry.number_taken", { count: 2 }]);
});

test("the chief opens a whole name for a purpose: a look that says so; nobody else is led to one", async () => {
  const row = await add();
  const open = (by: Caller, purpose = "visit") =>
    by.post<Unmasked>(`/api/residents/${row.id}/unmasking`, { fields: ["name"], purpose });
  assert.equal((await open(stranger)).status, 404);
  assert.equal((await open(await world.hire(world.station, "guard", [home]))).status, 404);
  assert.equal((await chief.get<Resident>(`/api/residents/${row.id}`)).body.name, "示*甲");
  assert.equal((await open(chief, "curiosity")).status, 400);
  const opened = await open(chief);
  assert.deepEqual(opened.body.values, [{ field: "name", value: "示例甲" }]);
  assert.deepEqual(await looksOf(row.id, "visit"), [{ verb: "look", kind: "resident", fields: ["name"] }]);
  await cadre.post(`/api/residents/${row.id}/erasure`, { because: "asked" });
  assert.deepEqual((await open(chief)).body.values, []);
});
