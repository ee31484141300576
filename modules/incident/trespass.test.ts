/** What a file must not reach: records of other places, days to come, a person's numbers, the server's time. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { buildCommunity } from "../community/cast.ts";
import type { Incident } from "./contract.ts";
import type { IncidentImport } from "./import-contract.ts";
import { forgetFiles } from "./importing.ts";
import { guessColumns } from "./reading/header.ts";

let world: World;
let [here, there] = ["", ""];
let officer: Caller;
let other: Caller;
before(async () => {
  world = await openWorld();
  await world.inStation(world.station, async (tx) => {
    here = await buildCommunity(tx, { code: "oy3", name: { zh: "欧亚三路", en: "Ouya 3" } });
    there = await buildCommunity(tx, { code: "xhy", name: { zh: "心语花园", en: "Xinyu" } });
  });
  officer = await world.hire(world.station, "officer", [here]);
  other = await world.hire(world.station, "officer", [there]);
});
after(() => world.close());

const header = "接警单号,事件编号,社区,案发时间,警情类别,案发地点";
const bring = async (by: Caller, text: string | Uint8Array, name = "a.csv") =>
  by.upload<IncidentImport>("/api/incident-imports", name, Buffer.from(text as string));
const read = async (id: string, by: Caller) =>
  (await by.get<IncidentImport>(`/api/incident-imports/${id}`)).body;
async function tried(by: Caller, text: string, more: object = {}) {
  const { body } = await bring(by, text);
  const answer = await by.post(`/api/incident-imports/${body.id}/trial`, { source: "police", ...more });
  assert.equal(answer.status, 200, JSON.stringify(answer.problem));
  await world.settle();
  return read(body.id, by);
}
async function imported(by: Caller, ...rows: string[]) {
  const { id } = await tried(by, [header, ...rows].join("\n"));
  await by.post(`/api/incident-imports/${id}/start`, { despiteRefused: true });
  await world.settle();
  return read(id, by);
}
const records = async (by: Caller, community: string) =>
  (await by.get<{ items: Incident[] }>(`/api/communities/${community}/incidents`)).body.items;

test("a number of the source fetches no record out of a place that is none of the importer's", async () => {
  await imported(other, "T1,,xhy,2025-03-01,盗窃,3号楼", "T2,E9,xhy,2025-03-02,盗窃,");
  const before = await records(other, there);
  const rows = [
    "T1,,oy3,2025-03-01,打架斗殴,9号楼",
    "T2,E8,oy3,2025-03-05,盗窃,",
    "T3,,oy3,2025-03-05,盗窃,",
  ];
  const trial = await tried(officer, [header, ...rows].join("\n"));
  const refusals = [2, 3].map((row) => ({ row, column: null, code: "incident.row_record_elsewhere" }));
  assert.deepEqual(trial.refusals, refusals);
  const done = await imported(officer, ...rows);
  assert.deepEqual(done.rows, { read: 3, accepted: 1, repeated: 0, changed: 0, refused: 2, leftOut: 0 });
  assert.deepEqual(done.refusals, refusals);
  assert.deepEqual(await records(other, there), before);
  assert.deepEqual(
    (await records(officer, here)).map(({ sourceKey }) => sourceKey),
    ["T3"],
  );
  const chief = await world.hire(world.station, "chief");
  assert.equal((await imported(chief, rows[0]!)).rows.changed, 1, "the chief keeps both places");
});

test("who keeps fewer places than when the file came goes on with it no more", async () => {
  const both = await world.hire(world.station, "officer", [here, there]);
  const { id } = await tried(both, [header, "U1,,xhy,2025-03-01,盗窃,"].join("\n"));
  await world.admin.query("update post set community_ids = $2 where person_id = $1", [both.personId, [here]]);
  // By hand, so what the server remembers of the posts is told by hand too (modules/people/standing.ts).
  await world.admin.query("update post_version set version = version + 1 where person_id = $1", [
    both.personId,
  ]);
  for (const act of ["trial", "start"] as const) {
    const body = act === "trial" ? { source: "police" } : {};
    const answer = await both.post(`/api/incident-imports/${id}/${act}`, body);
    assert.equal(answer.problem?.code, "incident.may_not_import");
  }
});

test("nobody says of days to come that nothing happened in them", async () => {
  const { body } = await bring(officer, [header, "V1,,oy3,2025-03-01,盗窃,"].join("\n"));
  const coverage = { from: "2025-03-01", to: "2099-12-31" };
  const answer = await officer.post(`/api/incident-imports/${body.id}/trial`, { source: "police", coverage });
  assert.equal(answer.problem.code, "incident.coverage_ahead");
});

test("a head made to be searched through for minutes is read at once", async () => {
  const started = performance.now();
  assert.deepEqual(guessColumns(["(".repeat(32_000), "（x".repeat(16_000)]), {});
  assert.ok(performance.now() - started < 100);
  const { status, body } = await bring(
    officer,
    `${header},${"(".repeat(200_000)}\nW1,,oy3,2025-03-01,盗窃,,`,
  );
  assert.deepEqual([status, body.headers.at(-1)!.length], [201, 80]);
});

test("a person's number in a head, a type or a name of a file is written down nowhere", async () => {
  const headless = await bring(officer, "张三,13912345678\n李四,13812345678\n", "张三 13912345678.csv");
  assert.deepEqual([headless.body.headers, headless.body.name], [["张三", "…"], "…"]);
  const phones = "接警单号,社区,案发时间,电话\nX1,oy3,2025-03-01,13912345678\nX2,oy3,2025-03-01,盗窃\n";
  const columns = { sourceKey: 0, community: 1, occurredOn: 2, label: 3 };
  const trial = await tried(officer, phones, { columns });
  assert.deepEqual(
    trial.labels.map(({ label }) => label),
    ["盗窃"],
  );
  assert.deepEqual(trial.refusals, [{ row: 2, column: "电话", code: "incident.row_place_personal" }]);
  const { rows } = await world.admin.query("select * from incident_import");
  assert.doesNotMatch(JSON.stringify(rows), /1391234/);
});

test("types are asked for as the rows are read by them, whatever they are called", async () => {
  const text = [header, 'Y1,,oy3,2025-03-01,"=""甲类""",', "Y2,,oy3,2025-03-01,constructor,"];
  // A byte 0 further down than anybody looks at once: no database takes it.
  const filler = Array.from({ length: 200 }, (_, i) => `Y9${i},,oy3,2025-03-02,盗窃,一号楼门前车棚`);
  const trial = await tried(officer, [...text, ...filler, "Y3,,oy3,2025-03-01,乙\u0000类,"].join("\n"));
  assert.equal(trial.state, "tried");
  assert.deepEqual(
    trial.labels.filter(({ by }) => by === null),
    ["甲类", "constructor", "乙 类"].map((label) => ({ label, rows: 1, meaning: null, by: null })),
  );
});

test("a long head is not cut within a sign, and names like constructor hold no column", async () => {
  const { status, body } = await bring(
    officer,
    `${header},${"长".repeat(79)}𠮷野,__proto__,constructor\nZ,,oy3,2025-03-01,盗窃,,,,`,
  );
  assert.deepEqual([status, body.headers[6]!.length], [201, 79]);
  const trial = await tried(
    officer,
    `接警单号,社区,案发时间,警情类别,constructor,__proto__\nZ1,oy3,2025-03-01,盗窃,1,2`,
  );
  assert.deepEqual(trial.columns, { sourceKey: 0, community: 1, occurredOn: 2, label: 3 });
});

test("no correction puts a day out of every window; a trial that never ended is forgotten with its file", async () => {
  const [row] = await records(officer, here);
  const answer = await officer.change(
    "PATCH",
    `/api/incidents/${row!.id}`,
    { occurredOn: "0025-03-01", reason: "核对过" },
    row!.version,
  );
  assert.equal(answer.problem.code, "incident.row_date_old");
  const { body } = await bring(officer, `${header}\nZ9,,oy3,2025-03-01,盗窃,`);
  await world.admin.query("update incident_import set state = 'trying' where id = $1", [body.id]);
  await world.inStation(world.station, (tx) => forgetFiles(tx, new Date(world.now().getTime() + 1000)));
  assert.equal((await read(body.id, officer)).state, "cancelled");
});
