import { BadInput, mustCount, mustExceedZero, mustShare } from "./bad-input.ts";
import { binomialLower, binomialUpper } from "./distributions/binomial.ts";
import { normalQuantileUpper } from "./distributions/normal.ts";
import { poissonLower, poissonUpper } from "./distributions/poisson.ts";

/** A law of whole numbers by both tails: P(K ≤ k) and P(K ≥ k). */
type Law = { lower(k: number): number; upper(k: number): number; most: number };

/**
 * The limit that leaves p below it, between whole numbers (Spiegelhalter 2005, App. A.1.1): r the smallest
 * with F(r) ≥ p, then r − (F(r) − p)/(F(r) − F(r − 1)), at least 0. Above the middle by the upper tail.
 */
function limit(law: Law, p: number, fromAbove: boolean): number {
  const reaches = (k: number) => (fromAbove ? law.upper(k + 1) <= p : law.lower(k) >= p);
  let over = 1;
  while (over < law.most && !reaches(over)) over = Math.min(law.most, over * 2);
  let under = -1;
  while (over - under > 1) {
    const middle = Math.floor((under + over) / 2);
    if (reaches(middle)) over = middle;
    else under = middle;
  }
  const excess = fromAbove ? p - law.upper(over + 1) : law.lower(over) - p;
  const step = fromAbove ? law.upper(over) - law.upper(over + 1) : law.lower(over) - law.lower(over - 1);
  return Math.max(0, over - excess / step);
}

const limits = (law: Law) => ({
  lower95: limit(law, 0.025, false),
  upper95: limit(law, 0.025, true),
  lower998: limit(law, 0.001, false),
  upper998: limit(law, 0.001, true),
});

/**
 * Control limits of a funnel for counts (definitions: funnel_poisson): 95 % "within usual swing", 99.8 %
 * "worth knowing why". As counts, as ratios to what was expected, and by the normal law 1 ± z/√E.
 */
export function funnelPoisson(input: { expected: number }) {
  mustExceedZero(input, "expected");
  const { expected } = input;
  if (expected > 1e12) throw new BadInput("out_of_range", "expected");
  const found = limits({
    lower: (k) => poissonLower(k, expected),
    upper: (k) => poissonUpper(k, expected),
    most: Infinity,
  });
  const normal = (tail: number) => normalQuantileUpper(tail) / Math.sqrt(expected);
  return {
    countLower95: found.lower95,
    countUpper95: found.upper95,
    countLower998: found.lower998,
    countUpper998: found.upper998,
    ratioLower95: found.lower95 / expected,
    ratioUpper95: found.upper95 / expected,
    ratioLower998: found.lower998 / expected,
    ratioUpper998: found.upper998 / expected,
    normalRatioLower95: Math.max(0, 1 - normal(0.025)),
    normalRatioUpper95: 1 + normal(0.025),
    normalRatioLower998: Math.max(0, 1 - normal(0.001)),
    normalRatioUpper998: 1 + normal(0.001),
  };
}

/** Control limits of a funnel for shares of n with the given target (definitions: funnel_binomial). n = 0: null. */
export function funnelBinomial(input: { n: number; target: number }) {
  mustCount(input, "n");
  mustShare(input, "target");
  const { n, target } = input;
  if (n === 0) return { lower95: null, upper95: null, lower998: null, upper998: null };
  const found = limits({
    lower: (k) => binomialLower(k, n, target),
    upper: (k) => binomialUpper(k, n, target),
    most: n,
  });
  return {
    lower95: found.lower95 / n,
    upper95: found.upper95 / n,
    lower998: found.lower998 / n,
    upper998: found.upper998 / n,
  };
}
