/** The promise and Today as they will be while a write waits on the phone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { View } from "../../../web/offline/command.ts";
import type { PromiseDetail } from "../contract.ts";
import { isKept, promiseWaits } from "./waits.ts";

const yes = { code: null, as: "self" };
const no = { code: "promise.no_term", as: null };
const address = "/api/promises/one";
const promise = {
  id: "one",
  state: "open",
  overdue: true,
  dueOn: "2026-11-20",
  doneOn: null,
  term: null,
  version: 3,
  acts: [],
  may: {
    ...{
      perform: yes,
      propose: { ...yes, side: "promisor" },
      withdraw: no,
      dispute: no,
      agree: no,
      refuseTerm: no,
    },
    confirm: { code: "promise.nothing_claimed", as: null },
  },
} as unknown as PromiseDetail;
const view = (what: string, body: object = {}): View => ({
  command: { method: "POST", path: `${address}/${what}`, body, version: 3 },
  at: "2026-11-23T02:00:00.000Z",
  seen: promise,
});
const over = (from: string, body: unknown, ...views: View[]) =>
  promiseWaits.overlay(from, body, new Map([[address, views]]), null);

test("what was said stands on the promise, marked as not sent, until the server has it", () => {
  const claimed = over(address, promise, view("performance", { doneOn: "2026-11-22" })) as PromiseDetail;
  assert.deepEqual(
    [claimed.state, claimed.doneOn, claimed.overdue, claimed.version, isKept(claimed)],
    ["performed", "2026-11-22", false, 4, true],
  );
  const kept = over(address, promise, view("performance"), view("confirmation")) as PromiseDetail;
  assert.deepEqual([kept.state, kept.doneOn], ["confirmed", "2026-11-23"]);
  const asked = over(address, promise, view("term", { dueOn: "2026-12-01" })) as PromiseDetail;
  assert.deepEqual([asked.state, asked.dueOn, asked.term?.on], ["open", "2026-11-20", "2026-12-01"]);
  assert.equal(over("/api/promises/other", promise, view("performance")), promise);
});

test("it leaves Today, and a Today from before there were promises stays as it is", () => {
  const other = { promise: { id: "two" } };
  const today = { promises: [{ promise: { id: "one" } }, other] };
  assert.deepEqual(over("/api/pages/today", today, view("performance")), { promises: [other] });
  assert.deepEqual(over("/api/pages/today", {}, view("performance")), { promises: undefined });
});

test("only what is said of a promise is this module's; whether it still may be is asked of the promise as it is now", () => {
  assert.equal(promiseWaits.about(`${address}/performance`), address);
  for (const path of ["/api/promises", `${address}/reminder`, "/api/duties/one/completion"])
    assert.equal(promiseWaits.about(path), null, path);
  assert.equal(promiseWaits.mayStill(view("performance"), promise), null);
  assert.equal(promiseWaits.mayStill(view("confirmation"), promise), "promise.nothing_claimed");
  assert.equal(promiseWaits.mayStill(view("performance"), null), "http.missing");
});
