/** The way in, over real sockets: what is refused is not read on, what breaks off leaves nothing. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { type ServerType, serve } from "@hono/node-server";
import { Hono } from "hono";
import { Refusal } from "./errors.ts";
import { refusals as fileRefusals } from "./intake/refusals.ts";
import { refusals as sheetRefusals } from "./sheet/refusals.ts";
import { httpRefusals, problem } from "./problem.ts";
import { receive } from "./upload.ts";

const megabyte = 1_048_576;
const maxBytes = 20 * megabyte;
const spool = join(mkdtempSync(join(tmpdir(), "gongzhi-upload-")), "uploads");
let server: ServerType;
let port: number;
/** What arrived whole, and how many were inside at once. */
const arrived: { byteCount: number; digest: string; name: string }[] = [];
let gate: Promise<void> | undefined;

before(async () => {
  const app = new Hono();
  app.onError((error, c) =>
    problem(
      c,
      { ...httpRefusals, ...fileRefusals, ...sheetRefusals },
      error as Refusal,
      "00000000-0000-0000-0000-000000000000",
    ),
  );
  app.post("/", async (c) => {
    const { file, drop } = await receive(c, { spool, by: c.req.header("x-by") ?? "one", maxBytes });
    await gate;
    arrived.push(file);
    await drop();
    return c.json({ byteCount: file.byteCount });
  });
  await new Promise<void>((done) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, (at) => {
      port = at.port;
      done();
    });
  });
});
after(() => {
  server.close();
  if ("closeAllConnections" in server) server.closeAllConnections();
  rmSync(join(spool, ".."), { recursive: true, force: true });
});

const leftovers = () => (existsSync(spool) ? readdirSync(spool) : []);
const soon = async (is: () => boolean) => {
  for (let i = 0; i < 200 && !is(); i++) await new Promise((next) => setTimeout(next, 20));
  assert.ok(is());
};

/** Sends megabytes until the other side answers or closes; says how many it took. */
function pour(megabytes: number, headers: Record<string, string>) {
  return new Promise<{ status: number; title: string; sent: number }>((resolve) => {
    const piece = Buffer.alloc(megabyte, 7);
    let sent = 0;
    let answered: { status: number; title: string } | undefined;
    const out = request({ port, host: "127.0.0.1", method: "POST", headers });
    out.on("response", (response) => {
      let text = "";
      response.on("data", (part: Buffer) => (text += part.toString()));
      response.on("end", () => {
        answered = { status: response.statusCode!, title: JSON.parse(text).title ?? "" };
      });
    });
    out.on("error", () => undefined);
    out.on("close", () => resolve({ status: 0, title: "", ...answered, sent }));
    const more = () => {
      if (out.destroyed || answered) return out.destroy();
      if (sent >= megabytes) return out.end();
      sent++;
      if (out.write(piece)) setImmediate(more);
      else out.once("drain", more);
    };
    more();
  });
}
const bytes = { "content-type": "application/octet-stream" };

test("500 MB that say so are refused before they are read", async () => {
  const answer = await pour(500, { ...bytes, "content-length": String(500 * megabyte) });
  assert.equal(answer.status, 413);
  assert.match(answer.title, /20 MB/);
  assert.ok(answer.sent < 100, `${answer.sent} MB were sent`);
  assert.deepEqual(leftovers(), []);
});

test("500 MB that do not say so are refused at the limit, in bounded memory", async () => {
  const before = process.memoryUsage();
  let most = 0;
  const watch = setInterval(() => {
    const { arrayBuffers, heapUsed } = process.memoryUsage();
    most = Math.max(most, arrayBuffers + heapUsed - before.arrayBuffers - before.heapUsed);
  }, 5);
  const answer = await pour(500, { ...bytes, "transfer-encoding": "chunked" });
  clearInterval(watch);
  assert.equal(answer.status, 413);
  assert.ok(answer.sent < 120, `${answer.sent} MB were sent`);
  // Sender and receiver stand in this one process; a file held whole would be 20 MB of each.
  assert.ok(most < 40 * megabyte, `${Math.round(most / megabyte)} MB more`);
  assert.deepEqual(leftovers(), []);
});

test("a file of exactly the limit arrives, and its temporary file is gone", async () => {
  const { status } = await pour(20, {
    ...bytes,
    "transfer-encoding": "chunked",
    "file-name": "%E8%A1%A8.pdf",
  });
  assert.equal(status, 200);
  assert.deepEqual([arrived.at(-1)!.byteCount, arrived.at(-1)!.name], [maxBytes, "表.pdf"]);
  assert.deepEqual(leftovers(), []);
});

test("an upload that breaks off leaves nothing", async () => {
  const whole = arrived.length;
  const socket = connect(port, "127.0.0.1");
  socket.write(
    `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\nContent-Length: 9000000\r\n\r\n`,
  );
  socket.write(Buffer.alloc(3_000_000));
  await soon(() => leftovers().length === 1);
  socket.destroy();
  await soon(() => leftovers().length === 0);
  assert.equal(arrived.length, whole);
});

test("four at once from one person, sixteen from all; the rest are asked to wait", async () => {
  let open = () => {};
  gate = new Promise<void>((done) => (open = done));
  const post = async (by: string) =>
    (
      await fetch(`http://127.0.0.1:${port}/`, {
        method: "POST",
        headers: { ...bytes, "x-by": by },
        body: "x",
      })
    ).status;
  const held = [0, 1, 2, 3].map(() => post("a"));
  await soon(() => leftovers().length === 4);
  assert.equal(await post("a"), 429);
  for (const by of ["b", "c", "d"]) for (let i = 0; i < 4; i++) held.push(post(by));
  await soon(() => leftovers().length === 16);
  assert.equal(await post("e"), 429);
  open();
  gate = undefined;
  assert.deepEqual(new Set(await Promise.all(held)), new Set([200]));
  assert.equal(await post("e"), 200);
  assert.deepEqual(leftovers(), []);
});

test("what a killed server left is swept away after an hour, what is under way is not", async () => {
  for (const name of ["in-old", "in-new"]) mkdirSync(join(spool, name));
  const long = new Date(Date.now() - 2 * 3_600_000);
  utimesSync(join(spool, "in-old"), long, long);
  assert.equal((await pour(1, { ...bytes, "transfer-encoding": "chunked" })).status, 200);
  assert.deepEqual(leftovers(), ["in-new"]);
  rmSync(join(spool, "in-new"), { recursive: true });
});
