/**
 * Runs tests on real PostgreSQL: starts an embedded server in a temporary folder, migrates a template
 * once, and every test file clones it. `node scripts/test.ts [file…]`; without files all of them.
 * The last line is `N passed, N failed, N skipped`.
 */
import { globSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "node:test";
import { type TestEvent, spec } from "node:test/reporters";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { buildSample } from "../db/sample/build.ts";
import { openDb } from "../server/db.ts";
import { startEmbedded } from "../server/embedded.ts";
import { openKeys } from "../server/keys.ts";
import { migrate } from "../server/migrate.ts";
import { prepareBrowser } from "../test/journeys/browser.ts";
import { inBatches, secondsOf } from "./batches.ts";
import { inLanes } from "./lanes.ts";

// What V8 made of a file serves the next process too: half of what starting a test file costs.
process.env["NODE_COMPILE_CACHE"] ??= fileURLToPath(new URL("../dist/compiled", import.meta.url));

/** Where test files stand; `sample` is the database the journeys copy, and the folder with its accounts. */
export type Ground = Awaited<ReturnType<typeof prepareGround>>["ground"] & {
  sample?: { database: string; folder: string };
};

export async function prepareGround(folder: string) {
  const embedded = await startEmbedded({ folder, log: () => {} });
  const root = new pg.Client(embedded.superuser);
  await root.connect();
  // Thrown away at the end: nothing waits for the disk. What must outlive a kill is tried on servers of its own.
  for (const setting of ["fsync", "synchronous_commit", "full_page_writes"])
    await root.query(`alter system set ${setting} = off`);
  await root.query("select pg_reload_conf()");
  await root.query("create database gongzhi_template owner gongzhi_owner");
  await root.end();
  const template = { ...embedded.superuser, database: "gongzhi_template" };
  const trgm = new pg.Client(template);
  await trgm.connect();
  await trgm.query("create extension if not exists pg_trgm");
  await trgm.end();
  await migrate({ ...embedded.admin, database: "gongzhi_template" }, () => {});
  return { embedded, ground: { admin: embedded.superuser, app: embedded.app, owner: embedded.admin } };
}

/** The sample station in a database of its own; `database` is empty of it so far, or not there yet. */
export async function prepareSample(ground: Ground, folder: string, database = "gongzhi_sample") {
  const root = new pg.Client(ground.admin);
  await root.connect();
  const { rowCount } = await root.query("select 1 from pg_database where datname = $1", [database]);
  if (rowCount === 0)
    await root.query(
      `create database ${database} template gongzhi_template strategy file_copy owner gongzhi_owner`,
    );
  await root.end();
  mkdirSync(folder, { recursive: true });
  const db = openDb({ ...ground.app, database });
  const owner = { ...ground.owner, database };
  const keys = openKeys(join(folder, "keys"));
  try {
    await buildSample(db, owner, folder, keys, () => {});
    if (await buildSample(db, owner, folder, keys, () => {})) throw new Error("the sample was built twice");
  } finally {
    await keys.close();
    await db.close();
  }
  ground.sample = { database, folder };
}

export type Totals = { passed: number; failed: number; skipped: number };

/** What the runs of test files say, one whole file after the other, and at the end once more what failed. */
export function openReport() {
  const totals: Totals = { passed: 0, failed: 0, skipped: 0 };
  const report = new spec();
  report.pipe(process.stdout, { end: false });
  return {
    totals,
    /** Runs a file in a process of its own; one that hangs is ended after `timeout` ms. */
    run: async (file: string, timeout: number, live = false): Promise<void> => {
      const said: TestEvent[] = [];
      const say = (event: TestEvent) => void (live ? report.write(event) : said.push(event));
      for await (const event of run({ files: [file], timeout, execArgv: [] }) as AsyncIterable<TestEvent>)
        if (event.type !== "test:summary") {
          // The counts of this file, which no one asks for.
          if (event.type !== "test:diagnostic" || event.data.file !== undefined) say(event);
        } else if (event.data.file === undefined) {
          const { tests, passed, skipped, todo } = event.data.counts;
          totals.passed += passed;
          totals.skipped += skipped + todo;
          const failed = tests - passed - skipped - todo;
          totals.failed += event.data.success ? failed : Math.max(failed, 1);
        }
      for (const event of said) report.write(event);
    },
    close: async (): Promise<Totals> => {
      const ended = new Promise((end) => report.once("end", end));
      report.end();
      await ended;
      return totals;
    },
  };
}

/** Every test there is, but for the journeys, which need a browser and come after. */
export const testFiles = () =>
  globSync(["{modules,server,scripts,web}/**/*.test.ts", "test/{,house/,faults/}*.test.ts"]).sort();

export const journeyFiles = () => globSync("test/journeys/*.e2e.ts").sort();

if (import.meta.main) {
  const asked = process.argv.slice(2);
  const folder = mkdtempSync(join(tmpdir(), "gongzhi-ground-"));
  const files = asked.length > 0 ? asked : inBatches(testFiles(), join(folder, "batches"));
  const { embedded, ground } = await prepareGround(folder);
  if (files.some((file) => file.endsWith(".e2e.ts"))) {
    prepareBrowser();
    await prepareSample(ground, join(folder, "sample"));
  }
  process.env["GONGZHI_TEST_GROUND"] = JSON.stringify(ground);
  let totals: Totals = { passed: 0, failed: 1, skipped: 0 };
  try {
    const report = openReport();
    // A file named by hand may take as long as it is asked to: two hundred storms are half an hour.
    const timeout = asked.length > 0 ? 7_200_000 : 240_000;
    const one = files.length === 1;
    await inLanes(
      files.map((file) => ({ seconds: secondsOf(file), act: () => report.run(file, timeout, one) })),
      2,
    );
    totals = await report.close();
  } finally {
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
  process.exit(totals.failed === 0 ? 0 : 1);
}
