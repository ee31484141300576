import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { BadInput } from "./bad-input.ts";
import { minDetectableFall } from "./min-detectable-fall.ts";
import { poissonRate } from "./poisson-rate.ts";
import { wilson } from "./wilson.ts";
import { yearOnYear } from "./year-on-year.ts";

const seed = 4;
const exposure = fc.double({ min: 0.01, max: 1000, noNaN: true });
const equal = (afterCount: number, beforeCount: number) =>
  yearOnYear({ afterCount, beforeCount, afterExposure: 1, beforeExposure: 1 });
const near = (got: number, wanted: number, relative: number) =>
  assert.ok(got === wanted || Math.abs(got - wanted) <= relative * Math.abs(wanted), `${got} for ${wanted}`);

test("the largest count after that counts as a fall", () => {
  // R 4.2.2 (definitions §0.3), equal periods.
  const cases: [number, number | null][] = [
    [0, null],
    [3, null],
    [5, null],
    [6, 0],
    [8, 1],
    [10, 2],
    [15, 5],
    [20, 8],
    [30, 15],
    [50, 31],
    [100, 73],
    [200, 161],
    [500, 438],
  ];
  for (const [beforeCount, most] of cases) {
    const found = minDetectableFall({ beforeCount, afterExposure: 1, beforeExposure: 1 });
    assert.equal(found.maxAfterCount, most, String(beforeCount));
    if (most !== null) near(found.fallPct!, 100 * (1 - most / beforeCount), 1e-12);
  }
});

test("one more event than the largest no longer counts, at any exposure", () => {
  fc.assert(
    fc.property(fc.nat(400), exposure, fc.double({ min: 0.1, max: 10, noNaN: true }), (b, tb, ratio) => {
      const exposures = { afterExposure: tb * ratio, beforeExposure: tb };
      const { maxAfterCount } = minDetectableFall({ beforeCount: b, ...exposures });
      const at = (afterCount: number) => yearOnYear({ afterCount, beforeCount: b, ...exposures });
      if (maxAfterCount !== null) {
        assert.equal(at(maxAfterCount).direction, "lower");
        assert.notEqual(at(maxAfterCount + 1).direction, "lower");
      } else assert.notEqual(at(0).direction, "lower");
    }),
    { seed },
  );
});

test("the central p is below alpha exactly when the interval leaves 1 outside", () => {
  fc.assert(
    fc.property(
      fc.nat(300),
      fc.nat(300),
      exposure,
      exposure,
      fc.constantFrom(0.8, 0.9, 0.95, 0.99),
      (afterCount, beforeCount, afterExposure, beforeExposure, confLevel) => {
        const found = yearOnYear({ afterCount, beforeCount, afterExposure, beforeExposure, confLevel });
        const alpha = 1 - confLevel;
        if (Math.abs(found.pCentral - alpha) < 1e-9) return;
        assert.equal(found.pCentral < alpha, found.ciUpper < 1 || found.ciLower > 1);
        assert.equal(found.direction !== "uncertain", found.ciUpper < 1 || found.ciLower > 1);
      },
    ),
    { seed, numRuns: 500 },
  );
});

test("only the proportion of the exposures counts", () => {
  fc.assert(
    fc.property(
      fc.nat(200),
      fc.nat(200),
      exposure,
      exposure,
      fc.integer({ min: -8, max: 8 }),
      (a, b, ta, tb, power) => {
        const at = (scale: number) =>
          yearOnYear({
            afterCount: a,
            beforeCount: b,
            afterExposure: ta * scale,
            beforeExposure: tb * scale,
          });
        assert.deepEqual(at(2 ** power), at(1));
      },
    ),
    { seed },
  );
});

test("changing after and before turns the interval and the tails over", () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), exposure, exposure, (a, b, ta, tb) => {
      const one = yearOnYear({ afterCount: a, beforeCount: b, afterExposure: ta, beforeExposure: tb });
      const other = yearOnYear({ afterCount: b, beforeCount: a, afterExposure: tb, beforeExposure: ta });
      near(one.ciLower, 1 / other.ciUpper, 1e-11);
      near(one.midpCiUpper, 1 / other.midpCiLower, 1e-11);
      near(one.pLess, other.pGreater, 1e-11);
      near(one.pCentral, other.pCentral, 1e-11);
    }),
    { seed },
  );
});

test("more events after raise both limits; the mid-P interval lies inside the exact one and holds the ratio", () => {
  fc.assert(
    fc.property(fc.nat(300), fc.nat(300), (a, b) => {
      const one = equal(a, b);
      const more = equal(a + 1, b);
      assert.ok(more.ciLower > one.ciLower && more.ciUpper >= one.ciUpper);
      assert.ok(one.midpCiLower >= one.ciLower && one.midpCiUpper <= one.ciUpper);
      if (one.rateRatio !== null)
        assert.ok(one.midpCiLower <= one.rateRatio && one.rateRatio <= one.midpCiUpper);
      for (const p of [one.pMinlike, one.pCentral, one.pLess, one.pGreater, one.pMidp])
        assert.ok(p >= 0 && p <= 1);
    }),
    { seed, numRuns: 300 },
  );
});

test("nothing at all says nothing", () => {
  assert.deepEqual(equal(0, 0), {
    rateRatio: null,
    ciLower: 0,
    ciUpper: Infinity,
    pMinlike: 1,
    pCentral: 1,
    pLess: 1,
    pGreater: 1,
    pMidp: 1,
    midpCiLower: 0,
    midpCiUpper: Infinity,
    direction: "uncertain",
  });
  assert.equal(equal(4, 0).rateRatio, Infinity);
  assert.equal(equal(4, 0).ciUpper, Infinity);
  assert.equal(equal(4, 0).midpCiUpper, Infinity);
});

test("袁雒: nothing in half a year after ten in a year has a central p of 0.035", () => {
  const at = (beforeCount: number) =>
    yearOnYear({ afterCount: 0, beforeCount, afterExposure: 0.5, beforeExposure: 1 }).pCentral.toFixed(3);
  assert.deepEqual([3, 5, 8, 10].map(at), ["0.593", "0.263", "0.078", "0.035"]);
});

test("nothing seen may still be 3.69 a period, and three one-sided", () => {
  assert.equal(poissonRate({ count: 0, exposure: 1 }).ciUpper.toFixed(2), "3.69");
  assert.equal(poissonRate({ count: 0, exposure: 1, confLevel: 0.9 }).ciUpper.toFixed(2), "3.00");
  const many = poissonRate({ count: 1_000_000, exposure: 10 });
  near(many.ciLower, 99804.09833402951, 1e-11);
  near(many.ciUpper, 100196.19119454322, 1e-11);
});

test("a share of nobody is no share", () => {
  assert.deepEqual(wilson({ successes: 0, n: 0 }), { p: null, lower: 0, upper: 1 });
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), (x, misses) => {
      const n = x + misses;
      if (n === 0) return;
      const { p, lower, upper } = wilson({ successes: x, n });
      assert.ok(lower >= 0 && lower <= p! && p! <= upper && upper <= 1);
      near(wilson({ successes: misses, n }).upper, 1 - lower, 1e-12);
      if (x === 0) assert.equal(lower, 0);
      if (misses === 0) assert.equal(upper, 1);
    }),
    { seed },
  );
});

test("what is no count, no time or no level is refused with its field", () => {
  const good = { afterCount: 2, beforeCount: 10, afterExposure: 1, beforeExposure: 1 };
  const cases: [Partial<Record<keyof Parameters<typeof yearOnYear>[0], unknown>>, string, string][] = [
    [{ afterCount: -1 }, "not_a_count", "afterCount"],
    [{ beforeCount: 2.5 }, "not_a_count", "beforeCount"],
    [{ beforeCount: null }, "missing", "beforeCount"],
    [{ beforeCount: "10" }, "not_a_count", "beforeCount"],
    [{ afterCount: Infinity }, "not_a_count", "afterCount"],
    [{ afterExposure: 0 }, "not_positive", "afterExposure"],
    [{ afterExposure: -1 }, "not_positive", "afterExposure"],
    [{ beforeExposure: NaN }, "not_a_number", "beforeExposure"],
    [{ confLevel: 1 }, "not_a_share", "confLevel"],
    [{ confLevel: 95 }, "not_a_share", "confLevel"],
  ];
  for (const [wrong, code, field] of cases)
    assert.throws(
      () => yearOnYear({ ...good, ...wrong } as never),
      (error) => error instanceof BadInput && error.code === code && error.field === field,
      JSON.stringify(wrong),
    );
});
