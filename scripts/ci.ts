/**
 * The one check list, for people and machines: `npm test`. Every step is printed with its time; the last
 * line is `N passed, N failed, N skipped`, where each test case and each other step counts as one.
 */
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import * as journal from "../modules/journal/api.ts";
import * as people from "../modules/people/api.ts";
import { openDb } from "../server/db.ts";
import { migrate } from "../server/migrate.ts";
import { inBatches, journeysInBatches, secondsOf } from "./batches.ts";
import { firstLoad } from "./first-load.ts";
import { inLanes } from "./lanes.ts";
import { type Ground, journeyFiles, openReport, prepareGround, prepareSample, testFiles } from "./test.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);
/** On the two cores of a small machine: a page that is waited for, and a server that dies, leave a core idle. */
const lanes = 4;
const totals = { passed: 0, failed: 0, skipped: 0 };
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

/** Thrown by a step that cannot be tried here, with the reason. */
class Skip extends Error {}

async function step(name: string, act: () => Promise<string | void>): Promise<void> {
  const started = performance.now();
  const say = (mark: string, more: string) =>
    console.log(`${mark} ${name} (${seconds(performance.now() - started)})${more && `: ${more}`}`);
  try {
    say("✔", (await act()) ?? "");
    totals.passed++;
  } catch (error) {
    const text = (error as Error).message;
    if (error instanceof Skip) totals.skipped++;
    else totals.failed++;
    say(error instanceof Skip ? "-" : "✖", text);
  }
}

/** Runs a program of this folder; its output is shown only when it fails. */
function runs(command: string, args: string[], folder = root): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    let text = "";
    const add = (chunk: Buffer) => void (text += chunk.toString());
    child.stdout.on("data", add);
    child.stderr.on("data", add);
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve(text) : reject(new Error(`${args.join(" ")} gave ${code}\n${text.slice(-6000)}`)),
    );
  });
}
const tool = (path: string, ...args: string[]) =>
  runs(process.execPath, [join(root, "node_modules", path), ...args]);

/** The sample station as a new user gets it: migrations on an empty database, then the product's own acts. */
async function buildsSample(ground: Ground, folder: string): Promise<string> {
  const database = "gongzhi_sample";
  const root = new pg.Client(ground.admin);
  await root.connect();
  await root.query(`create database ${database} owner gongzhi_owner`);
  const superuser = new pg.Client({ ...ground.admin, database });
  await superuser.connect();
  await superuser.query("create extension if not exists pg_trgm");
  await superuser.end();
  const applied = await migrate({ ...ground.owner, database }, () => {});
  const again = await migrate({ ...ground.owner, database }, () => {});
  if (again !== 0) throw new Error("a second run of the migrations applied something");
  await prepareSample(ground, folder, database);
  // Sealed in a copy: the journeys seal theirs with keys of their own.
  await root.query(
    `create database gongzhi_sealed template ${database} strategy file_copy owner gongzhi_owner`,
  );
  const db = openDb({ ...ground.app, database: "gongzhi_sealed" });
  try {
    const signer = journal.openSigner(folder);
    await journal.sealAll(db, signer, () => new Date());
    const [station] = await people.listStations(db.directory);
    const found = await journal.verifyStation(db, signer, station!.id, new Date());
    if (!found.whole || found.younger > 0)
      throw new Error(`the journal is not whole: ${JSON.stringify(found)}`);
    return `${applied} migrations, ${found.sealed} journal entries sealed and whole`;
  } finally {
    await db.close();
    await root.query("drop database gongzhi_sealed with (force)");
    await root.end();
  }
}

/** `npm ci` as the README says it, in a folder that holds the tracked files and nothing else. */
async function installs(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "gongzhi-install-"));
  try {
    const listed = await runs("git", ["ls-files", "-co", "--exclude-standard"]).catch(() => {
      throw new Skip("this folder is no git checkout, so there is no list of what a fresh copy holds");
    });
    for (const file of listed.split("\n").filter(Boolean)) {
      const from = join(root, file);
      if (!existsSync(from) || !statSync(from).isFile()) continue;
      cpSync(from, join(folder, file), { recursive: true });
    }
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    await runs(npm, ["ci", "--prefer-offline", "--no-audit", "--no-fund"], folder).catch((error: Error) => {
      if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT/.test(error.message))
        throw new Skip("the package registry cannot be reached from here");
      throw error;
    });
    const node = await runs(join(folder, "node_modules/.bin/node"), ["--version"], folder);
    if (!node.startsWith("v24.")) throw new Error(`the installed Node is ${node.trim()}, not 24`);
    if (!existsSync(join(folder, "dist/web/index.html"))) throw new Error("the web app was not built");
    return `Node ${node.trim()}, web app built`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const began = performance.now();
const folder = mkdtempSync(join(tmpdir(), "gongzhi-ground-"));
let prepared: Awaited<ReturnType<typeof prepareGround>> | undefined;
const prepares = async () => {
  const { ground } = (prepared = await prepareGround(folder));
  // A civil date taken from the machine's clock comes out wrong here (DATABASE rule 6).
  process.env["TZ"] = "America/St_Johns";
  process.env["GONGZHI_TEST_GROUND"] = JSON.stringify(ground);
  return ground;
};
const buildsTheWeb = async () => {
  await step(
    "build of the web",
    async () => void (await tool("vite/bin/vite.js", "build", "--logLevel", "warn")),
  );
  await step("first load of Today, 200 KB at most", async () => {
    const { files, bytes } = firstLoad();
    const text = `${(bytes / 1024).toFixed(1)} KB in ${files.length} files`;
    if (bytes > 200 * 1024) throw new Error(`${text}\n${files.join("\n")}`);
    return text;
  });
};
const reads: [name: string, seconds: number, path: string, ...args: string[]][] = [
  ["format", 35, "prettier/bin/prettier.cjs", "--check", "--cache", "--log-level=warn", "."],
  ["types of the server", 12, "typescript/bin/tsc", "-p", "tsconfig.json", "--checkers", "1"],
  ["types of the web", 8, "typescript/bin/tsc", "-p", "tsconfig.web.json", "--checkers", "1"],
  ["types of the worker", 1, "typescript/bin/tsc", "-p", "tsconfig.worker.json", "--checkers", "1"],
];

try {
  // What others wait for begins at once, beside the lanes.
  const ground = prepares();
  const sample = ground.then((ground) =>
    step("migrations from empty and the sample station", async () => {
      const said = await buildsSample(ground, join(folder, "sample"));
      process.env["GONGZHI_TEST_GROUND"] = JSON.stringify(ground);
      return said;
    }),
  );
  const browser = step("browser for the journeys", async () => {
    process.env["CHROMIUM"] = (await runs(process.execPath, ["test/journeys/browser.ts"]))
      .trim()
      .split("\n")
      .at(-1);
  });
  const theatre = Promise.all([sample, buildsTheWeb(), browser]);
  const report = openReport();
  const batches = join(folder, "batches");
  const tests = [
    ...journeysInBatches(journeyFiles(), batches).map((file) => ({ file, needs: theatre })),
    ...inBatches(testFiles(), batches).map((file) => ({ file, needs: ground })),
  ];
  await inLanes(
    [
      ...reads.map(([name, seconds, ...of]) => ({
        seconds,
        act: () => step(name, async () => void (await tool(...of))),
      })),
      { seconds: 30, act: () => step("install from an empty folder", installs) },
      ...tests.map(({ file, needs }) => ({
        seconds: secondsOf(file),
        needs,
        act: () => report.run(resolve(file), 900_000),
      })),
    ],
    lanes,
  );
  const counted = await report.close();
  for (const key of ["passed", "failed", "skipped"] as const) totals[key] += counted[key];
} finally {
  await prepared?.embedded.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`all of it took ${seconds(performance.now() - began)}`);
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed === 0 ? 0 : 1);
