/** A station's own file, as messy as they are: every row is in, or explained by row and column; corrected, it comes in. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openSheet } from "../../../server/sheet/sheet.ts";
import type { CellOut } from "../../../server/sheet/writing.ts";
import { bytesOf, messyRegister, withCheck } from "../../../test/messy-register.ts";
import { fileOf } from "../../../test/sheets.ts";
import { type Caller, type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import { buildReadiness } from "../resident/cast.ts";
import type { RegisterImport } from "./contract.ts";

let world: World;
let here = "";
let officer: Caller;
before(async () => {
  world = await openWorld();
  here = await world.inStation(world.station, (tx) =>
    buildCommunity(tx, { code: "xyhy", name: { zh: "心语花园", en: "Xinyu" } }),
  );
  officer = await world.hire(world.station, "officer", [here]);
  const chief = await world.hire(world.station, "chief");
  await world.inStation(world.station, (tx) => buildReadiness(tx, chief.personId));
});
after(() => world.close());

const path = "/api/register-imports";
const said = {
  source: "document",
  asOf: "2026-11-01",
  consent: { how: "paper", givenOn: "2026-10-20", guardians: true },
};
async function tried(bytes: Buffer): Promise<RegisterImport> {
  const { body } = await officer.upload<RegisterImport>(path, "心语花园.xlsx", bytes);
  const parts = body.parts
    .filter(({ taken }) => taken)
    .map(({ sheet, kind, building }) => ({ sheet, kind, building, communityId: here }));
  const answer = await officer.post(`${path}/${body.id}/trial`, { parts, ...said });
  assert.equal(answer.status, 200, JSON.stringify(answer.problem));
  await world.settle();
  return (await officer.get<RegisterImport>(`${path}/${body.id}`)).body;
}
async function started(id: string): Promise<RegisterImport> {
  assert.equal((await officer.post(`${path}/${id}/start`, { despiteRefused: true })).status, 200);
  await world.settle();
  return (await officer.get<RegisterImport>(`${path}/${id}`)).body;
}

/** What an officer does with the file of refused rows. */
async function corrected(bytes: Buffer): Promise<Buffer> {
  const sheet = await openSheet(fileOf(bytes, "refused.xlsx"));
  const rows: string[][] = [];
  for await (const piece of sheet.read()) rows.push(...piece.rows.map(({ cells }) => cells));
  const [head, ...wrong] = rows as [string[], ...string[][]];
  const at = (name: string) => head.indexOf(name);
  let n = 0;
  const mended = wrong.map((cells): CellOut[] => {
    n++;
    const next = [...cells];
    const why = next[at("不收的原因")]!;
    if (/电话/.test(why)) next[at("联系电话")] = `1000000${String(1000 + n)}`;
    if (/身份证号|校验|同一个/.test(why)) next[at("身份证号")] = "";
    if (/出生日期/.test(why)) next[at("出生日期")] = "1958-04-03";
    if (/没写门牌/.test(why)) next[at("门牌")] = "3号楼3单元1302";
    return next;
  });
  return bytesOf([{ name: "改好的", widths: [], head, rows: mended }]);
}

test("every row of a messy file is taken, or refused with the row, the column and the reason", async () => {
  const messy = messyRegister({ seed: 7, households: 310, people: 1300 });
  const trial = await tried(await bytesOf(messy.sheets));
  assert.deepEqual(
    trial.parts.map(({ sheet, kind, taken, headerRow, building }) => [
      sheet,
      kind,
      taken,
      headerRow,
      building,
    ]),
    [
      ["1-3号楼", "residents", true, 7, null],
      ["4号楼", "residents", true, 2, "4号楼"],
      ["说明", trial.parts[2]!.kind, false, trial.parts[2]!.headerRow, null],
    ],
  );
  const found = trial.refusals!.map(({ part, row, problems }) => ({
    sheet: trial.parts[part]!.sheet,
    row,
    code: problems[0]!.code,
  }));
  const byRow = <T extends { row: number }>(all: T[]) => [...all].sort((a, b) => a.row - b.row);
  assert.deepEqual(byRow(found), byRow(messy.faults));
  assert.deepEqual(
    [trial.rows.added, trial.rows.doors, trial.rows.repeated, trial.rows.refused, trial.rows.leftOut],
    [messy.people, messy.doors, 1, messy.faults.length, 2],
  );
  const done = await started(trial.id);
  assert.deepEqual(done.rows, trial.rows);
  const refused = await officer.get<Buffer>(`${path}/${trial.id}/refused-rows`);
  assert.equal(refused.status, 200);
  const second = await tried(await corrected(refused.body));
  assert.deepEqual(second.refusals, []);
  assert.equal(second.rows.added, messy.faults.length);
  const end = await started(second.id);
  assert.deepEqual([end.state, end.rows.added], ["done", messy.faults.length]);
  const again = await tried(await bytesOf(messy.sheets));
  assert.deepEqual([again.rows.added, again.rows.changed, again.rows.repeated], [0, 0, messy.people + 1]);
});

test("what was exported comes in again and changes nothing", async () => {
  const out = await officer.get<Buffer>(`/api/communities/${here}/register-export?kind=residents`);
  assert.equal(out.status, 200);
  const trial = await tried(out.body);
  assert.deepEqual(
    [trial.rows.added, trial.rows.changed, trial.rows.refused, trial.conflicts],
    [0, 0, 0, []],
    JSON.stringify(trial.refusals?.slice(0, 3)),
  );
  assert.ok(trial.rows.repeated > 1300);
  const many = await officer.get(`/api/communities/${here}/register-export?kind=residents&purpose=contact`);
  assert.equal(many.problem.code, "registry.export_many");
  const before = (
    await world.admin.query(`select count(*)::int as n from journal_entry where purpose = 'contact'`)
  ).rows;
  assert.deepEqual(before, [{ n: 0 }]);
  for (const kind of ["households", "units"]) {
    const other = await officer.get<Buffer>(`/api/communities/${here}/register-export?kind=${kind}`);
    assert.equal(other.status, kind === "units" ? 409 : 200);
  }
});

test("numbers of the cast have a check sign of their own", () => {
  assert.equal(withCheck("11010519491231002"), "11010519491231002X", "the example of GB 11643-1999");
});
