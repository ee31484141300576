/** What was killed goes on: nothing doubled, nothing lost. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileOf } from "../../test/sheets.ts";
import { type World, openWorld } from "../../test/world.ts";
import { buildCommunity } from "../community/cast.ts";
import { countEvents, importFile } from "./api.ts";
import type { TrialInput } from "./import-contract.ts";
import * as queries from "./import-queries.ts";
import { runFile } from "./import-run.ts";
import { type Work, tryFile } from "./import-work.ts";
import * as acts from "./importing.ts";
import { openReading } from "./reading/process.ts";

let world: World;
before(async () => {
  world = await openWorld();
  await world.inStation(world.station, (tx) => buildCommunity(tx, { code: "oy3" }));
});
after(() => world.close());

const rows = 22_000;
const lines = Array.from({ length: rows }, (_, i) => `R${i},oy3,2025-0${1 + (i % 9)}-15,盗窃,E${i % 11_000}`);
const path = fileOf(`编号,社区,案发时间,类别,事件编号\n${lines.join("\n")}\n`);
const trial: TrialInput = { source: "police", columns: null, communityId: null, labels: {}, coverage: null };
const work = (more: Partial<Work> = {}): Work => ({
  run: (act) => world.inStation(world.station, act),
  today: world.today(),
  ...more,
});
const count = (sql: string) =>
  world.admin.query<{ n: number }>(`select count(*)::int as n from ${sql}`).then(({ rows: [row] }) => row!.n);

test("an import that stops after a batch goes on with the next, as the same one, also by the command line", async () => {
  const reading = await openReading(path);
  const id = await work().run(async (tx) => {
    const digest = createHash("sha256").update(readFileSync(path)).digest();
    const made = await acts.receive(
      tx,
      { opened: reading.opened, name: "r.csv", byteCount: 1, digest },
      { personId: null, communityIds: null },
    );
    await acts.ask(tx, made, trial, work().today);
    return made;
  });
  assert.equal(await tryFile(work(), id, reading), true);
  assert.equal(await count("incident"), 0, "a trial writes nothing");
  await work().run((tx) => acts.start(tx, id, false));
  const first = await runFile(work({ isTimeUp: () => true }), id, async () => reading);
  reading.close();
  assert.deepEqual(first, { state: "paused", mark: 1 });
  assert.equal(await count("incident"), 10_000);
  const covered = await work().run((tx) => queries.findImport(tx, id));
  assert.equal(covered!.state, "running");
  assert.equal(await count("incident_coverage"), 0, "nothing is known before its end");

  const outcome = await importFile(world.db, {
    stationId: world.station.id,
    path,
    trial,
    dryRun: false,
    despiteRefused: false,
  });
  assert.deepEqual([outcome.import.id, outcome.import.state, outcome.import.mark], [id, "done", 3]);
  assert.deepEqual(outcome.import.rows, {
    read: rows,
    accepted: rows,
    repeated: 0,
    changed: 0,
    refused: 0,
    leftOut: 0,
  });
  assert.equal(await count("incident"), rows);
  assert.equal(await count("incident where joined_to is null"), 11_000, "two calls an event");
  const [communityId] = (await world.admin.query<{ id: string }>("select id from community")).rows.map(
    (row) => row.id,
  );
  const counts = await work().run((tx) =>
    countEvents(tx, {
      communityIds: [communityId!],
      source: "police",
      problem: "theft",
      from: "2025-01-15",
      to: "2025-09-15",
    }),
  );
  assert.equal(counts.get(communityId!)!.count, 11_000);
});

test("an import that is cancelled in the middle stops there and covers nothing", async () => {
  const reading = await openReading(path);
  const id = await work().run(async (tx) => {
    const made = await acts.receive(
      tx,
      { opened: reading.opened, name: "r.csv", byteCount: 1, digest: Buffer.alloc(32) },
      { personId: null, communityIds: null },
    );
    await acts.ask(tx, made, { ...trial, source: "hotline" }, work().today);
    return made;
  });
  await tryFile(work(), id, reading);
  await work().run((tx) => acts.start(tx, id, false));
  let asked: Promise<void> | undefined;
  const stopped = await runFile(
    work({
      onProgress: () => {
        asked ??= work().run((tx) => acts.cancel(tx, id));
      },
    }),
    id,
    async () => reading,
  );
  await asked;
  reading.close();
  assert.equal(stopped.state, "stopped");
  assert.equal(await count("incident_coverage where source = 'hotline'"), 0);
  assert.ok((await count("incident where source = 'hotline'")) < rows);
});
