/** The standard normal law: its square halved is a gamma variable of shape ½, so both tails come from there. */
import { gammaLower, gammaQuantile, gammaQuantileUpper, gammaUpper } from "./gamma.ts";

/** P(Z ≤ z); the upper tail is `normalLower(-z)`. */
export function normalLower(z: number): number {
  const half = (z * z) / 2;
  return z < 0 ? gammaUpper(0.5, half) / 2 : 0.5 + gammaLower(0.5, half) / 2;
}

/** P(|Z| ≥ |z|). */
export function normalTwoSided(z: number): number {
  return gammaUpper(0.5, (z * z) / 2);
}

/** The z with P(Z ≤ z) = p; NaN outside 0…1. */
export function normalQuantile(p: number): number {
  if (p === 0.5) return 0;
  return p < 0.5 ? -normalQuantileUpper(p) : normalQuantileUpper(1 - p);
}

/** The z with P(Z ≥ z) = p. */
export function normalQuantileUpper(p: number): number {
  if (p > 0.5) return -normalQuantileUpper(1 - p);
  // Near the middle the lower tail of the square is the small one.
  const half = p <= 0.25 ? gammaQuantileUpper(2 * p, 0.5) : gammaQuantile(1 - 2 * p, 0.5);
  return Math.sqrt(2 * half);
}
