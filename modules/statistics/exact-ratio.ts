/**
 * The ratio of two Poisson rates by the conditional binomial: a of n = a + b events fell into the second
 * period, a | n ~ Bin(n, p) with odds p/(1 − p) = ratio · ta/tb (Przyborowski & Wilenski 1940; limits of
 * Clopper & Pearson 1934). Counts may lie between whole numbers: those divided by a dispersion, and pseudo-
 * counts of a shrunken baseline, where the limits are those of a ratio of gamma variables.
 */
import { betaLogitQuantile, betaLogitQuantileUpper } from "./distributions/beta.ts";

export type Interval = { lower: number; upper: number };

/** Limits of (a/ta) / (b/tb), each missed with probability `tail`; 0 and Infinity where no event speaks. */
export function exactRatio(a: number, b: number, ta: number, tb: number, tail: number): Interval {
  const scale = tb / ta;
  return {
    lower: a > 0 ? Math.exp(betaLogitQuantile(tail, a, b + 1)) * scale : 0,
    upper: b > 0 ? Math.exp(betaLogitQuantileUpper(tail, a + 1, b)) * scale : Infinity,
  };
}
