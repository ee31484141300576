import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { yearOnYear } from "../../statistics/year-on-year.ts";
import { baselineEnds, filled, neededOf, shrink, windowsOf } from "./rules.ts";

test("both windows hang on the start; the planned day leaves two weeks for records that come late", () => {
  const year = { baselineMonths: 12, measureMonths: 12 };
  assert.deepEqual(windowsOf("2026-11-01", "2026-11-01", year), {
    baselineMonths: 12,
    baselineFrom: "2025-11-01",
    baselineTo: "2026-10-31",
    measureMonths: 12,
    measureFrom: "2026-11-01",
    measureTo: "2027-10-31",
    evaluateOn: "2027-11-15",
  });
  const sooner = windowsOf("2026-11-01", "2026-11-01", { ...year, evaluateOn: "2027-05-01" });
  assert.deepEqual([sooner.measureTo, sooner.evaluateOn], ["2027-04-30", "2027-05-01"]);
  const past = windowsOf("2026-11-01", "2026-12-05", { ...year, evaluateOn: "2026-11-30" });
  assert.equal(past.evaluateOn, "2027-12-19", "a planned day before the start is no planned day");
});

test("the baseline ends where imports end, by whole months, at most three months before the start", () => {
  const cases: [string | null, string[]][] = [
    [null, ["2026-11-22"]],
    ["2026-12-31", ["2026-11-22", "2026-10-31"]],
    ["2026-11-22", ["2026-11-22", "2026-10-31"]],
    ["2026-11-20", ["2026-10-31"]],
    ["2026-10-31", ["2026-10-31"]],
    ["2026-10-30", ["2026-09-30"]],
    ["2026-08-01", ["2026-11-22"]],
  ];
  for (const [known, ends] of cases)
    assert.deepEqual(baselineEnds("2026-11-23", known), ends, known ?? "none");
  assert.deepEqual(baselineEnds("2026-11-01", "2026-12-31"), ["2026-10-31"]);
});

test("terms kept before counts were in the product are read as agreeing on nothing more", () => {
  const old = filled({ baselineFrom: "2025-11-23", baselineTo: "2026-11-22", evaluateOn: "2027-11-23" });
  assert.deepEqual(
    [old.problem, old.baseline, old.openly, old.baselineMonths, old.measureMonths, old.measureTo],
    [null, null, false, 12, 12, "2027-11-22"],
  );
});

test("what must be reached is exactly the border of a clear fall, whatever the windows", () => {
  const count = fc.integer({ min: 0, max: 300 });
  const days = fc.integer({ min: 60, max: 1500 });
  fc.assert(
    fc.property(count, days, days, (before, ta, tb) => {
      const { mostAfter } = neededOf({ count: before, exposure: tb }, ta);
      const clear = (after: number) =>
        yearOnYear({ afterCount: after, beforeCount: before, afterExposure: ta, beforeExposure: tb })
          .direction === "lower";
      if (mostAfter === null) assert.equal(clear(0), false);
      else assert.deepEqual([clear(mostAfter), clear(mostAfter + 1)], [true, false]);
    }),
    { numRuns: 200 },
  );
});

test("the worst of its kind is drawn towards the others and never beyond them; two places teach nothing", () => {
  const sized = (count: number | null, households: number | null = null) => ({ count, households });
  const rate = (of: { events: number; exposure: number }) => of.events / of.exposure;
  const peers = [4, 6, 5, 9, 3].map((count) => sized(count));
  const drawn = shrink(sized(20), peers, 365)!;
  assert.ok(rate(drawn) < 20 / 365 && rate(drawn) > 5 / 365, String(rate(drawn) * 365));
  assert.equal(shrink(sized(20), [sized(4)], 365), null);
  assert.equal(shrink(sized(20), [sized(4), sized(null)], 365), null, "unknown is not zero");
  // Twenty in four times as many homes is no worst at all.
  const large = shrink(
    sized(20, 400),
    peers.map(({ count }) => sized(count, 100)),
    365,
  )!;
  assert.ok(rate(large) > rate(drawn), "per household it is like the others");
});
