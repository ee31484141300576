import { mustCount, mustExceedZero, mustShare } from "./bad-input.ts";
import { gammaQuantile, gammaQuantileUpper, gammaUpper } from "./distributions/gamma.ts";

/** Mean and equal-tailed limits of gamma(shape, rate). */
export function gammaLimits(shape: number, rate: number, confLevel: number) {
  const tail = (1 - confLevel) / 2;
  return {
    mean: shape / rate,
    lower: gammaQuantile(tail, shape) / rate,
    upper: gammaQuantileUpper(tail, shape) / rate,
  };
}

/**
 * What a count says about a relative rate when others are known (definitions: gamma_poisson_posterior):
 * count ~ Poisson(θ·expected), θ ~ gamma(shape, rate) gives gamma(shape + count, rate + expected).
 */
export function gammaPosterior(input: {
  count: number;
  expected: number;
  shape: number;
  rate: number;
  confLevel?: number | undefined;
}) {
  mustCount(input, "count");
  mustExceedZero(input, "expected", "shape", "rate");
  const { confLevel = 0.95 } = input;
  mustShare({ confLevel }, "confLevel");
  const shape = input.shape + input.count;
  const rate = input.rate + input.expected;
  return { ...gammaLimits(shape, rate, confLevel), probAbove1: gammaUpper(shape, rate) };
}
