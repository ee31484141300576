import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import { buildReadiness } from "../resident/cast.ts";
import type { RegisterImport } from "./contract.ts";
import type { HouseholdResidents } from "../resident/contract.ts";
import { forgetFiles } from "./receiving.ts";
import type { z } from "zod";
import { shown } from "../../journal/queries.ts";

let world: World;
let here = "";
let officer: Caller;
let chief: Caller;
before(async () => {
  world = await openWorld();
  here = await world.inStation(world.station, (tx) =>
    buildCommunity(tx, { code: "xyhy", name: { zh: "心语花园", en: "Xinyu" } }),
  );
  officer = await world.hire(world.station, "officer", [here]);
  chief = await world.hire(world.station, "chief");
});
after(() => world.close());

const head = "序号,姓名,门牌,与户主关系,出生日期,身份证号,联系电话,民族";
const path = "/api/register-imports";
const bring = (text: string, by = officer, name = "底册.csv") =>
  by.upload<RegisterImport>(path, name, Buffer.from(text));
const read = async (id: string, by = officer) => (await by.get<RegisterImport>(`${path}/${id}`)).body;
const part = { sheet: null, kind: "residents", communityId: () => here };
const asked = (more: object = {}, partMore: object = {}) => ({
  parts: [{ ...part, communityId: here, ...partMore }],
  source: "document",
  sourceNote: "物业底册",
  asOf: "2026-11-01",
  ...more,
});
async function tried(text: string, more: object = {}, partMore: object = {}, by = officer) {
  const { body } = await bring(text, by);
  const answer = await by.post(`${path}/${body.id}/trial`, asked(more, partMore));
  assert.equal(answer.status, 200, JSON.stringify(answer.problem));
  await world.settle();
  return read(body.id, by);
}
async function started(id: string, by = officer) {
  const answer = await by.post(`${path}/${id}/start`, { despiteRefused: true });
  assert.equal(answer.status, 200, JSON.stringify(answer.problem));
  await world.settle();
  return read(id, by);
}
const count = async (sql: string, values: unknown[] = []) =>
  (await world.admin.query<{ n: number }>(`select count(*)::int as n from ${sql}`, values)).rows[0]!.n;
const behind = async (door: string, by = officer) => {
  const { rows } = await world.admin.query<{ id: string }>(
    `select h.id from household h join standard_address a on a.id = h.address_id
     where a.door = $1 and h.ended_at is null`,
    [door],
  );
  const answer = await by.get<z.infer<typeof HouseholdResidents>>(`/api/households/${rows[0]!.id}/residents`);
  return answer.body.items;
};
const numbers = ["61011319580307001X", "610113196112050022", "610113198805060031", "610113201503040014"];
/** The check sign of the first seventeen. */
function whole(first: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first[at]), 0);
  return `${first}${"10X98765432"[sum % 11]}`;
}
const own = numbers.map((number) => whole(number.slice(0, 17)));

test("officer and cadre bring a file, and nobody else sees it", async () => {
  for (const role of ["chief", "guard", "property_manager"] as const) {
    const other = await world.hire(world.station, role, role === "chief" ? null : [here]);
    assert.equal(
      (await bring(`${head}\n1,示例甲,3-1-101,,,,,`, other)).problem.code,
      "registry.may_not_import",
      role,
    );
  }
  const { body } = await bring(`${head}\n1,示例甲,3-1-101,户主,,,,汉`);
  const colleague = await world.hire(world.station, "officer", [here]);
  const foreign = await world.hire(world.hostile, "officer");
  for (const other of [colleague, foreign, chief]) {
    assert.equal((await other.get(`${path}/${body.id}`)).status, 404);
    assert.equal((await other.post(`${path}/${body.id}/trial`, asked())).status, 404);
    assert.equal((await other.post(`${path}/${body.id}/start`, {})).status, 404);
    assert.equal((await other.post(`${path}/${body.id}/cancellation`)).status, 404);
  }
  const [one] = body.parts;
  assert.deepEqual([one!.kind, one!.taken, one!.headerRow], ["residents", true, 1]);
  assert.deepEqual(one!.columns, { name: 1, door: 2, relation: 3, birth: 4, citizenNumber: 5, phone: 6 });
  const cancelled = await officer.post<RegisterImport>(`${path}/${body.id}/cancellation`);
  assert.equal(cancelled.body.state, "cancelled");
  assert.equal(await count("register_import_piece where import_id = $1", [body.id]), 0);
});

test("a trial writes nothing; sensitive columns stay out with the reason; then it is written once", async () => {
  const rows = [
    `1,示例甲,三号楼二单元五零一,户主,1958年3月7日,${own[0]},13800000001,汉`,
    `2,示例乙,3-2-501,配偶,1961/12/5,${own[1]},,汉`,
    "3,示例丙,心语花园3号楼2单元502,户主,二〇〇一年三月,,,",
    "合计,3人,,,,,,",
  ];
  const text = [`心语花园底册,,,,,,,`, head, ...rows].join("\n");
  const trial = await tried(text);
  assert.deepEqual(trial.refusals, []);
  assert.deepEqual(trial.parts[0]!.leftOut, [
    { field: "citizenNumber", code: "registry.no_assessment" },
    { field: "phone", code: "registry.no_assessment" },
  ]);
  assert.deepEqual([trial.rows.read, trial.rows.added, trial.rows.doors, trial.rows.leftOut], [3, 3, 2, 1]);
  assert.equal(await count("resident"), 0);
  assert.equal(await count("household"), 0);
  const done = await started(trial.id);
  assert.deepEqual([done.state, done.rows.added, done.rows.doors, done.failure], ["done", 3, 2, null]);
  const people = await behind("3号楼 2单元 501");
  assert.deepEqual(
    people.map(({ name, relation, birthOn, birthYear, sensitive }) => [
      name,
      relation,
      birthOn,
      birthYear,
      sensitive,
    ]),
    [
      ["示例甲", "head", "1958-03-07", 1958, []],
      ["示例乙", "spouse", "1961-12-05", 1961, []],
    ],
  );
  assert.deepEqual(people[0]!.facts.name, {
    basis: "statutory_duty",
    source: "document",
    sourceNote: "物业底册",
    asOf: "2026-11-01",
    keepUntil: null,
    override: null,
  });
  assert.equal((await behind("3号楼 2单元 502"))[0]!.birthYear, 2001);
  const again = await started((await tried(text)).id);
  assert.deepEqual([again.rows.added, again.rows.repeated, again.rows.changed], [0, 3, 0]);
  assert.equal(await count("resident"), 3);
  assert.equal(await count("register_import_piece where import_id = any ($1)", [[done.id, again.id]]), 0);
  const subjects = `${shown} s join journal_entry e on e.id = s.entry_id where e.verb = 'import' and e.kind = 'resident'`;
  assert.equal(await count(subjects), 3);
});

test("with an assessment numbers are taken sealed; phones only where consent was said", async () => {
  await world.inStation(world.station, (tx) => buildReadiness(tx, chief.personId));
  const rows = [
    `1,示例甲,3-2-501,,1958-03-07,${own[0]},13800000001,`,
    `2,示例丁,4-1-101,户主,,${own[2]},13800000002,`,
    `3,示例小,4-1-101,子,,${own[3]},,`,
  ];
  const text = [head, ...rows].join("\n");
  const without = await tried(text);
  assert.deepEqual(without.parts[0]!.leftOut, [{ field: "phone", code: "registry.consent_missing" }]);
  const consent = { how: "paper", givenOn: "2026-10-20" };
  const trial = await tried(text, { consent });
  assert.deepEqual([trial.parts[0]!.leftOut, trial.rows.added, trial.rows.changed], [[], 2, 1]);
  const done = await started(trial.id);
  assert.deepEqual([done.rows.added, done.rows.changed, done.rows.refused], [2, 1, 0]);
  const [first] = await behind("4号楼 1单元 101");
  assert.deepEqual(
    [first!.birthOn, first!.sensitive.map(({ field, masked }) => [field, masked])],
    [
      "1988-05-06",
      [
        ["phone", "138****0002"],
        ["citizen_number", `**************${own[2]!.slice(-4)}`],
      ],
    ],
  );
  const basis = Object.fromEntries(first!.sensitive.map(({ field, fact }) => [field, fact.basis]));
  assert.deepEqual(basis, { phone: "consent", citizen_number: "statutory_duty" });
  assert.equal(await count("consent"), 2);
  assert.equal(await count("notice_given"), 2);
  const found = await officer.get<{ groups?: unknown }>(`/api/search?q=${own[2]}`);
  assert.match(JSON.stringify(found.body), /4号楼 1单元 101/);
  // Nothing of a person stands open in what the import left behind.
  for (const table of [
    "register_import",
    "register_import_refusal",
    "register_import_conflict",
    "resident",
  ]) {
    const { rows: kept } = await world.admin.query<{ t: string }>(`select t::text as t from ${table} t`);
    assert.ok(!kept.some(({ t }) => t.includes("13800000002") || t.includes(own[2]!)), table);
  }
});

test("what differs from the register is put side by side: keep, take, both", async () => {
  const rows = [
    `1,示例甲,3-2-501,户主,1958-03-08,,,`,
    `2,示例丁,5-1-101,户主,1988-05-06,${own[2]},,`,
    `3,示例戊,5-1-102,户主,1988-05-06,${own[2]?.replace(/.$/, "")}${own[2]?.slice(-1)},,`,
  ];
  const trial = await tried([head, rows[0], rows[1]].join("\n"));
  assert.deepEqual(
    trial.conflicts.map(({ kind, count, decided, forAll }) => [kind, count, decided, forAll]),
    [["elsewhere", 1, 0, null]],
    "another birth is another person where both are whole",
  );
  assert.equal(trial.may.start, "registry.conflicts_open");
  assert.equal((await officer.post(`${path}/${trial.id}/start`, {})).problem.code, "registry.conflicts_open");
  const decided = await officer.post<RegisterImport>(`${path}/${trial.id}/decisions`, {
    kind: "elsewhere",
    decision: "take",
  });
  assert.equal(decided.body.may.start, null);
  const done = await started(trial.id);
  assert.deepEqual([done.rows.added, done.rows.changed], [1, 1]);
  assert.equal((await behind("5号楼 1单元 101"))[0]!.name, "示例丁");
  assert.deepEqual(
    (await behind("4号楼 1单元 101")).map(({ name }) => name),
    ["示例小"],
  );
});

test("a file that waits too long is forgotten, with what it holds", async () => {
  const { body } = await bring(`${head}\n1,示例甲,3-1-101,户主,,,,汉`);
  await world.inStation(world.station, (tx) => forgetFiles(tx, new Date("2026-12-24T00:00:00Z")));
  assert.equal((await read(body.id)).state, "cancelled");
  await world.settle();
  const { rows } = await world.admin.query(`select file_key_ref from register_import where id = $1`, [
    body.id,
  ]);
  assert.deepEqual(rows, [{ file_key_ref: null }]);
  assert.ok((await count("resident_key_end where resident_id = $1", [body.id])) === 2);
});
