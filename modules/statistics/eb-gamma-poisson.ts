import { mustShare } from "./bad-input.ts";
import { mustCountAll, mustExceedZeroAll, mustMatch } from "./bad-lists.ts";
import { gammaUpper } from "./distributions/gamma.ts";
import { gammaLimits } from "./gamma-posterior.ts";
import { likeliestMean, logLikelihood, type Observed } from "./negative-binomial.ts";

/** Sizes ν that are tried: from one place in a thousand times likelier than another to none at all. */
const starts = Array.from({ length: 73 }, (_, index) => -9 + index / 2);
const golden = (Math.sqrt(5) - 1) / 2;

/** The likeliest ν, by golden section about the best start; Infinity where no size is likelier than Poisson's. */
function likeliestSize(rows: readonly Observed[], start: number): number {
  const at = (logNu: number) => {
    const nu = Math.exp(logNu);
    return logLikelihood(rows, nu, likeliestMean(rows, nu, start));
  };
  const values = starts.map(at);
  const best = values.indexOf(Math.max(...values));
  const poisson = logLikelihood(rows, Infinity, start);
  // Beyond ν = e²⁰ the rest of the likelihood is below its rounding.
  if (starts[best]! > 20 || values[best]! <= poisson + 1e-9) return Infinity;
  let low = starts[Math.max(0, best - 1)]!;
  let high = starts[best + 1]!;
  let one = high - golden * (high - low);
  let two = low + golden * (high - low);
  let atOne = at(one);
  let atTwo = at(two);
  while (high - low > 1e-9) {
    if (atOne > atTwo) {
      [high, two, atTwo] = [two, one, atOne];
      one = high - golden * (high - low);
      atOne = at(one);
    } else {
      [low, one, atOne] = [one, two, atTwo];
      two = low + golden * (high - low);
      atTwo = at(two);
    }
  }
  return Math.exp((low + high) / 2);
}

export type GammaPoisson = {
  shape: number | null;
  rate: number | null;
  priorMean: number;
  logLikelihood: number;
  posteriorMean: (number | null)[];
  posteriorLower: (number | null)[];
  posteriorUpper: (number | null)[];
  probAbovePriorMean: (number | null)[];
};

/**
 * Relative rates of places drawn towards their common law (definitions: eb_gamma_poisson): y ~ Poisson(θE),
 * θ ~ gamma(shape ν, rate α), ν and α likeliest by the negative binomial of y, from 73 starts because the
 * likelihood may have several tops. Posterior gamma(y + ν, E + α). No spread beyond chance: shape and rate
 * are Infinity and everybody gets the mean. Nothing counted anywhere: no law can be told, null.
 */
export function ebGammaPoisson(input: {
  counts: readonly number[];
  expected: readonly number[];
  confLevel?: number | undefined;
}): GammaPoisson {
  mustCountAll(input, "counts");
  mustExceedZeroAll(input, "expected");
  mustMatch(input, "counts", "expected");
  const { confLevel = 0.95 } = input;
  mustShare({ confLevel }, "confLevel");
  const rows = input.counts.map((y, index) => ({ y, e: input.expected[index]! }));
  const events = rows.reduce((sum, { y }) => sum + y, 0);
  const mean = events / rows.reduce((sum, { e }) => sum + e, 0);
  const all = <T>(value: T) => rows.map(() => value);
  if (events === 0)
    return {
      shape: null,
      rate: null,
      priorMean: 0,
      logLikelihood: 0,
      posteriorMean: all(null),
      posteriorLower: all(null),
      posteriorUpper: all(null),
      probAbovePriorMean: all(null),
    };
  const nu = likeliestSize(rows, mean);
  if (nu === Infinity)
    return {
      shape: Infinity,
      rate: Infinity,
      priorMean: mean,
      logLikelihood: logLikelihood(rows, Infinity, mean),
      posteriorMean: all(mean),
      posteriorLower: all(mean),
      posteriorUpper: all(mean),
      probAbovePriorMean: all(null),
    };
  const priorMean = likeliestMean(rows, nu, mean);
  const alpha = nu / priorMean;
  const limits = rows.map(({ y, e }) => gammaLimits(y + nu, e + alpha, confLevel));
  return {
    shape: nu,
    rate: alpha,
    priorMean,
    logLikelihood: logLikelihood(rows, nu, priorMean),
    posteriorMean: limits.map((each) => each.mean),
    posteriorLower: limits.map((each) => each.lower),
    posteriorUpper: limits.map((each) => each.upper),
    probAbovePriorMean: rows.map(({ y, e }) => gammaUpper(y + nu, priorMean * (e + alpha))),
  };
}
