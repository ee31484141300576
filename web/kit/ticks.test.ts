import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { labelEvery, ticks } from "./ticks.ts";

test("marks are whole numbers a person would choose", () => {
  for (const [top, marks] of [
    [0, [0, 1]],
    [1, [0, 1]],
    [4, [0, 1, 2, 3, 4]],
    [7, [0, 2, 4, 6, 8]],
    [12, [0, 5, 10, 15]],
    [43, [0, 10, 20, 30, 40, 50]],
    [101, [0, 50, 100, 150]],
  ] as const)
    assert.deepEqual(ticks(top), marks, String(top));
});

test("the last mark is never below the highest count, and there are never more than six", () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (top) => {
      const marks = ticks(top);
      assert.ok(marks.at(-1)! >= top && marks.length <= 6 && marks.length >= 2);
      assert.ok(marks.every(Number.isInteger));
    }),
  );
});

test("labels stand as close as their words allow, and then in steps of a year", () => {
  for (const [column, every] of [
    [40, 1],
    [17, 2],
    [13, 3],
    [3, 12],
    [1, 36],
  ] as const)
    assert.equal(labelEvery(column, 32), every, String(column));
});
