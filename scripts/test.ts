/**
 * Runs tests on real PostgreSQL: starts an embedded server in a temporary folder, migrates a template
 * once, and every test file clones it. `node scripts/test.ts [file…]`; without files all of them.
 * The last line is `N passed, N failed, N skipped`.
 */
import { globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import pg from "pg";
import { startEmbedded } from "../server/embedded.ts";
import { migrate } from "../server/migrate.ts";

export async function prepareGround(folder: string) {
  const embedded = await startEmbedded({ folder, log: () => {} });
  const root = new pg.Client(embedded.superuser);
  await root.connect();
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

/** Runs the files and gives the counts; a file that hangs is ended after `timeout` ms. */
export async function runTests(files: string[], options: { concurrency?: number; timeout?: number } = {}) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  const stream = run({
    files,
    concurrency: options.concurrency ?? 2,
    timeout: options.timeout ?? 240_000,
    execArgv: [],
  });
  stream.on("test:summary", (summary) => {
    if (summary.file !== undefined) return;
    totals.passed += summary.counts.passed;
    totals.skipped += summary.counts.skipped + summary.counts.todo;
    totals.failed +=
      summary.counts.tests - summary.counts.passed - summary.counts.skipped - summary.counts.todo;
    if (!summary.success && totals.failed === 0) totals.failed = 1;
  });
  const printed = stream.compose(new spec());
  for await (const chunk of printed) process.stdout.write(chunk);
  return totals;
}

/** Every test there is, but for the journeys, which need a browser and come after. */
export const testFiles = () =>
  globSync(["{modules,server,scripts,web}/**/*.test.ts", "test/{,house/,faults/}*.test.ts"]).sort();

if (import.meta.main) {
  const asked = process.argv.slice(2);
  const files = asked.length > 0 ? asked : testFiles();
  const folder = mkdtempSync(join(tmpdir(), "gongzhi-ground-"));
  const { embedded, ground } = await prepareGround(folder);
  process.env["GONGZHI_TEST_GROUND"] = JSON.stringify(ground);
  let totals = { passed: 0, failed: 1, skipped: 0 };
  try {
    totals = await runTests(files);
  } finally {
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
  process.exit(totals.failed === 0 ? 0 : 1);
}
