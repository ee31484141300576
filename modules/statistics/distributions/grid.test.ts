import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { betaLower, betaQuantile } from "./beta.ts";
import { binomialLower } from "./binomial.ts";
import { gammaLower, gammaQuantile } from "./gamma.ts";
import { normalLower, normalQuantile } from "./normal.ts";
import { poissonLower, poissonMass } from "./poisson.ts";
import { studentLower, studentQuantile } from "./student.ts";

type Row = { fn: string; a: number; b: number; c: number; ref: number };
/** Ours by R's names, with the largest relative distance allowed; measured ones stand in the README. */
const ours: Record<string, [number, (a: number, b: number, c: number) => number]> = {
  pnorm: [1e-13, (z) => normalLower(z)],
  qnorm: [1e-13, (p) => normalQuantile(p)],
  pgamma: [1e-11, (x, shape) => gammaLower(shape, x)],
  qgamma: [1e-11, (p, shape) => gammaQuantile(p, shape)],
  qchisq: [1e-12, (p, df) => 2 * gammaQuantile(p, df / 2)],
  // The grid gives x with 15 digits: 0.999999999508965 is 1 − 4.9e-10 to seven digits only.
  pbeta: [1e-8, (x, a, b) => betaLower(a, b, x)],
  qbeta: [1e-11, (p, a, b) => betaQuantile(p, a, b)],
  pbinom: [1e-11, (k, n, p) => binomialLower(k, n, p)],
  ppois: [1e-12, (k, lambda) => poissonLower(k, lambda)],
  dpois: [1e-12, (k, lambda) => poissonMass(k, lambda)],
  pt: [1e-12, (t, df) => studentLower(t, df)],
  qt: [1e-12, (p, df) => studentQuantile(p, df)],
};

for (const [name, url] of [
  [
    "our copy of the grid",
    new URL("../../../test/fixtures/statistics/distribution-grid.json", import.meta.url),
  ],
  [
    "the grid beside the product",
    new URL("../../../../shared/stats/distribution-grid.json", import.meta.url),
  ],
] as const)
  test(`R's values of the distributions: ${name}`, { skip: !existsSync(url) && "it is not here" }, () => {
    const rows = JSON.parse(readFileSync(url, "utf8")) as Row[];
    assert.ok(rows.length >= 601);
    for (const { fn, a, b, c, ref } of rows) {
      const [relative, compute] = ours[fn]!;
      const got = compute(a, b, c);
      assert.ok(
        got === ref || Math.abs(got - ref) <= relative * Math.abs(ref) + 1e-300,
        `${fn}(${a}, ${b}, ${c}) = ${got}, R has ${ref}`,
      );
    }
  });
