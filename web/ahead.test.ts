import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { askAhead, askedAheadAt, dropAhead, takeAhead } from "./ahead.ts";

const own = globalThis.fetch;
let statusOf: Record<string, number>;
let asked: string[];
beforeEach(() => {
  [statusOf, asked] = [{}, []];
  globalThis.fetch = async (address) => {
    asked.push(String(address));
    const status = statusOf[String(address)] ?? 200;
    if (status === 0) throw new TypeError("no network");
    return new Response(JSON.stringify({ address }), { status });
  };
});
afterEach(() => {
  dropAhead();
  globalThis.fetch = own;
});

test("what was not asked for is asked for by whoever needs it", async () => {
  assert.equal(await takeAhead("/api/pages/today"), null);
});

test("a refusal is asked for again; that nobody is signed in and what was lost is told on", async () => {
  statusOf = { "/a": 403, "/b": 404, "/c": 401, "/d": 502, "/e": 0 };
  for (const address of Object.keys(statusOf)) void askAhead(address).catch(() => undefined);
  for (const address of ["/a", "/b"]) assert.equal(await takeAhead(address), null, address);
  for (const address of ["/c", "/d"]) assert.equal((await takeAhead(address))?.status, statusOf[address]);
  await assert.rejects(takeAhead("/e"), TypeError);
});

test("an answer is given out once, to the first who asks for its address", async () => {
  const before = Date.now();
  void askAhead("/api/pages/today");
  void askAhead("/api/waiting");
  assert.deepEqual(await (await takeAhead("/api/waiting"))?.json(), { address: "/api/waiting" });
  assert.deepEqual(await (await takeAhead("/api/pages/today"))?.json(), { address: "/api/pages/today" });
  assert.equal(await takeAhead("/api/pages/today"), null);
  assert.deepEqual(asked, ["/api/pages/today", "/api/waiting"]);
  assert.ok(askedAheadAt() <= Date.now() && askedAheadAt() <= before + 1000);
});

test("with another person what was asked for is nobody's", async () => {
  void askAhead("/api/pages/today");
  dropAhead();
  assert.equal(await takeAhead("/api/pages/today"), null);
});
