import assert from "node:assert/strict";
import { test } from "node:test";
import { interruptedSeries } from "./interrupted-series.ts";
import { unitDeviance } from "./poisson-regression.ts";

const time = Array.from({ length: 16 }, (_, i) => i + 1);
const post = time.map((each) => (each > 8 ? 1 : 0));

test("counts of a million are estimated: R's glm runs out of steps there, its coefficients are these", () => {
  const counts = [
    ...[1_000_000, 999_000, 1_000_500, 1_001_000, 999_500, 1_000_200, 1_000_300, 1_000_100],
    ...[900_000, 901_000, 899_000, 900_500, 900_100, 900_300, 899_900, 900_000],
  ];
  const got = interruptedSeries({ counts, time, post });
  assert.equal(got.status, undefined);
  // R 4.2.2, glm(quasipoisson), epsilon 1e-14.
  const close = (value: number, expected: number) =>
    assert.ok(Math.abs(value - expected) <= 1e-6 * Math.abs(expected), `${value}, R ${expected}`);
  close(got.coef!["level"]!, -1.05464745858115e-1);
  close(got.coef!["time"]!, 1.75422439221365e-5);
  close(got.seQuasi!["level"]!, 6.46838996704957e-4);
  close(got.dispersion!, 0.392571362431684);
  close(got.devianceResidLag1Autocorr!, -0.448380677974998);
});
test("a wave of two points a period is only rounding, and its series is not estimated", () => {
  const counts = [5, 6, 7, 5, 6, 7, 5, 6, 3, 2, 3, 2, 3, 2, 3, 2];
  assert.equal(interruptedSeries({ counts, time, post, harmonics: 1, period: 2 }).status, "not_estimable");
  assert.equal(interruptedSeries({ counts, time, post, harmonics: 2, period: 4 }).status, "not_estimable");
  assert.equal(interruptedSeries({ counts, time, post, harmonics: 1, period: 4 }).status, undefined);
});
test("the deviance of a count near its mean keeps its digits", () => {
  // 2((1 + d) log(1 + d) − d) μ with d = 10⁻⁶ and 10⁻³, in 40 digits.
  for (const [d, expected] of [
    [1e-6, 9.999996666668333e-7],
    [1e-3, 0.9996668332333995],
  ] as const) {
    const got = unitDeviance(1e6 + 1e6 * d, 1e6);
    assert.ok(Math.abs(got - expected) < 1e-9 * expected, `${got}`);
  }
  assert.equal(unitDeviance(0, 3), 6);
  assert.ok(Math.abs(unitDeviance(10, 2) - 2 * (10 * Math.log(5) - 8)) < 1e-12);
});
