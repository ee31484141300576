import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileOf } from "../../test/sheets.ts";
import { type Caller, type World, openWorld } from "../../test/world.ts";
import { buildCommunity } from "../community/cast.ts";
import { countEvents, importFile } from "./api.ts";
import { forgetFiles } from "./importing.ts";
import type { Incident, WholeIncident } from "./contract.ts";
import type { IncidentImport } from "./import-contract.ts";
import { forgetReading, takeReading } from "./kept-readings.ts";

let world: World;
let here = "";
let officer: Caller;
let chief: Caller;
before(async () => {
  world = await openWorld();
  await world.inStation(world.station, async (tx) => {
    here = await buildCommunity(tx, { code: "oy3", name: { zh: "欧亚三路", en: "Ouya 3" } });
    await buildCommunity(tx, { code: "xhy", name: { zh: "心语花园", en: "Xinyu" } });
  });
  officer = await world.hire(world.station, "officer", [here]);
  chief = await world.hire(world.station, "chief");
});
after(() => world.close());

const header = "接警单号,事件编号,社区,案发时间,报警时间,警情类别,案发地点,报警人";
const bytesOf = (...rows: string[]) => Buffer.from(`${[header, ...rows].join("\n")}\n`);
const upload = async (rows: string[], by = officer) =>
  (await by.upload<IncidentImport>("/api/incident-imports", "警情.csv", bytesOf(...rows))).body;
const read = async (id: string, by = officer) =>
  (await by.get<IncidentImport>(`/api/incident-imports/${id}`)).body;
async function tried(rows: string[], more: object = {}, by = officer) {
  const made = await upload(rows, by);
  const answer = await by.post(`/api/incident-imports/${made.id}/trial`, { source: "police", ...more });
  assert.equal(answer.status, 200, JSON.stringify(answer.problem));
  await world.settle();
  return read(made.id, by);
}
async function imported(rows: string[], more: object = {}, by = officer) {
  const { id } = await tried(rows, more, by);
  const answer = await by.post(`/api/incident-imports/${id}/start`, { despiteRefused: true });
  assert.equal(answer.status, 200, JSON.stringify(answer.problem));
  await world.settle();
  return read(id, by);
}
const count = async (problem: string, from: string, to: string) =>
  (
    await world.inStation(world.station, (tx) =>
      countEvents(tx, { communityIds: [here], source: "police", problem, from, to }),
    )
  ).get(here)!.count;
const records = async (query = "") =>
  (await officer.get<{ items: Incident[] }>(`/api/communities/${here}/incidents?limit=200${query}`)).body
    .items;

test("a file is brought by officers and the chief, and seen by nobody else", async () => {
  const rows = ["A0,,oy3,2025-01-05,,盗窃,,"];
  for (const role of ["cadre", "guard"] as const) {
    const other = await world.hire(world.station, role, [here]);
    const answer = await other.upload("/api/incident-imports", "a.csv", bytesOf(...rows));
    assert.equal(answer.problem.code, "incident.may_not_import", role);
  }
  const made = await upload(rows);
  const colleague = await world.hire(world.station, "officer", [here]);
  const foreign = await world.hire(world.hostile, "chief");
  for (const other of [colleague, foreign])
    assert.equal((await other.get(`/api/incident-imports/${made.id}`)).status, 404);
  assert.equal((await chief.get(`/api/incident-imports/${made.id}`)).status, 200);
  assert.deepEqual(made.columns, {
    sourceKey: 0,
    eventNo: 1,
    community: 2,
    occurredOn: 3,
    reportedOn: 4,
    label: 5,
    place: 6,
  });
  assert.equal(made.may.start, "incident.import_not_tried");
  const cancelled = await officer.post<IncidentImport>(`/api/incident-imports/${made.id}/cancellation`);
  assert.equal(cancelled.body.state, "cancelled");
  assert.equal(
    (await officer.post(`/api/incident-imports/${made.id}/trial`, { source: "police" })).problem.code,
    "incident.import_not_open",
  );
});

test("a trial writes nothing; the start writes records, months and what is known; again writes nothing", async () => {
  const rows = [
    "B1,,oy3,2025-01-05,2025-01-06,盗窃,3号楼,某人",
    "B2,E1,欧亚三路,2025-02-01,2025-03-20,噪声扰民,,某人",
    "B3,E1,oy3,2025-02-02,2025-02-02,噪声扰民,,某人",
    "B4,,xhy,2025-02-02,2025-02-02,盗窃,,某人",
    "B5,,oy3,2025-03-31,,电信网络诈骗,,",
  ];
  const trial = await tried(rows);
  assert.deepEqual(trial.rows, { read: 5, accepted: 4, repeated: 0, changed: 0, refused: 1, leftOut: 0 });
  assert.deepEqual(trial.refusals, [{ row: 5, column: "社区", code: "incident.row_community_not_yours" }]);
  assert.deepEqual(trial.shown, { from: "2025-01-05", to: "2025-03-31" });
  assert.equal((await records()).length, 0);
  assert.equal(
    (await officer.post(`/api/incident-imports/${trial.id}/start`, {})).problem.code,
    "incident.rows_refused",
  );
  const coverage = { from: "2025-01-01", to: "2025-03-31" };
  const done = await imported(rows, { coverage });
  assert.deepEqual([done.state, done.rows.accepted, done.failure], ["done", 4, null]);
  assert.equal((await records()).length, 4);
  assert.equal(await count("dispute.noise", "2025-01-01", "2025-03-31"), 1, "two calls, one event");
  assert.equal(await count("fraud", "2025-01-01", "2025-03-31"), 1);
  assert.equal(await count("fire", "2025-01-01", "2025-03-31"), 0, "nothing happened, and that is known");
  assert.equal(await count("fraud", "2025-01-01", "2025-04-01"), null);
  assert.equal((await records("&late=true")).length, 1);
  const again = await imported(rows, { coverage });
  assert.deepEqual(again.rows, { read: 5, accepted: 0, repeated: 4, changed: 0, refused: 1, leftOut: 0 });
  assert.equal((await world.admin.query("select 1 from incident_change")).rowCount, 0);
  const kept = async (id: string) =>
    (await world.admin.query("select 1 from incident_import_piece where import_id = $1", [id])).rowCount;
  assert.deepEqual([await kept(trial.id), await kept(done.id)], [1, 0], "the file goes when it is imported");
  await world.inStation(world.station, (tx) => forgetFiles(tx, new Date("2026-11-24T00:00:00Z")));
  assert.deepEqual([await kept(trial.id), (await read(trial.id)).state], [0, "cancelled"], "or forgotten");
});

test("a row that came changed is a correction; what a person corrected stays as the person said", async () => {
  const before = ["C1,,oy3,2025-05-05,2025-05-05,盗窃,3号楼,", "C2,,oy3,2025-05-06,2025-05-06,盗窃,,"];
  await imported(before);
  const [second, first] = await records("&from=2025-05-01&to=2025-05-31");
  await officer.change("PATCH", `/api/incidents/${first!.id}`, { place: "4号楼", reason: "现场看过" }, 1);
  const after = ["C1,,oy3,2025-05-07,2025-05-07,打架斗殴,5号楼,", "C2,,oy3,2025-05-06,2025-05-06,盗窃,,"];
  const done = await imported(after);
  assert.deepEqual([done.rows.changed, done.rows.repeated], [1, 1]);
  const whole = (await officer.get<WholeIncident>(`/api/incidents/${first!.id}`)).body;
  assert.deepEqual([whole.occurredOn, whole.problem, whole.place], ["2025-05-07", "order.fight", "4号楼"]);
  assert.deepEqual(whole.changes.map(({ kind, by, importId }) => [kind, by === null, importId]).sort(), [
    ["correction", false, null],
    ["correction", true, done.id],
  ]);
  assert.equal(await count("theft", "2025-05-05", "2025-05-07"), 1);
  assert.equal((await officer.get<WholeIncident>(`/api/incidents/${second!.id}`)).body.changes.length, 0);
  assert.equal((await imported(after)).rows.changed, 0, "and once more nothing");
});

test("headers and types that were explained once are remembered for the source", async () => {
  const bytes = Buffer.from("流水,哪里,哪天,什么事\nD1,oy3,2025-06-01,盗车案\n");
  const bring = async () =>
    (await officer.upload<IncidentImport>("/api/incident-imports", "d.csv", bytes)).body.id;
  const first = await bring();
  const ask = (id: string, more: object) =>
    officer.post<IncidentImport>(`/api/incident-imports/${id}/trial`, { source: "police", ...more });
  const lacking = (await ask(first, {})).problem;
  assert.equal(lacking.code, "incident.columns_missing");
  assert.equal(lacking.title, "还缺这几列：编号、类别、发生时间、社区。请指明是表里的哪一列。");
  const columns = { sourceKey: 0, community: 1, occurredOn: 2, label: 3 };
  await ask(first, { columns });
  await world.settle();
  const unknown = await read(first);
  assert.deepEqual(unknown.labels, [{ label: "盗车案", rows: 1, meaning: null, by: null }]);
  assert.equal(
    (await officer.post(`/api/incident-imports/${first}/start`, { despiteRefused: true })).problem.code,
    "incident.labels_unknown",
  );
  await ask(first, { columns, labels: { 盗车案: { problem: "theft" } } });
  await world.settle();
  await officer.post(`/api/incident-imports/${first}/start`, {});
  await world.settle();
  assert.equal((await read(first)).state, "done");
  const second = await bring();
  await ask(second, {});
  await world.settle();
  const known = await read(second);
  assert.deepEqual([known.columns, known.labels[0]!.by, known.rows.repeated], [columns, "remembered", 1]);
});

test("what comes for a day that was taken to be whole came late, from the day it was imported", async () => {
  const rows = Buffer.from("编号,社区,案发时间,类别\nF1,oy3,2025-07-01,盗窃\nF2,oy3,2025-07-31,盗窃\n");
  const more = Buffer.from("编号,社区,案发时间,类别\nF1,oy3,2025-07-01,盗窃\nF3,oy3,2025-07-15,盗窃\n");
  for (const bytes of [rows, more]) {
    const outcome = await importFile(world.db, {
      stationId: world.station.id,
      path: fileOf(bytes),
      trial: { source: "police", columns: null, communityId: null, labels: {}, coverage: null },
      dryRun: false,
      despiteRefused: false,
    });
    assert.equal(outcome.import.state, "done");
  }
  const late = await records("&from=2025-07-01&to=2025-07-31&late=true");
  assert.deepEqual(
    late.map((each) => each.sourceKey),
    ["F3"],
  );
});

test("a start that is asked twice with one key starts once", async () => {
  const { id } = await tried(["G1,,oy3,2025-08-01,,盗窃,,"]);
  for (let n = 0; n < 2; n++)
    assert.equal((await officer.post(`/api/incident-imports/${id}/start`, {}, "key-g")).status, 200);
  await world.settle();
  assert.equal((await read(id)).rows.accepted, 1);
});

test("what the trial read is imported without reading the file again; once forgotten it is read again", async () => {
  const { id } = await tried(["Z1,,oy3,2021-01-05,,盗窃,,"]);
  const start = async (of: string) => {
    await officer.post(`/api/incident-imports/${of}/start`, {});
    await world.settle();
    return (await read(of)).state;
  };
  await world.admin.query("delete from incident_import_piece where import_id = $1", [id]);
  assert.equal(await start(id), "done", "its bytes were not needed");

  const { id: next } = await tried(["Z2,,oy3,2021-01-06,,盗窃,,"]);
  forgetReading(next);
  assert.equal(await start(next), "done");
  assert.equal(await count("theft", "2021-01-06", "2021-01-06"), 1);

  const { id: given } = await tried(["Z3,,oy3,2021-01-07,,盗窃,,"]);
  await officer.post(`/api/incident-imports/${given}/cancellation`);
  assert.equal(takeReading(given), undefined, "what was given up is kept nowhere");
});
