/** What the command line writes while it tries stands only where the trial found nothing. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { newId } from "../../../server/id.ts";
import { fileOf } from "../../../test/sheets.ts";
import { type World, openWorld } from "../../../test/world.ts";

import { buildCommunity } from "../../community/cast.ts";
import { shown } from "../../journal/queries.ts";
import { addHouseholds } from "../actions.ts";
import { importRegister } from "../api.ts";
import { doorKeyOf, doorOf } from "../doors.ts";
import { insertAddresses } from "../queries.ts";
import { type Ahead, openAhead } from "./ahead.ts";
import type { RegisterTrial } from "./contract.ts";
import { openReading } from "./reading/process.ts";
import * as acts from "./receiving.ts";
import * as rows from "./rows.ts";
import { type Work, tryFile } from "./work.ts";

let world: World;
let here = "";
before(async () => {
  world = await openWorld(new Date().toISOString());
  here = await world.inStation(world.station, (tx) => buildCommunity(tx, { code: "xyhy" }));
  await world.inStation(world.hostile, (tx) => buildCommunity(tx, { code: "other" }));
});
after(() => world.close());

const settings: Omit<RegisterTrial, "parts" | "consent"> = {
  ...{ source: "document", sourceNote: null, asOf: "2026-01-01", checkReason: null, contactBasis: null },
};
const bring = (path: string, more: { despiteRefused?: boolean } = {}) =>
  importRegister(world.db, world.keys, {
    ...{ stationId: world.station.id, path, communityId: here, kind: null, settings, conflicts: null },
    ...{ dryRun: false, despiteRefused: false, ...more },
  });
const work = (): Work => ({
  ...{ run: (act) => world.inStation(world.station, act), keys: world.keys, today: world.today() },
});
const count = async (sql: string) =>
  (await world.admin.query<{ n: number }>(`select count(*)::int as n from ${sql}`)).rows[0]!.n;
/** Three to a door, so that households lie across two batches too. */
const linesOf = (building: number, people: number) =>
  Array.from(
    { length: people },
    (_, i) =>
      `示例${building}${String.fromCharCode(0x4e00 + i)},${building}-1-${100 + Math.floor(i / 3)},1950`,
  );
const fileWith = (lines: readonly string[], name: string) =>
  fileOf(`姓名,门牌,出生年份\n${lines.join("\n")}\n`, name);

test("a row that is refused in the last batch takes back what stood before it", async () => {
  const lines = linesOf(1, 5200);
  const path = fileWith([...lines, "示例坏,没有,1950"], "bad.csv");
  const { held, refusals, import: tried } = await bring(path);
  assert.equal(held, "registry.rows_refused");
  assert.deepEqual(
    refusals.map(({ row, problems }) => [row, problems[0]!.code]),
    [[5202, "registry.row_door_missing"]],
  );
  assert.deepEqual([tried.rows.added, tried.rows.refused, tried.rows.doors], [5200, 1, 1734]);
  for (const table of ["resident", "household", "standard_address", "household_event"])
    assert.equal(await count(table), 0, table);
  assert.equal(await count(`journal_entry where verb = 'import'`), 0);

  const { import: done } = await bring(path, { despiteRefused: true });
  assert.deepEqual(
    [done.state, done.rows.added, done.rows.refused, done.rows.doors],
    ["done", 5200, 1, 1734],
  );
  assert.deepEqual([await count("resident"), await count("household")], [5200, 1734]);
});

test("a row that contradicts one of a batch before it takes both back", async () => {
  const lines = linesOf(2, 2600);
  const path = fileWith(
    [...lines, lines[0]!.replace(",1950", ",1951"), lines[1]!.replace(",1950", "")],
    "two.csv",
  );
  const { held, import: tried } = await bring(path);
  assert.equal(held, "registry.rows_refused");
  assert.equal(await count(`resident where import_id = '${tried.id}'`), 0);
});

test("what nothing holds back is done in one, with everybody in the journal", async () => {
  const path = fileWith(linesOf(3, 5200), "good.csv");
  const { import: done } = await bring(path);
  assert.deepEqual(
    [done.state, done.mark, done.rows.read, done.rows.added, done.rows.doors, done.rows.refused],
    ["done", 3, 5200, 5200, 1734, 0],
  );
  assert.ok(done.startedAt !== null && done.finishedAt !== null && done.fileKeyRef === null);
  for (const [kind, table] of [
    ["resident", "resident"],
    ["household", "household"],
  ] as const) {
    const { rows: differing } = await world.admin.query(
      `select coalesce(t.id, s.subject_id) from (select id from ${table} where import_id = $1) t
       full join (select s.subject_id from ${shown} s join journal_entry e on e.id = s.entry_id
         where e.verb = 'import' and e.kind = $2 and e.target_id = $1) s on s.subject_id = t.id
       where t.id is null or s.subject_id is null`,
      [done.id, kind],
    );
    assert.deepEqual(differing, [], kind);
  }
  assert.equal(await count(`journal_entry where verb = 'start' and target_id = '${done.id}'`), 1);
  assert.equal(await count(`resident where import_id = '${done.id}'`), 5200);
  const again = await bring(path);
  assert.deepEqual([again.import.rows.added, again.import.rows.repeated], [0, 5200]);
});

/** Tried to its end and written, with nothing of it committed yet. */
async function writtenAhead(path: string): Promise<{ id: string; ahead: Ahead }> {
  const reading = await openReading(path);
  const id = await work().run(async (tx) => {
    const digest = Buffer.alloc(32, 4);
    const file = { opened: reading.opened, sheets: reading.sheets, name: "c.csv", byteCount: 90_000, digest };
    const made = await acts.receive({ tx, keys: world.keys }, file, { personId: null, communityIds: null });
    const part = { sheet: null, kind: "residents" as const, headerRow: null, columns: null };
    const parts = [{ ...part, communityId: here, building: null, fillDown: false }];
    const given = { ...settings, consent: null, parts };
    await acts.ask({ tx, keys: world.keys, today: world.today() }, made, given);
    return made;
  });
  const row = (await work().run((tx) => rows.findImport(tx, id)))!;
  const ahead = openAhead(work(), row)!;
  assert.equal(await tryFile(work(), id, reading, ahead), true);
  reading.close();
  assert.ok(ahead.isOpen(), "all of it is written");
  assert.equal(await count(`resident where import_id = '${id}'`), 0, "and nobody sees it");
  return { id, ahead };
}

test("cancelled before it is done: nothing of it stands", async () => {
  const { id, ahead } = await writtenAhead(fileWith(linesOf(4, 5200), "cut.csv"));
  await work().run((tx) => acts.cancel(tx, id));
  assert.equal(await ahead.commit(), false);
  assert.equal(await count(`resident where import_id = '${id}'`), 0);
  assert.equal(await ahead.commit(), false, "and not later either");
});

test("somebody else settled behind a door meanwhile: it is given up, and one household stands there", async () => {
  const address = { building: "7", unit: "1", floor: null, room: "100" };
  const door = { address, door: doorOf(address), doorKey: doorKeyOf(address) };
  // An address where nobody lives: no unique key parts two who come to it.
  await world.inStation(world.station, async (tx) =>
    insertAddresses(tx, here, [{ ...address, id: newId(tx.now), door: door.door, doorKey: door.doorKey }]),
  );
  const { id, ahead } = await writtenAhead(fileWith(linesOf(7, 30), "door.csv"));
  const [home] = await world.inStation(world.station, (tx) => addHouseholds(tx, here, [{ address }]));
  assert.equal(await ahead.commit(), false);
  assert.equal(await count(`resident where import_id = '${id}'`), 0);
  assert.equal(await count(`household where id = '${home}' and ended_at is null`), 1);

  const free = await writtenAhead(fileWith(linesOf(7, 30), "door.csv"));
  assert.equal(await free.ahead.commit(), true);
  assert.equal(await count(`resident where household_id = '${home}'`), 3, "they live where it is said now");
});

test("what the register says otherwise is held back, and somebody known is not entered twice", async () => {
  const lines = linesOf(5, 30);
  await bring(fileWith(lines, "known.csv"));
  const more = fileWith([...lines, `示例五新,5-1-100,1960`], "more.csv");
  const { import: done } = await bring(more);
  assert.deepEqual([done.state, done.rows.repeated, done.rows.added, done.rows.doors], ["done", 30, 1, 0]);
  const other = fileOf(
    "姓名,门牌,关系,出生年份\n示例五新,5-1-100,子,1960\n示例五甲,5-1-100,子,1990\n",
    "o.csv",
  );
  const filled = await bring(other);
  assert.deepEqual([filled.import.rows.changed, filled.import.rows.added], [1, 1]);
  const differs = fileOf("姓名,门牌,关系\n示例五乙,5-1-100,子\n示例五甲,5-1-100,配偶\n", "d.csv");
  assert.equal((await bring(differs)).held, "registry.conflicts_open");
  assert.equal(await count("resident where name = '示例五乙'"), 0);
});

test("who enters a door of the file meanwhile: one of the two gives way, and one household stands there", async () => {
  const address = { building: "6", unit: "1", floor: null, room: "100" };
  const { id, ahead } = await writtenAhead(fileWith(linesOf(6, 30), "door.csv"));
  const entered = world.inStation(world.station, (tx) => addHouseholds(tx, here, [{ address }]));
  // It holds the community and waits for the door; the import has the door and comes for the community.
  while ((await count("pg_locks where not granted")) === 0) await new Promise((next) => setTimeout(next, 20));
  // Whom PostgreSQL stops, hangs on who has waited longer; an act is tried anew, an import takes the longer way.
  const stands = await ahead.commit();
  assert.equal((await entered).length, stands ? 0 : 1);
  assert.equal(await count(`resident where import_id = '${id}'`), stands ? 30 : 0);
  assert.equal(await count("standard_address where building = '6' and room = '100'"), 1);
  const behind = `household h join standard_address a on a.id = h.address_id where a.building = '6' and a.room = '100'`;
  assert.equal(await count(behind), 1);
});
