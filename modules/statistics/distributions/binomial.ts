/** The binomial law of n trials with chance x, y = 1 − x; k and n may lie between whole numbers. */
import { betaLower } from "./beta.ts";
import { binomialTerm } from "./saddle.ts";

const isOutside = (n: number, x: number) => !(n >= 0 && n < Infinity) || !(x >= 0 && x <= 1);

/** P(K = k). */
export function binomialMass(k: number, n: number, x: number, y: number = 1 - x): number {
  if (isOutside(n, x) || Number.isNaN(k)) return NaN;
  return k < 0 || k > n ? 0 : binomialTerm(k, n - k, x, y);
}

/** P(K ≤ k). */
export function binomialLower(k: number, n: number, x: number, y: number = 1 - x): number {
  if (isOutside(n, x) || Number.isNaN(k)) return NaN;
  if (k < 0) return 0;
  return k >= n ? 1 : betaLower(n - k, k + 1, y, x);
}

/** P(K ≥ k). */
export function binomialUpper(k: number, n: number, x: number, y: number = 1 - x): number {
  if (isOutside(n, x) || Number.isNaN(k)) return NaN;
  if (k <= 0) return 1;
  return k > n ? 0 : betaLower(k, n - k + 1, x, y);
}
