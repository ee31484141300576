import assert from "node:assert/strict";
import { test } from "node:test";
import type { Today, TodayDuty } from "../contract.ts";
import { without } from "./just-closed.ts";

const duty = (id: string, dueOn: string, canStart = true) => ({ id, dueOn, canStart }) as TodayDuty;
const today = {
  today: "2026-11-23",
  count: 2,
  items: [duty("a", "2026-11-23"), duty("b", "2026-11-23", false), duty("c", "2026-11-25")],
  more: 0,
  firstId: "a",
  onTheWay: [duty("d", "2026-11-26")],
  nextOn: "2026-11-25",
} satisfies Today;

test("closing the first one leads to the next that can be begun, and nothing else leaves the page", () => {
  const left = without(today, "a");
  assert.equal(left.count, 1);
  assert.equal(left.firstId, "c");
  assert.deepEqual(
    left.items.map(({ id }) => id),
    ["b", "c", "d"],
  );
  assert.deepEqual(left.onTheWay, []);
});

test("closing one due later leaves the number in the title alone", () => {
  const left = without(today, "d");
  assert.equal(left.count, 2);
  assert.equal(left.firstId, "a");
  assert.deepEqual(left.onTheWay, []);
});

test("closing one that is not on the page changes nothing", () => {
  assert.deepEqual(without(today, "z"), today);
});
