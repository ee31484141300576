/** The Poisson law of mean λ ≥ 0. */
import { gammaLower, gammaUpper } from "./gamma.ts";
import { poissonTerm } from "./saddle.ts";

const isOutside = (lambda: number) => !(lambda >= 0 && lambda < Infinity);

/** P(K = k). */
export function poissonMass(k: number, lambda: number): number {
  if (isOutside(lambda) || Number.isNaN(k)) return NaN;
  return k < 0 || k === Infinity ? 0 : poissonTerm(k, lambda);
}

/** P(K ≤ k). */
export function poissonLower(k: number, lambda: number): number {
  if (isOutside(lambda) || Number.isNaN(k)) return NaN;
  if (k < 0) return 0;
  return k === Infinity ? 1 : gammaUpper(k + 1, lambda);
}

/** P(K ≥ k). */
export function poissonUpper(k: number, lambda: number): number {
  if (isOutside(lambda) || Number.isNaN(k)) return NaN;
  if (k <= 0) return 1;
  return k === Infinity ? 0 : gammaLower(k, lambda);
}
