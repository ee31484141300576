/**
 * Importing a million incidents from a .csv, against the bare limit of the same machine in the same run: parsing
 * the file to cells and COPY of what was parsed into a table without keys, indexes or row level security. What the
 * product does beside: a trial of the whole file, dates and places understood, digests, four indexes, months.
 * `node bench/incident-import.ts [--rows 1000000] [--rounds 1]`. Only ratios of one run mean anything.
 */
import {
  createReadStream,
  createWriteStream,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { buildCommunity } from "../modules/community/cast.ts";
import { addDays } from "../modules/community/civil-days.ts";
import { importFile } from "../modules/incident/api.ts";
import { csvReader } from "../server/sheet/csv.ts";
import * as people from "../modules/people/api.ts";
import { openDb } from "../server/db.ts";
import { startEmbedded } from "../server/embedded.ts";
import { newId } from "../server/id.ts";
import { migrate } from "../server/migrate.ts";

const { values } = parseArgs({
  options: { rows: { type: "string", default: "1000000" }, rounds: { type: "string", default: "1" } },
});
const rows = Number(values.rows);
const labels = ["盗窃", "打架斗殴", "噪声扰民", "电信网络诈骗", "邻里纠纷", "求助", "火警", "债务纠纷"];

const folder = mkdtempSync(join(tmpdir(), "gongzhi-bench-incident-"));
const embedded = await startEmbedded({ folder, log: () => {} });
await migrate(embedded.admin, () => {});
const db = openDb(embedded.app, { max: 4 });
const root = new pg.Client(embedded.superuser);
await root.connect();
const codes = ["oyn", "oy3", "xyh", "yl", "c5", "c6", "c7", "c8"];

async function station(code: string): Promise<string> {
  const now = new Date();
  const id = newId(now);
  await people.insertStation(
    db.directory,
    { id, code, name: code, timeZone: "Asia/Shanghai", sample: false },
    now,
  );
  await db.station(id, now, async (tx) => {
    for (const each of codes)
      await buildCommunity(tx, { code: `${each}${code}`, name: { zh: each, en: each } });
  });
  return id;
}
async function write(path: string): Promise<void> {
  const out = createWriteStream(path);
  out.write("接警单号,社区,案发时间,报警时间,警情类别,案发地点,处警经过\n");
  for (let i = 0; i < rows; i++) {
    const on = addDays("2021-01-01", (i * 7919) % 1800);
    const line = `J${(1e12 + i * 13).toString()},${codes[(i * 31) % 8]},${on} ${String(i % 24).padStart(2, "0")}:${String(i % 60).padStart(2, "0")}:00,${addDays(on, i % 11)},${labels[(i * 17) % 8]},${1 + (i % 40)}号楼东侧车棚,"到场,已处理"\n`;
    if (!out.write(line)) await new Promise((next) => out.once("drain", next));
  }
  await new Promise<void>((done) => out.end(() => done()));
}

/** Parsed and copied; writing the parsed rows down for COPY to read is not counted. */
async function bare(path: string, name: string): Promise<{ parse: number; copy: number }> {
  const target = join(folder, `${name}.tsv`);
  let started = performance.now();
  let count = 0;
  const reader = csvReader(",");
  const decoder = new TextDecoder();
  for await (const piece of createReadStream(path, { highWaterMark: 524_288 }) as AsyncIterable<Buffer>)
    count += reader.feed(decoder.decode(piece, { stream: true }), false).length;
  const parse = performance.now() - started;
  if (count !== rows + 1) throw new Error(`${count} rows`);
  const out = createWriteStream(target);
  const again = csvReader(",");
  for await (const piece of createReadStream(path, { highWaterMark: 524_288 }) as AsyncIterable<Buffer>) {
    const text = again
      .feed(piece.toString("utf8"), false)
      .slice(0)
      .map((cells) => `${cells.join("\t")}\n`)
      .join("");
    if (!out.write(text)) await new Promise((next) => out.once("drain", next));
  }
  await new Promise<void>((done) => out.end(() => done()));
  await root.query(`create table ${name} (a text, b text, c text, d text, e text, f text, g text)`);
  started = performance.now();
  await root.query(`copy ${name} from '${target}'`);
  const copy = performance.now() - started;
  await root.query(`drop table ${name}`);
  rmSync(target);
  return { parse, copy };
}

const megabytes = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
/** This process and the one that reads. */
function memory(): number {
  let sum = megabytes(process.pid);
  for (const name of readdirSync("/proc").filter((each) => /^\d+$/.test(each)))
    try {
      const status = readFileSync(`/proc/${name}/status`, "utf8");
      if (
        new RegExp(`^PPid:\\s+${process.pid}$`, "m").test(status) &&
        readFileSync(`/proc/${name}/cmdline`, "utf8").includes("reading/worker")
      )
        sum += megabytes(Number(name));
    } catch {
      // Gone meanwhile.
    }
  return sum;
}

/** Seconds of processor by now: of this process, of the one that reads while it is there, of the database's. */
let readers = 0;
function processor(): { own: number; database: number } {
  const of = (pid: string) => {
    const cut = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
    return (Number(cut[11]) + Number(cut[12])) / 100;
  };
  let [reading, database] = [0, 0];
  for (const name of readdirSync("/proc").filter((each) => /^\d+$/.test(each)))
    try {
      const line = readFileSync(`/proc/${name}/cmdline`, "utf8");
      const parent = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${name}/status`, "utf8"))![1];
      if (parent === String(process.pid) && line.includes("reading/worker")) reading += of(name);
      if (parent === String(postmaster)) database += of(name);
    } catch {
      // Gone meanwhile.
    }
  readers = Math.max(readers, reading);
  const { user, system } = process.cpuUsage();
  return { own: (user + system) / 1e6, database };
}
const { rows: place } = await root.query<{ folder: string }>(
  "select current_setting('data_directory') as folder",
);
const postmaster = Number(readFileSync(join(place[0]!.folder, "postmaster.pid"), "utf8").split("\n")[0]);

const path = join(folder, "incidents.csv");
await write(path);
console.log(`${rows} rows, ${Math.round(statSync(path).size / 1_048_576)} MB`);
for (let round = 1; round <= Number(values.rounds); round++) {
  const before = processor();
  const first = await bare(path, `bare_a${round}`);
  const afterBare = processor();
  const code = `r${round}`;
  const stationId = await station(code);
  globalThis.gc?.();
  const idle = memory();
  let most = idle;
  const sampling = setInterval(() => ((most = Math.max(most, memory())), processor()), 1000);
  const started = performance.now();
  let began = 0;
  const outcome = await importFile(db, {
    stationId,
    path,
    trial: { source: "police", columns: null, communityId: null, labels: {}, coverage: null },
    dryRun: false,
    despiteRefused: false,
    onProgress: (did) => {
      if (did === "importing" && began === 0) began = performance.now();
    },
  });
  const took = performance.now() - started;
  clearInterval(sampling);
  const afterProduct = processor();
  if (outcome.import.rows.accepted !== rows) throw new Error(JSON.stringify(outcome.import.rows));
  const second = await bare(path, `bare_b${round}`);
  const limit = (first.parse + first.copy + second.parse + second.copy) / 2;
  const s = (ms: number) => (ms / 1000).toFixed(1);
  console.log(
    `processor: bare ${(afterBare.own - before.own).toFixed(1)} s (parsed twice) + database ${(afterBare.database - before.database).toFixed(1)} s; ` +
      `product ${(afterProduct.own - afterBare.own).toFixed(1)} s + reading ${readers.toFixed(1)} s + database ${(afterProduct.database - afterBare.database).toFixed(1)} s`,
  );
  console.log(
    `bare: parse ${s(first.parse)}/${s(second.parse)} s + copy ${s(first.copy)}/${s(second.copy)} s; ` +
      `product ${s(took)} s, of it trial ${s(began - started)} s: ${(took / limit).toFixed(2)}×, ` +
      `without the trial ${((took - (began - started)) / limit).toFixed(2)}×; ` +
      `memory ${Math.round(idle)} MB idle, at most ${Math.round(most - idle)} MB above`,
  );
}
await root.end();
await db.close();
await embedded.stop();
rmSync(folder, { recursive: true, force: true });
