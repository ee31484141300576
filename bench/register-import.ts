/**
 * Importing 100,000 residents from an .xlsx, against the bare limit of the same machine in the same run: reading the
 * workbook to cells and COPY of what was read into a table without keys, indexes or row level security. What the
 * product does beside: a trial of the whole file, doors, births and numbers understood, duplicates, pinyin, a key for
 * each resident and a blind index, seals, twelve indexes, the journal with every person as its subject.
 *
 * The bare side is as easy as can be, and stays so: the same reader (a faster one helps both and makes the ratio
 * harder), six texts into a table that no register could be, by the database's own process from
 * a file that lies ready; the product's trial is counted, though it writes nothing. 67,712 names stand in
 * 100,000 rows, about as many as in a register.
 *
 * `node bench/register-import.ts [--rows 100000] [--rounds 1]`. Only ratios of one run mean anything; what each
 * process took of the processor is said beside it, in µs a row, and what two cores would make of it at best.
 */
import { createWriteStream, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { buildCommunity } from "../modules/community/cast.ts";
import * as people from "../modules/people/api.ts";
import { importRegister } from "../modules/registry/api.ts";
import { buildReadiness } from "../modules/registry/resident/cast.ts";
import { openDb } from "../server/db.ts";
import { startEmbedded } from "../server/embedded.ts";
import { newId } from "../server/id.ts";
import { openKeys } from "../server/keys.ts";
import { migrate } from "../server/migrate.ts";
import { openSheet } from "../server/sheet/sheet.ts";
import { type CellOut, workbookOf } from "../server/sheet/writing.ts";
import { withCheck } from "../test/messy-register.ts";

const { values } = parseArgs({
  options: { rows: { type: "string", default: "100000" }, rounds: { type: "string", default: "1" } },
});
const rows = Number(values.rows);
const folder = mkdtempSync(join(tmpdir(), "gongzhi-bench-register-"));
const embedded = await startEmbedded({ folder, log: () => {} });
await migrate(embedded.admin, () => {});
const db = openDb(embedded.app, { max: 4 });
const keys = openKeys(join(folder, "keys"));
const root = new pg.Client(embedded.superuser);
await root.connect();

async function station(code: string): Promise<{ id: string; community: string }> {
  const now = new Date();
  const id = newId(now);
  const row = { id, code, name: code, timeZone: "Asia/Shanghai", sample: false };
  await people.insertStation(db.directory, row, now);
  const community = await db.station(id, now, async (tx) => {
    await buildReadiness(tx, newId(now));
    return buildCommunity(tx, { code: `c${code}`, name: { zh: `社区${code}`, en: code } });
  });
  return { id, community };
}

const families = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶";
const givens = "安宁平和静远明清新春秋松柏竹兰云雨雪晴阳山川江河湖海文武建国志强敏慧丽芳娟秀英华玉珍林峰涛波";
/** Three in a door; invented: 示 stands in every name, and there is no region 990000. */
function* written(): Generator<CellOut[]> {
  for (let i = 0; i < rows; i++) {
    const home = Math.floor(i / 3);
    const [building, unit, floor, room] = [
      1 + Math.floor(home / 240),
      1 + (Math.floor(home / 60) % 4),
      1 + (Math.floor(home / 2) % 30),
      1 + (home % 2),
    ];
    const born = `${1940 + ((i * 7) % 60)}-${String(1 + ((i * 5) % 12)).padStart(2, "0")}-${String(1 + ((i * 11) % 28)).padStart(2, "0")}`;
    const number = withCheck(
      `${String(990_000 + (Math.floor(i / 900) % 9999)).slice(0, 6)}${born.replaceAll("-", "")}${String(i % 900).padStart(3, "0")}`,
    );
    // A step that shares no divisor with the number of names walks through all of them.
    const n = (i * 7919) % (families.length * givens.length * givens.length);
    const [family, given] = [n % families.length, Math.floor(n / families.length)];
    yield [
      `${families[family]}示${givens[given % givens.length]}${givens[Math.floor(given / givens.length)]}`,
      `${building}号楼${unit}单元${floor}0${room}`,
      ["户主", "配偶", "子"][i % 3]!,
      born,
      number,
      `示例厂${i % 500}`,
    ];
  }
}

/** Read and copied; writing the cells down for COPY to read is not counted. */
async function bare(path: string, name: string): Promise<{ parse: number; copy: number; cpu: number }> {
  let started = performance.now();
  const began = process.cpuUsage();
  let count = 0;
  const sheet = await openSheet(path);
  for await (const piece of sheet.read()) count += piece.rows.length;
  const parse = performance.now() - started;
  const { user, system } = process.cpuUsage(began);
  if (count !== rows + 1) throw new Error(`${count} rows`);
  const target = join(folder, `${name}.tsv`);
  const out = createWriteStream(target);
  for await (const piece of sheet.read())
    if (!out.write(piece.rows.map(({ cells }) => `${cells.join("\t")}\n`).join("")))
      await new Promise((next) => out.once("drain", next));
  await new Promise<void>((done) => out.end(() => done()));
  await root.query(`create table ${name} (a text, b text, c text, d text, e text, f text)`);
  const database = databaseSeconds();
  started = performance.now();
  await root.query(`copy ${name} from '${target}'`);
  const copy = performance.now() - started;
  const cpu = user + system + (databaseSeconds() - database) * 1e6;
  await root.query(`drop table ${name}`);
  rmSync(target);
  return { parse, copy, cpu };
}

const megabytes = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
/** User and system, of a process (proc(5): fields 14 and 15, in hundredths). */
function secondsOf(pid: number | string): number {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = status.slice(status.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}
const databaseSeconds = () =>
  readFileSync(`/proc/${embedded.pid}/task/${embedded.pid}/children`, "utf8")
    .split(" ")
    .filter((each) => each !== "")
    .reduce((sum, pid) => sum + secondsOf(pid), 0);
let readingSeconds = 0;
/** This process and the one that reads. */
function memory(): number {
  let sum = megabytes(process.pid);
  for (const name of readdirSync("/proc").filter((each) => /^\d+$/.test(each)))
    try {
      const status = readFileSync(`/proc/${name}/status`, "utf8");
      const ours = new RegExp(`^PPid:\\s+${process.pid}$`, "m").test(status);
      if (!ours || !readFileSync(`/proc/${name}/cmdline`, "utf8").includes("reading/worker")) continue;
      sum += megabytes(Number(name));
      readingSeconds = secondsOf(name);
    } catch {
      // Gone meanwhile.
    }
  return sum;
}

const path = join(folder, "residents.xlsx");
const head = ["姓名", "门牌", "与户主关系", "出生日期", "身份证号", "工作单位"];
await pipeline(
  Readable.from(workbookOf([{ name: "居民", widths: [], head, rows: written() }])),
  createWriteStream(path),
);
console.log(`${rows} rows, ${(statSync(path).size / 1_048_576).toFixed(1)} MB`);
for (let round = 1; round <= Number(values.rounds); round++) {
  const first = await bare(path, `bare_a${round}`);
  const { id: stationId, community } = await station(`r${round}`);
  globalThis.gc?.();
  const idle = memory();
  let most = idle;
  const sampling = setInterval(() => (most = Math.max(most, memory())), 500);
  const started = performance.now();
  const cpu = process.cpuUsage();
  const database = databaseSeconds();
  let began = 0;
  const outcome = await importRegister(db, keys, {
    ...{ stationId, path, communityId: community, kind: null, conflicts: null },
    ...{ dryRun: false, despiteRefused: false },
    settings: {
      ...{ source: "document", sourceNote: null, asOf: "2026-01-01", checkReason: null, contactBasis: null },
    },
    onProgress: (did) => {
      if (did === "importing" && began === 0) began = performance.now();
    },
  });
  const took = performance.now() - started;
  const own = process.cpuUsage(cpu);
  const its = databaseSeconds() - database;
  clearInterval(sampling);
  if (outcome.import.rows.added !== rows)
    throw new Error(JSON.stringify([outcome.import.rows, outcome.held, outcome.refusals.slice(0, 3)]));
  const second = await bare(path, `bare_b${round}`);
  const limit = (first.parse + first.copy + second.parse + second.copy) / 2;
  const s = (ms: number) => (ms / 1000).toFixed(1);
  const all = own.user + own.system + its * 1e6 + readingSeconds * 1e6;
  const bareCpu = (first.cpu + second.cpu) / 2;
  console.log(
    `bare: parse ${s(first.parse)}/${s(second.parse)} s + copy ${s(first.copy)}/${s(second.copy)} s; ` +
      `product ${s(took)} s, ${began === 0 ? "trial and run in one" : `of it trial ${s(began - started)} s`}: ${(took / limit).toFixed(2)}×; ` +
      `µs of processor a row: own ${Math.round((own.user + own.system) / rows)}, database ${Math.round((its * 1e6) / rows)}, reading ${Math.round((readingSeconds * 1e6) / rows)}, ` +
      `bare ${Math.round(bareCpu / rows)}: on two cores that do nothing else ${(all / 2 / bareCpu).toFixed(1)}× at best; ` +
      `memory ${Math.round(idle)} MB idle, at most ${Math.round(most - idle)} MB above`,
  );
}
await root.end();
await db.close();
await keys.close();
await embedded.stop();
rmSync(folder, { recursive: true, force: true });
