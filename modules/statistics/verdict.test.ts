import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Counted, judge, type Verdict } from "./verdict.ts";

const year = (count: number): Counted => ({ count, exposure: 1 });
const half = (count: number): Counted => ({ count, exposure: 0.5 });
const told = { monthsBefore: [], today: "2027-01-01", plannedOn: "2027-01-01" };
/** Twelve months that swing with the given sizes in turn. */
const months = (...pattern: number[]) => Array.from({ length: 12 }, (_, i) => pattern[i % pattern.length]!);

test("what the article's counts can bear", () => {
  // Limits by scipy 1.17.
  const cases: [string, Counted, Counted, Verdict["state"], number, number][] = [
    ["50 → 10", year(50), year(10), "clear_fall", 0.0904, 0.399],
    ["10 → 2", year(10), year(2), "clear_fall", 0.0213, 0.9385],
    ["5 → 1", year(5), year(1), "cannot_tell", 0.0042, 1.7873],
    ["4 → 1", year(4), year(1), "too_few", 0.0051, 2.5263],
    ["袁雒, 3 the year before", year(3), half(0), "too_few", 0, 4.8399],
    ["袁雒, 8 the year before", year(8), half(0), "cannot_tell", 0, 1.1717],
    ["袁雒, 10 the year before", year(10), half(0), "clear_fall", 0, 0.8923],
    ["10 → 20", year(10), year(20), "cannot_tell", 0.8935, 4.7846],
    ["10 → 25", year(10), year(25), "clear_rise", 1.1596, 5.8327],
    ["0 → 0", year(0), year(0), "too_few", 0, Infinity],
    ["0 → 6", year(0), year(6), "clear_rise", 1.1774, Infinity],
  ];
  for (const [name, before, after, state, lower, upper] of cases) {
    const verdict = judge({ ...told, before, after });
    assert.equal(verdict.state, state, name);
    assert.equal(verdict.rule, "exact", name);
    assert.ok(Math.abs(verdict.lower - lower) < 1e-4, `${name}: lower ${verdict.lower}`);
    assert.ok(verdict.upper === upper || Math.abs(verdict.upper - upper) < 1e-4, `${name}: ${verdict.upper}`);
  }
});

test("before the planned date nothing of the comparison is given", () => {
  const verdict = judge({ ...told, today: "2026-12-31", before: year(50), after: half(1) });
  assert.deepEqual(verdict, {
    state: "in_progress",
    ratio: null,
    lower: 0,
    upper: Infinity,
    rule: "exact",
    phi: null,
    difference: 0,
  });
  assert.equal(judge({ ...told, before: year(50), after: half(1) }).state, "clear_fall");
});

test("the difference is against what the rate before would have given", () => {
  assert.equal(judge({ ...told, before: year(10), after: year(2) }).difference, -8);
  assert.equal(judge({ ...told, before: year(10), after: half(0) }).difference, -5);
  assert.equal(judge({ ...told, before: year(10), after: half(0) }).ratio, 0);
  assert.equal(judge({ ...told, before: year(0), after: year(6) }).ratio, Infinity);
  assert.equal(judge({ ...told, before: year(0), after: year(0) }).ratio, null);
});

test("months that swing more than chance widen the interval", () => {
  const before = year(36);
  const after = year(18);
  const cases: [string, number[], Verdict["rule"], Verdict["state"], number | null][] = [
    ["eleven months are too few to tell", months(0, 6).slice(1), "exact", "clear_fall", null],
    ["even months", months(3), "exact", "clear_fall", 0],
    ["a little swing", months(2, 4), "exact", "clear_fall", 12 / 33],
    ["a strong swing", months(0, 6), "quasi", "cannot_tell", 108 / 33],
    ["no event in any month", months(0), "exact", "clear_fall", null],
  ];
  for (const [name, monthsBefore, rule, state, phi] of cases) {
    const verdict = judge({ ...told, before, after, monthsBefore });
    assert.equal(verdict.rule, rule, name);
    assert.equal(verdict.state, state, name);
    if (phi === null) assert.equal(verdict.phi, null, name);
    else assert.ok(Math.abs(verdict.phi! - phi) < 1e-12, `${name}: ${verdict.phi}`);
  }
  // log ½ ± t(11) √(φ (1/18 + 1/36)), t = 2.200985160091639.
  const verdict = judge({ ...told, before, after, monthsBefore: months(0, 6) });
  const reach = 2.200985160091639 * Math.sqrt((108 / 33) * (1 / 18 + 1 / 36));
  assert.ok(Math.abs(verdict.upper - 0.5 * Math.exp(reach)) < 1e-12);
  assert.ok(Math.abs(verdict.lower - 0.5 * Math.exp(-reach)) < 1e-12);
});

test("nothing after, with months that swing: the exact interval on counts divided by φ", () => {
  const monthsBefore = months(0, 0, 3);
  const verdict = judge({ ...told, before: year(10), after: year(0), monthsBefore });
  assert.equal(verdict.rule, "quasi_zero");
  // b/φ events and none after: (1 − p)^(b/φ) = 0.025.
  const p = 1 - 0.025 ** (verdict.phi! / 10);
  assert.ok(Math.abs(verdict.upper - p / (1 - p)) < 1e-12, String(verdict.upper));
  assert.equal(verdict.state, "cannot_tell");
  assert.equal(judge({ ...told, before: year(10), after: year(0) }).state, "clear_fall");
});

test("a shrunken baseline stands in place of the count before, but never makes few events many", () => {
  const before = year(20);
  const baseline = { count: 24, exposure: 2 };
  const shrunken = judge({ ...told, before, after: year(8), baseline });
  assert.equal(judge({ ...told, before, after: year(8) }).state, "clear_fall");
  assert.equal(shrunken.state, "cannot_tell");
  assert.equal(shrunken.difference, -4);
  assert.equal(judge({ ...told, before: year(3), after: year(0), baseline }).state, "too_few");
});

test("nothing is judged on counts below nothing or over no time", () => {
  assert.throws(() => judge({ ...told, before: year(-1), after: year(2) }), /count/);
  assert.throws(() => judge({ ...told, before: year(9), after: { count: 2, exposure: 0 } }), /exposure/);
  assert.throws(() => judge({ ...told, before: year(NaN), after: year(2) }), /count/);
});

test("the verdict says what the interval says, and more events after never turn a rise into a fall", () => {
  const order = { clear_fall: 0, cannot_tell: 1, clear_rise: 2 } as Record<string, number>;
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), fc.double({ min: 0.1, max: 10, noNaN: true }), (b, a, exposure) => {
      const at = (count: number) => judge({ ...told, before: year(b), after: { count, exposure } });
      const one = at(a);
      const more = at(a + 1);
      if (a + b <= 5) assert.equal(one.state, "too_few");
      else {
        assert.equal(one.state === "clear_fall", one.upper < 1);
        assert.equal(one.state === "clear_rise", one.lower > 1);
        assert.ok(order[more.state]! >= order[one.state]!);
      }
    }),
    { seed: 4 },
  );
});
