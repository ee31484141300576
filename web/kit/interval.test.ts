import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { drawInterval } from "./interval.ts";

test("the same stands in the middle, twice as many at the end", () => {
  assert.deepEqual(drawInterval({ lower: 0.02, upper: 0.94, estimate: 0.2 }), {
    start: 1,
    end: 47,
    beyond: false,
    point: 10,
  });
  assert.equal(drawInterval({ lower: 0.5, upper: 2, estimate: 1 }).point, 50);
});

test("a range that leaves the line ends in an arrow, also one without an upper end", () => {
  assert.deepEqual(drawInterval({ lower: 0, upper: 2.4, estimate: 0 }), {
    start: 0,
    end: 100,
    beyond: true,
    point: 0,
  });
  assert.deepEqual(drawInterval({ lower: 0, upper: Infinity, estimate: null }), {
    start: 0,
    end: 100,
    beyond: true,
    point: null,
  });
});

test("what begins beyond the line is its last bit, and no ring stands where the estimate is not", () => {
  const drawn = drawInterval({ lower: 3, upper: 9, estimate: 5 });
  assert.deepEqual(drawn, { start: 98.5, end: 100, beyond: true, point: null });
  assert.equal(drawInterval({ lower: 1.2, upper: Infinity, estimate: Infinity }).point, null);
});

test("whatever the range, the bar lies on the line and can be seen", () => {
  const ratio = fc.oneof(fc.double({ min: 0, max: 50, noNaN: true }), fc.constant(Infinity));
  fc.assert(
    fc.property(ratio, ratio, (one, other) => {
      const { start, end } = drawInterval({
        lower: Math.min(one, other, 50),
        upper: Math.max(one, other),
        estimate: null,
      });
      assert.ok(start >= 0 && end <= 100 && end - start > 1.49);
    }),
  );
});
