import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { betaLogitQuantile, betaLogitQuantileUpper, betaLower, betaQuantile } from "./beta.ts";
import { binomialLower, binomialMass, binomialUpper } from "./binomial.ts";
import { gammaLower, gammaQuantile, gammaQuantileUpper, gammaUpper } from "./gamma.ts";
import { normalLower, normalQuantile, normalQuantileUpper, normalTwoSided } from "./normal.ts";
import { poissonLower, poissonMass, poissonUpper } from "./poisson.ts";
import { studentLower, studentQuantile, studentQuantileUpper } from "./student.ts";

type Law = (...args: number[]) => number;
const laws = {
  gammaLower,
  gammaUpper,
  betaLower: (a, b, x) => betaLower(a!, b!, x!),
  betaUpper: (a, b, x) => betaLower(b!, a!, 1 - x!, x!),
  normalLower,
  normalTwoSided,
  poissonMass,
  poissonLower,
  poissonUpper,
  binomialMass,
  binomialLower,
  binomialUpper,
  studentLower,
} as Record<string, Law>;

/**
 * 293 values by 24-digit quadrature of the density (mpmath), tails to 1e-100 and below, shapes and n to
 * 2·10⁶. A tail of 1e-90 at a shape of 10⁶ moves by 2e4 times the relative rounding of x itself.
 */
test("both tails against 24-digit quadrature", () => {
  const file = new URL("../../../test/fixtures/statistics/tails.json", import.meta.url);
  const rows = JSON.parse(readFileSync(file, "utf8")) as { fn: string; args: number[]; ref: number }[];
  for (const { fn, args, ref } of rows) {
    const got = laws[fn]!(...args);
    assert.ok(
      got === ref || Math.abs(got - ref) <= 1e-11 * ref + 1e-300,
      `${fn}(${args.join(", ")}) = ${got}, not ${ref}`,
    );
  }
});

const shape = fc.double({ min: -1, max: 6.3, noNaN: true }).map((power) => 10 ** power);
const chance = fc.double({ min: -100, max: -0.31, noNaN: true }).map((power) => 10 ** power);

test("the quantile of a tail is where that tail has its size, down to 1e-100", () => {
  // The smallest step of a double in x moves the tail by this much, relatively.
  const close = (got: number, p: number, scale: number) =>
    assert.ok(Math.abs(got - p) <= p * (1e-11 + 1e-15 * scale), `${got} for ${p}`);
  fc.assert(
    fc.property(shape, shape, chance, (a, b, p) => {
      const low = gammaQuantile(p, a);
      if (low > 1e-290) close(gammaLower(a, low), p, Math.abs(a - low) + 1000);
      const high = gammaQuantileUpper(p, a);
      close(gammaUpper(a, high), p, Math.abs(a - high) + 1000);
      for (const upper of [false, true]) {
        const u = upper ? betaLogitQuantileUpper(p, a, b) : betaLogitQuantile(p, a, b);
        if (Math.abs(u) > 600) continue;
        const x = 1 / (1 + Math.exp(-u));
        const y = 1 / (1 + Math.exp(u));
        const got = upper ? betaLower(b, a, y, x) : betaLower(a, b, x, y);
        close(got, p, (Math.abs(a * y - b * x) + 1) * (Math.abs(u) + 10));
      }
    }),
    { seed: 4, numRuns: 300 },
  );
});

test("the two tails of one law add to one", () => {
  fc.assert(
    fc.property(shape, shape, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (a, b, x) => {
      assert.ok(Math.abs(betaLower(a, b, x) + betaLower(b, a, 1 - x, x) - 1) < 1e-12);
      assert.ok(Math.abs(gammaLower(a, a * 2 * x) + gammaUpper(a, a * 2 * x) - 1) < 1e-12);
    }),
    { seed: 4 },
  );
});

test("arguments outside their range give no number, ends give the ends", () => {
  const nothing: number[] = [
    gammaLower(-1, 2),
    gammaUpper(NaN, 2),
    gammaLower(Infinity, 2),
    gammaQuantile(1.5, 2),
    gammaQuantile(-0.1, 2),
    gammaQuantileUpper(NaN, 2),
    betaLower(0, 1, 0.5),
    betaQuantile(2, 1, 1),
    betaLogitQuantile(0.5, -1, 1),
    binomialLower(1, -1, 0.5),
    binomialUpper(1, 3, 1.5),
    binomialMass(NaN, 3, 0.5),
    poissonLower(1, -1),
    poissonUpper(NaN, 1),
    poissonMass(1, Infinity),
    normalQuantile(NaN),
    normalQuantileUpper(2),
    normalLower(NaN),
    studentQuantile(0.2, 0),
    studentQuantile(-1, 3),
    studentLower(NaN, 3),
    studentLower(1, -3),
  ];
  nothing.forEach((value, index) => assert.ok(Number.isNaN(value), `${index}: ${value}`));
  const ends: [number, number][] = [
    [gammaLower(2, -1), 0],
    [gammaUpper(2, 0), 1],
    [gammaLower(2, Infinity), 1],
    [gammaQuantile(0, 2), 0],
    [gammaQuantile(1, 2), Infinity],
    [gammaQuantileUpper(0, 2), Infinity],
    [gammaQuantile(1e-10, 0.001), 0],
    [betaLower(2, 3, 0), 0],
    [betaLower(2, 3, 1), 1],
    [betaQuantile(0, 2, 3), 0],
    [betaQuantile(1, 2, 3), 1],
    [binomialLower(-1, 5, 0.5), 0],
    [binomialLower(5, 5, 0.5), 1],
    [binomialUpper(0, 5, 0.5), 1],
    [binomialUpper(6, 5, 0.5), 0],
    [binomialMass(0, 0, 0.5), 1],
    [binomialMass(0, 5, 0), 1],
    [binomialMass(5, 5, 1), 1],
    [poissonLower(0, 0), 1],
    [poissonUpper(1, 0), 0],
    [poissonMass(0, 0), 1],
    [normalLower(-Infinity), 0],
    [normalLower(Infinity), 1],
    [normalQuantile(0), -Infinity],
    [normalQuantile(1), Infinity],
    [studentQuantile(0, 3), -Infinity],
    [studentQuantile(1, 3), Infinity],
    [studentQuantile(0.5, 3), 0],
    [studentLower(-Infinity, 3), 0],
  ];
  ends.forEach(([got, wanted], index) => assert.equal(got, wanted, String(index)));
  assert.ok(Math.abs(studentQuantileUpper(0.025, 11) - 2.2009851600916398) < 1e-14);
  assert.ok(Math.abs(normalQuantile(1e-300) + 37.0470964) < 1e-6);
});
