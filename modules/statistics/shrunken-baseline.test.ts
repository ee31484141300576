import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { shrunkenBaseline } from "./shrunken-baseline.ts";
import { judge } from "./verdict.ts";

const ones = (length: number) => new Array<number>(length).fill(1);
const rate = (found: { count: number; exposure: number } | null) => found!.count / found!.exposure;

test("the worst of places that differ by chance only is as good as all of them", () => {
  const counts = [10, 11, 9, 10, 12, 8, 10, 13];
  const found = shrunkenBaseline({ counts, exposures: ones(8), at: 7 });
  assert.equal(rate(found), 83 / 8);
  // It is known as well as all eight together, no better.
  assert.equal(found!.count, 83);
});

test("the worst of places that truly differ is drawn a little", () => {
  const counts = [2, 30, 7, 55, 12, 1, 20, 90];
  const found = shrunkenBaseline({ counts, exposures: ones(8), at: 7 });
  assert.ok(rate(found) > 80 && rate(found) < 90, String(rate(found)));
  assert.ok(found!.count > 90 && found!.exposure > 1);
});

test("a fall that is only the return from a bad year is no clear fall", () => {
  const counts = [10, 8, 12, 9, 11, 7, 10, 20];
  const told = { before: { count: 20, exposure: 1 }, after: { count: 8, exposure: 1 }, monthsBefore: [] };
  const when = { today: "2027-01-01", plannedOn: "2027-01-01" };
  assert.equal(judge({ ...told, ...when }).state, "clear_fall");
  const baseline = shrunkenBaseline({ counts, exposures: ones(8), at: 7 })!;
  assert.equal(judge({ ...told, ...when, baseline }).state, "cannot_tell");
});

test("too few places, or no event in any, give no baseline", () => {
  assert.equal(shrunkenBaseline({ counts: [3, 9], exposures: ones(2), at: 1 }), null);
  assert.equal(shrunkenBaseline({ counts: [0, 0, 0], exposures: ones(3), at: 1 }), null);
});

test("the baseline lies between the place's own rate and that of all", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: 3, maxLength: 12 }), fc.nat(11), (counts, place) => {
      const at = place % counts.length;
      const found = shrunkenBaseline({ counts, exposures: ones(counts.length), at });
      if (found === null) return;
      const all = counts.reduce((sum, each) => sum + each, 0) / counts.length;
      const slack = 1e-9 * (all + 1);
      assert.ok(rate(found) <= Math.max(all, counts[at]!) + slack);
      assert.ok(rate(found) >= Math.min(all, counts[at]!) - slack);
      assert.ok(found.count > 0 && found.exposure > 0);
    }),
    { seed: 4 },
  );
});
