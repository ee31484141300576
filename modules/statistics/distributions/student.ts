/** Student's t law by the beta law: df / (df + t²) is beta of df/2 and ½. */
import { betaLogitQuantile, betaLower } from "./beta.ts";

/** P(T ≥ t) for t ≥ 0. */
function upperHalf(t: number, df: number): number {
  if (t === Infinity) return 0;
  const square = t * t;
  if (square === Infinity) return 0;
  return betaLower(df / 2, 0.5, df / (df + square), square / (df + square)) / 2;
}

/** P(T ≤ t), df > 0; the upper tail is `studentLower(-t, df)`. */
export function studentLower(t: number, df: number): number {
  return t < 0 ? upperHalf(-t, df) : 1 - upperHalf(t, df);
}

/** The t with P(T ≤ t) = p; NaN outside 0…1. */
export function studentQuantile(p: number, df: number): number {
  if (!(df > 0 && df < Infinity) || !(p >= 0 && p <= 1)) return NaN;
  if (p === 0.5) return 0;
  if (p > 0.5) return -studentQuantile(1 - p, df);
  // p above a quarter asks for the middle, where 2p is the large tail of the beta law.
  return -Math.sqrt(df * Math.exp(-betaLogitQuantile(2 * p, df / 2, 0.5)));
}

/** The t with P(T ≥ t) = p. */
export function studentQuantileUpper(p: number, df: number): number {
  return -studentQuantile(p, df);
}
