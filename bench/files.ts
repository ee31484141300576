/**
 * What a file costs: uploading pictures of 2 MB through the product (checked, drawn anew, kept, journalled)
 * against a bare write of the same bytes (the body into one bytea, no check, no transaction of ours), what of
 * it is the drawing, and what memory the server holds before, during and after.
 * `node bench/files.ts [--files 12] [--rounds 5]`. Only ratios of one run mean anything.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import sharp from "sharp";
import { newId } from "../server/id.ts";
import { openGround } from "./ground.ts";
import { pathOf, startServer } from "./processes.ts";

const { values } = parseArgs({
  options: { files: { type: "string", default: "12" }, rounds: { type: "string", default: "5" } },
});
const files = Number(values.files);
const rounds = Number(values.rounds);

/** 12 megapixels of noise under a blur: what a phone's camera gives, by size and by work. */
async function photo(seed: number): Promise<Buffer> {
  const [width, height] = [4032, 3024];
  const raw = Buffer.alloc(width * height * 3);
  let state = seed;
  for (let i = 0; i < raw.length; i++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) | 0;
    raw[i] = (state >>> 16) & 255;
  }
  return sharp(raw, { raw: { width, height, channels: 3 } })
    .blur(0.9)
    .jpeg({ quality: 62 })
    .toBuffer();
}

/** Resident megabytes of a process and, apart, of those it started. */
function memory(pid: number): { own: number; workers: number } {
  const of = (id: number) => {
    try {
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0) / 1024;
    } catch {
      return 0;
    }
  };
  const workers = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, "utf8").includes("intake/worker");
      } catch {
        return false;
      }
    })
    .filter((name) =>
      new RegExp(`^PPid:\\s+${pid}$`, "m").test(readFileSync(`/proc/${name}/status`, "utf8")),
    );
  return { own: of(pid), workers: workers.reduce((sum, id) => sum + of(Number(id)), 0) };
}
const wait = (ms: number) => new Promise((next) => setTimeout(next, ms));
const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

const folder = mkdtempSync(join(tmpdir(), "gongzhi-bench-files-"));
const ground = await openGround(folder, { stations: 1, households: 400 });
const { user, password, host, port, database } = ground.embedded.superuser;
const url = (of: { user: string; password: string }) =>
  host.startsWith("/")
    ? `postgres://${of.user}:${encodeURIComponent(of.password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
    : `postgres://${of.user}:${encodeURIComponent(of.password)}@${host}:${port}/${database}`;

await ground.root.query("create table if not exists bare_file (id uuid primary key, bytes bytea)");
await ground.root.query("alter table bare_file alter column bytes set storage external");
const pool = new pg.Pool({ connectionString: url({ user, password }), max: 10 });
const bare = createServer(async (request, response) => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const id = newId(new Date());
  await pool.query("insert into bare_file (id, bytes) values ($1, $2)", [id, Buffer.concat(pieces)]);
  response.end(JSON.stringify({ id }));
});
await new Promise<void>((done) => bare.listen(0, "127.0.0.1", done));
const barePort = (bare.address() as { port: number }).port;

const server = await startServer([pathOf("../bin/gongzhi.mjs"), "serve"], {
  DATABASE_URL: url(ground.embedded.app),
  DATABASE_ADMIN_URL: url(ground.embedded.admin),
  GONGZHI_DATA: join(folder, "product"),
  PORT: "0",
});
const [station] = ground.stations;
try {
  await wait(10_000);
  const before = memory(server.pid);
  const photos = await Promise.all([1, 2, 3].map(photo));
  const size = photos.reduce((sum, each) => sum + each.length, 0) / photos.length;
  let used = 0;
  let most = { own: 0, workers: 0 };
  const watch = setInterval(() => {
    const now = memory(server.pid);
    most = { own: Math.max(most.own, now.own), workers: Math.max(most.workers, now.workers) };
  }, 50);
  const send = async (address: string, headers: Record<string, string>, n: number) => {
    const answer = await fetch(address, {
      method: "POST",
      body: new Uint8Array(photos[n % photos.length]!),
      headers: { "content-type": "application/octet-stream", ...headers },
    });
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
  };
  const product = (n: number) =>
    send(
      `http://127.0.0.1:${server.port}/api/duties/${station!.dutyIds[Math.floor(used++ / 12)]}/files`,
      {
        authorization: `Bearer ${station!.token}`,
        "idempotency-key": newId(new Date()),
        "file-name": "a.jpg",
      },
      n,
    );
  const raw = (n: number) => send(`http://127.0.0.1:${barePort}/`, {}, n);
  /** One after the other: milliseconds a file. */
  const timed = async (one: (n: number) => Promise<void>) => {
    const started = performance.now();
    for (let n = 0; n < files; n++) await one(n);
    return (performance.now() - started) / files;
  };
  const took = { bare: [] as number[], product: [] as number[], drawing: [] as number[] };
  sharp.concurrency(1);
  sharp.cache(false);
  const draw = async (n: number) => {
    const kept = await sharp(photos[n % photos.length])
      .autoOrient()
      .jpeg({ quality: 86 })
      .toBuffer();
    await sharp(kept).resize(320, 320, { fit: "inside" }).jpeg().toBuffer();
  };
  for (let round = 0; round <= rounds; round++) {
    const of = { bare: await timed(raw), product: await timed(product), drawing: await timed(draw) };
    // The first warms everything up and is not counted.
    if (round > 0) for (const key of ["bare", "product", "drawing"] as const) took[key].push(of[key]);
  }
  clearInterval(watch);
  const ms = { bare: median(took.bare), product: median(took.product), drawing: median(took.drawing) };
  console.log(
    `${rounds} rounds of ${files} pictures, ${(size / 1_048_576).toFixed(1)} MB and 12 megapixels each`,
  );
  console.log(`  bare write  ${ms.bare.toFixed(0)} ms a file`);
  console.log(
    `  product     ${ms.product.toFixed(0)} ms a file, ${(ms.bare / ms.product).toFixed(2)}× of bare`,
  );
  console.log(
    `  of which drawing anew and the thumbnail ${ms.drawing.toFixed(0)} ms (the same library by itself)`,
  );
  await wait(25_000);
  const after = memory(server.pid);
  console.log(
    `  server ${before.own.toFixed(0)} MB before, ${most.own.toFixed(0)} at most, ${after.own.toFixed(0)} idle again; ` +
      `worker ${most.workers.toFixed(0)} MB at most, ${after.workers.toFixed(0)} idle again`,
  );
} finally {
  await server.stop();
  bare.close();
  await pool.end();
  await ground.root.end();
  await ground.embedded.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
