/** What was killed goes on: nothing doubled, nothing lost; what is decided is done; a whole import is taken back. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileOf } from "../../../test/sheets.ts";
import { type World, openWorld } from "../../../test/world.ts";
import { buildCommunity } from "../../community/cast.ts";
import { importRegister } from "../api.ts";
import type { Decision, RegisterTrial } from "./contract.ts";
import { openReading } from "./reading/process.ts";
import * as acts from "./receiving.ts";
import { undoImport } from "./undoing.ts";
import { type Work, runFile, tryFile } from "./work.ts";

let world: World;
let here = "";
before(async () => {
  world = await openWorld(new Date().toISOString());
  here = await world.inStation(world.station, (tx) => buildCommunity(tx, { code: "xyhy" }));
});
after(() => world.close());

const settings: Omit<RegisterTrial, "parts" | "consent"> = {
  ...{ source: "document", sourceNote: null, asOf: "2026-01-01", checkReason: null, contactBasis: null },
};
const bring = (path: string, conflicts: Decision | null = null) =>
  importRegister(world.db, world.keys, {
    ...{ stationId: world.station.id, path, communityId: here, kind: null, settings, conflicts },
    ...{ dryRun: false, despiteRefused: false },
  });
const work = (more: Partial<Work> = {}): Work => ({
  ...{ run: (act) => world.inStation(world.station, act), keys: world.keys, today: world.today(), ...more },
});
const count = async (sql: string) =>
  (await world.admin.query<{ n: number }>(`select count(*)::int as n from ${sql}`)).rows[0]!.n;
const lines = Array.from(
  { length: 6000 },
  (_, i) => `示例${i},${1 + Math.floor(i / 300)}-1-${100 + (i % 300)},19${10 + (i % 80)}`,
);
const path = fileOf(`姓名,门牌,出生年份\n${lines.join("\n")}\n`, "people.csv");

test("an import that stops after a batch goes on with the next, as the same one, by the command line", async () => {
  const reading = await openReading(path);
  const id = await work().run(async (tx) => {
    const digest = createHash("sha256").update(readFileSync(path)).digest();
    const file = { opened: reading.opened, sheets: reading.sheets, name: "p.csv", byteCount: 1, digest };
    const made = await acts.receive({ tx, keys: world.keys }, file, { personId: null, communityIds: null });
    const part = { sheet: null, kind: "residents" as const, headerRow: null, columns: null };
    const parts = [{ ...part, communityId: here, building: null, fillDown: false }];
    await acts.ask({ tx, keys: world.keys, today: world.today() }, made, {
      ...settings,
      consent: null,
      parts,
    });
    return made;
  });
  assert.equal(await tryFile(work(), id, reading), true);
  assert.equal(await count("resident"), 0, "a trial writes nothing");
  await work().run((tx) => acts.start(tx, id, false));
  const first = await runFile(work({ isTimeUp: () => true }), id, reading);
  reading.close();
  assert.deepEqual(first, { state: "paused", mark: 1 });
  assert.equal(await count("resident"), 2500);
  const outcome = await bring(path);
  assert.deepEqual([outcome.import.id, outcome.import.state, outcome.import.mark], [id, "done", 3]);
  assert.deepEqual([outcome.import.rows.read, outcome.import.rows.added], [6000, 6000]);
  assert.equal(await count("resident"), 6000);
  assert.equal(await count("household"), 6000);
  assert.equal(await count("household_event"), 6000);
});

test("the same file again changes nothing", async () => {
  const again = await bring(path);
  assert.deepEqual([again.import.rows.added, again.import.rows.repeated, again.held], [0, 6000, null]);
  assert.equal(await count("resident"), 6000);
});

test("what differs holds an import back until it is said what is kept", async () => {
  const other = fileOf("姓名,门牌,出生年份\n示例0,1-1-100,1911\n新人,1-1-100,1950\n", "other.csv");
  // Of another year it is another person.
  const two = await bring(other);
  assert.deepEqual([two.import.rows.added, two.held], [2, null]);
  const whole = fileOf("姓名,门牌,关系,出生日期\n新人,1-1-100,子,1950-02-03\n", "whole.csv");
  const filled = await bring(whole);
  assert.deepEqual([filled.import.rows.changed, filled.import.rows.added], [1, 0]);
  const differing = fileOf("姓名,门牌,关系,出生日期\n新人,1-1-100,配偶,1950-02-03\n", "differs.csv");
  assert.equal((await bring(differing)).held, "registry.conflicts_open");
  const kept = await bring(differing, "keep");
  assert.deepEqual([kept.import.rows.kept, kept.import.rows.changed], [1, 0]);
  const taken = await bring(differing, "take");
  assert.equal(taken.import.rows.changed, 1);
  assert.equal(
    await count("resident where name = '新人' and relation = 'spouse' and birth_on = '1950-02-03'"),
    1,
  );
  const moved = fileOf("姓名,门牌,出生日期\n新人,1-1-101,1950-02-03\n", "moved.csv");
  assert.equal((await bring(moved)).held, "registry.conflicts_open");
  await bring(moved, "take");
  assert.equal(await count("household_event where kind = 'moved'"), 1);
});

test("a whole import is taken back while nothing has happened to it, and not after", async () => {
  const fresh = fileOf("姓名,门牌\n示例甲,99-1-101\n示例乙,99-1-101\n", "fresh.csv");
  const { import: done } = await bring(fresh);
  const chief = await world.hire(world.station, "officer", [here]);
  const undo = (id: string) =>
    world.inStation(world.station, (tx) =>
      undoImport({ tx, personId: chief.personId, today: world.today() }, id),
    );
  await undo(done.id);
  assert.equal(await count(`resident where import_id = '${done.id}' and name <> ''`), 0);
  assert.equal(await count(`household where import_id = '${done.id}' and ended_at is null`), 0);
  await assert.rejects(undo(done.id), { code: "registry.import_not_done" });
  const { import: again } = await bring(fresh);
  assert.equal(again.rows.added, 2, "the door is free again");
  await world.admin.query(`update resident set version = 2 where import_id = $1`, [again.id]);
  await assert.rejects(undo(again.id), { code: "registry.import_overtaken" });
});
