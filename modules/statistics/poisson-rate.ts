import { mustCount, mustExceedZero, mustShare } from "./bad-input.ts";
import { gammaQuantile, gammaQuantileUpper } from "./distributions/gamma.ts";

/**
 * A rate with Garwood's exact limits (definitions: poisson_rate_ci; F. Garwood, Biometrika 1936): the
 * quantiles of gamma(x) below and gamma(x + 1) above, divided by the exposure. Nothing seen in one period
 * may still be 3.69 a period.
 */
export function poissonRate(input: { count: number; exposure: number; confLevel?: number | undefined }) {
  mustCount(input, "count");
  mustExceedZero(input, "exposure");
  const { count, exposure, confLevel = 0.95 } = input;
  mustShare({ confLevel }, "confLevel");
  const tail = (1 - confLevel) / 2;
  return {
    rate: count / exposure,
    ciLower: count === 0 ? 0 : gammaQuantile(tail, count) / exposure,
    ciUpper: gammaQuantileUpper(tail, count + 1) / exposure,
  };
}
