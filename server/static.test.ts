import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from "node:zlib";
import { Hono } from "hono";
import { dayIn } from "../web/format.ts";
import { serveWeb } from "./static.ts";

const script = `export const words = ${JSON.stringify(Array.from({ length: 200 }, (_, at) => `第${at}件`))};`;
const html = `<!doctype html><p class="early"><!--day--></p>${" ".repeat(700)}`;
const app = new Hono();
let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), "gongzhi-web-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), html);
  writeFileSync(join(folder, "assets/app-1.js"), script);
  writeFileSync(join(folder, "assets/app-1.js.br"), brotliCompressSync(script));
  writeFileSync(join(folder, "worker.js"), script);
  serveWeb(app, "default-src 'none'", folder);
});
after(() => rmSync(folder, { recursive: true }));

const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await app.request(path, { headers });
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
};

test("what is not there is not answered with the page, a brotli form has no address of its own", async () => {
  for (const path of ["/assets/app-2.js", "/assets/app-1.js.br", "/assets/none", "/.env", "/nothing.png"])
    assert.equal((await get(path)).answer.status, 404, path);
});

test("a file is sent as small as it is taken", async () => {
  const cases: [string, string | null, (bytes: Buffer) => Buffer][] = [
    ["gzip, deflate, br, zstd", "br", brotliDecompressSync],
    ["gzip", "gzip", gunzipSync],
    ["x-brotli, identity", null, (bytes) => bytes],
    ["", null, (bytes) => bytes],
  ];
  for (const [taken, sent, opened] of cases) {
    const { answer, bytes } = await get("/assets/app-1.js", { "accept-encoding": taken });
    assert.equal(answer.headers.get("content-encoding"), sent, taken);
    assert.equal(opened(bytes).toString(), script, taken);
    assert.equal(answer.headers.get("vary"), "Accept-Encoding");
  }
  // Without a brotli form from the build.
  const { answer } = await get("/worker.js", { "accept-encoding": "br, gzip" });
  assert.equal(answer.headers.get("content-encoding"), "gzip");
});

test("what carries its hash in its name is kept, everything else is asked for again", async () => {
  assert.match((await get("/assets/app-1.js")).answer.headers.get("cache-control")!, /immutable/);
  const { answer } = await get("/worker.js");
  assert.equal(answer.headers.get("cache-control"), "no-cache");
  const again = await get("/worker.js", { "if-none-match": answer.headers.get("etag")! });
  assert.deepEqual([again.answer.status, again.bytes.length], [304, 0]);
});

test("every address of the app is the page, with the day in it as its reader reads days", async () => {
  for (const [language, path] of [
    ["zh-CN", "/"],
    ["en-GB,en;q=0.9", "/communities/7"],
  ] as const) {
    const { answer, bytes } = await get(path, { "accept-language": language });
    assert.match(answer.headers.get("content-security-policy")!, /default-src/);
    assert.ok(bytes.toString().includes(`<p class="early">${dayIn(language)}</p>`), bytes.toString());
  }
});
