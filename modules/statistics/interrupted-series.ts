import { normalQuantileUpper, normalTwoSided } from "./distributions/normal.ts";
import { studentLower, studentQuantileUpper } from "./distributions/student.ts";
import { buildDesign, type Series } from "./interrupted-design.ts";
import { neweyWest } from "./newey-west.ts";
import { fitPoisson, unitDeviance } from "./poisson-regression.ts";

type ByTerm = Record<string, number>;
export type Interrupted = {
  coef?: ByTerm;
  seQuasi?: ByTerm;
  pT?: ByTerm;
  dispersion: number | null;
  dfResidual: number;
  levelRr: number | null;
  levelRrCiZ?: [number, number];
  levelRrCiT?: [number, number];
  levelPZ?: number;
  counterfactualPostTotal: number | null;
  observedPostTotal: number;
  devianceResidLag1Autocorr?: number;
  seNeweyWest?: ByTerm;
  levelRrCiNw?: [number, number];
  status?: "no_variation" | "not_estimable";
};

/** Lag-1 autocorrelation as R's acf has it: about the mean, both sums divided by n. */
function lagOne(values: readonly number[]): number {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  const away = values.map((each) => each - mean);
  const whole = away.reduce((sum, each) => sum + each * each, 0);
  return away.slice(1).reduce((sum, each, i) => sum + each * away[i]!, 0) / whole;
}

/**
 * Interrupted time series (definitions: its_quasipoisson; Bernal, Cummins & Gasparrini 2017): log μ =
 * offset + β₀ + level·post + time·t [+ slope·(t − center)·post] [+ harmonics]; φ = Σ(y − μ)²/μ / (n − p),
 * not floored; errors √(φ (X'WX)⁻¹), with `neweyWestLag` also Newey–West's. The counterfactual is the sum
 * over the time after of what the series would have given without level and slope.
 *
 * `no_variation`: all counts equal. `not_estimable`: residual df ≤ 3, no event in one of the two segments
 * (so also none at all), dependent columns, or no convergence; year_on_year_exact then is the way to judge.
 * A verdict needs at least 12 points before and 6 after, 24 before with seasonal terms.
 */
export function interruptedSeries(input: Series): Interrupted {
  const { y, post, offset, terms, columns } = buildDesign(input);
  const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);
  const dfResidual = y.length - columns.length;
  const observedPostTotal = sum(y.filter((_, i) => post[i] === 1));
  const without = { dispersion: null, dfResidual, levelRr: null, counterfactualPostTotal: null };
  const notEstimable = { ...without, observedPostTotal, status: "not_estimable" as const };
  const before = sum(y) - observedPostTotal;
  if (observedPostTotal === 0 || before === 0) return notEstimable;
  const even = (values: readonly number[]) => values.every((each) => each === values[0]);
  if (even(y) && (offset === undefined || even(offset)))
    return {
      dispersion: 0,
      dfResidual,
      levelRr: 1,
      counterfactualPostTotal: observedPostTotal,
      observedPostTotal,
      status: "no_variation",
    };
  // A wave of two points a period is nothing but rounding (sin πt), and its coefficient would be too.
  const isNothing = (column: readonly number[]) => column.every((each) => Math.abs(each) < 1e-9);
  if (dfResidual <= 3 || columns.slice(1).some(isNothing)) return notEstimable;
  const fit = fitPoisson(columns, y, { offset, epsilon: 1e-12, most: 100, further: 1 });
  // A mean that runs to 0 has no finite best coefficient, though the deviance settles.
  if (fit === null || fit.mu.some((mean) => mean < 1e-7)) return notEstimable;
  const { coefficients, mu } = fit;
  const phi = sum(y.map((count, i) => (count - mu[i]!) ** 2 / mu[i]!)) / dfResidual;
  const errors = coefficients.map((_, k) => Math.sqrt(phi * fit.unscaled[k]![k]!));
  const named = (values: readonly number[]): ByTerm =>
    Object.fromEntries(terms.map((term, k) => [term, values[k]!]));
  const at = terms.indexOf("level");
  const level = coefficients[at]!;
  const around = (reach: number): [number, number] => [Math.exp(level - reach), Math.exp(level + reach)];
  const z = normalQuantileUpper(0.025);
  const put = terms.map((term, k) => (term === "level" || term === "slope" ? coefficients[k]! : 0));
  const usual = mu.map((mean, i) => mean * Math.exp(-sum(put.map((each, k) => each * columns[k]![i]!))));
  const robust =
    input.neweyWestLag === undefined || input.neweyWestLag === null
      ? undefined
      : neweyWest(columns, y, fit, input.neweyWestLag);
  return {
    coef: named(coefficients),
    seQuasi: named(errors),
    pT: named(coefficients.map((each, k) => 2 * studentLower(-Math.abs(each / errors[k]!), dfResidual))),
    dispersion: phi,
    dfResidual,
    levelRr: Math.exp(level),
    levelRrCiZ: around(z * errors[at]!),
    levelRrCiT: around(studentQuantileUpper(0.025, dfResidual) * errors[at]!),
    levelPZ: normalTwoSided(level / errors[at]!),
    counterfactualPostTotal: sum(usual.filter((_, i) => post[i] === 1)),
    observedPostTotal,
    devianceResidLag1Autocorr: lagOne(
      y.map((count, i) => Math.sign(count - mu[i]!) * Math.sqrt(Math.max(0, unitDeviance(count, mu[i]!)))),
    ),
    ...(robust && { seNeweyWest: named(robust), levelRrCiNw: around(z * robust[at]!) }),
  };
}
