import { BadInput, mustCount, mustShare } from "./bad-input.ts";
import { mustCountAll } from "./bad-lists.ts";
import { normalQuantileUpper } from "./distributions/normal.ts";
import { studentLower } from "./distributions/student.ts";
import { type Fit, fitPoisson } from "./poisson-regression.ts";

type Model = Fit & { phi: number; estimated: number; columns: number[][] };

/** φ of a quasi-Poisson fit, as summary.glm estimates it. */
function dispersion(y: readonly number[], fit: Fit, columns: number): number {
  let sum = 0;
  y.forEach((count, i) => (sum += fit.weights[i]! * ((count - fit.mu[i]!) / fit.mu[i]!) ** 2));
  return sum / (y.length - columns);
}

/** Anscombe residuals, standardised (Farrington et al. 1996): large ones lose weight by s⁻², once. */
function reweigh(y: readonly number[], fit: Fit, phi: number): number[] {
  const weights = y.map((count, i) => {
    const mu = fit.mu[i]!;
    const residual = 1.5 * (count ** (2 / 3) * mu ** (-1 / 6) - mu ** 0.5);
    const s = residual / Math.sqrt(phi * (1 - fit.hat[i]!));
    return s > 1 ? s ** -2 : 1;
  });
  const scale = y.length / weights.reduce((sum, each) => sum + each, 0);
  return weights.map((each) => each * scale);
}

function model(y: readonly number[], columns: number[][], reweight: boolean): Model | null {
  const options = { epsilon: 1e-8, most: 25 };
  let fit = fitPoisson(columns, y, options);
  if (fit === null) return null;
  if (reweight) {
    const phi = Math.max(1, dispersion(y, fit, columns.length));
    fit = fitPoisson(columns, y, { ...options, weights: reweigh(y, fit, phi) });
    if (fit === null) return null;
  }
  const estimated = dispersion(y, fit, columns.length);
  return { ...fit, phi: Math.max(1, estimated), estimated, columns };
}

/** Mean at the moment asked for and the variance of its logarithm. */
function predict({ coefficients, unscaled, phi }: Model, x: readonly number[]) {
  const eta = coefficients.reduce((sum, each, k) => sum + each * x[k]!, 0);
  let variance = 0;
  for (const [a, row] of unscaled.entries())
    for (const [b, each] of row.entries()) variance += x[a]! * each * x[b]!;
  return { mean: Math.exp(eta), variance: phi * variance };
}

/** Whether the trend is kept: p < 0.05, at least three years, no prediction above all that was seen. */
function keepsTrend(trend: Model, y: readonly number[], now: number, b: number): boolean {
  const error = Math.sqrt(trend.estimated * trend.unscaled[1]![1]!);
  const p = 2 * studentLower(-Math.abs(trend.coefficients[1]! / error), y.length - 2);
  return p < 0.05 && b >= 3 && predict(trend, [1, now]).mean <= Math.max(...y);
}

/** Upper limit of a new count (ibid.): normal on the scale of the given power. */
function upperLimit(mean: number, variance: number, phi: number, alpha: number, power: string): number {
  const spread = phi + variance * mean;
  const z = normalQuantileUpper(alpha / 2);
  if (power === "none") return mean + z * Math.sqrt(mean * spread);
  if (power === "1/2") return (mean ** 0.5 + z * Math.sqrt(spread / 4)) ** 2;
  return (mean ** (2 / 3) + z * Math.sqrt((4 / 9) * mean ** (1 / 3) * spread)) ** 1.5;
}

/**
 * Whether a count is above what the same weeks or months of earlier years foretell (definitions:
 * farrington; Farrington et al. 1996 as R's algo.farrington): reference values k − freq·i ± w for i = 1…b,
 * quasi-Poisson with φ ≥ 1, one reweighting, a trend only where it is kept. Fewer than limit54[0] events in
 * the last limit54[1] periods: upper bound 0, no alarm. Nothing in all reference values: the bound is what
 * R's steps towards a mean of 0 leave of it, some thousandths. `index1based` counts from 1.
 */
export function farrington(input: {
  counts: readonly number[];
  freq: number;
  index1based: number;
  b?: number | undefined;
  w?: number | undefined;
  alpha?: number | undefined;
  powertrans?: "2/3" | "1/2" | "none" | undefined;
  limit54?: readonly [number, number] | undefined;
  trend?: boolean | undefined;
  reweight?: boolean | undefined;
}) {
  mustCountAll(input, "counts");
  const { counts, freq, index1based: k, b = 5, w = 3, alpha = 0.05, powertrans = "2/3" } = input;
  const { limit54 = [5, 4], trend = true, reweight = true } = input;
  mustCount({ freq, index1based: k, b, w }, "freq", "index1based", "b", "w");
  mustCountAll({ limit54 }, "limit54");
  mustShare({ alpha }, "alpha");
  for (const [field, value] of Object.entries({ trend, reweight }))
    if (typeof value !== "boolean") throw new BadInput("not_yes_no", field);
  if (!["2/3", "1/2", "none"].includes(powertrans)) throw new BadInput("not_a_choice", "powertrans");
  if (limit54.length !== 2) throw new BadInput("wrong_length", "limit54");
  if (limit54[1] < 1) throw new BadInput("out_of_range", "limit54[1]");
  if (k < 1 || k > counts.length) throw new BadInput("out_of_range", "index1based");
  if (freq < 1 || b < 1) throw new BadInput("out_of_range", freq < 1 ? "freq" : "b");
  // Overlapping years would count one period twice.
  if (2 * w + 1 > freq) throw new BadInput("out_of_range", "w");
  if (k - freq * b - w < 1 || k < limit54[1]) throw new BadInput("not_enough_history", "counts");

  const times: number[] = [];
  for (let i = b; i >= 1; i--) for (let t = k - freq * i - w; t <= k - freq * i + w; t++) times.push(t);
  if (times.length < 3) throw new BadInput("not_enough_history", "b");
  const y = times.map((t) => counts[t - 1]!);
  const observed = counts[k - 1]!;
  const recent = counts.slice(k - limit54[1], k).reduce((sum, each) => sum + each, 0);
  const enough = recent >= limit54[0];
  const answer = (upper: number, trendUsed: boolean) => ({
    upperbound: enough ? upper : 0,
    alarm: enough && observed > upper,
    trendUsed,
    observed,
  });
  const ones = times.map(() => 1);
  const withTrend = trend ? model(y, [ones, times], reweight) : null;
  const kept = withTrend !== null && keepsTrend(withTrend, y, k, b);
  const used = kept ? withTrend : model(y, [ones], reweight);
  if (used === null) return { upperbound: null, alarm: null, trendUsed: null, observed };
  const { mean, variance } = predict(used, kept ? [1, k] : [1]);
  return answer(upperLimit(mean, variance, used.phi, alpha, powertrans), kept);
}
