import { mustCount, mustExceedZero, mustShare } from "./bad-input.ts";
import { binomialLower, binomialMass, binomialUpper } from "./distributions/binomial.ts";
import { exactRatio } from "./exact-ratio.ts";
import { midRatio } from "./mid-p.ts";

export type YearOnYear = {
  rateRatio: number | null;
  ciLower: number;
  ciUpper: number;
  pMinlike: number;
  pCentral: number;
  pLess: number;
  pGreater: number;
  pMidp: number;
  midpCiLower: number;
  midpCiUpper: number;
  direction: "lower" | "higher" | "uncertain";
};

/** The first whole k in from…to at which `holds` does, which then holds to the end; to + 1 where none. */
function firstWhere(from: number, to: number, holds: (k: number) => boolean): number {
  while (from <= to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle - 1;
    else from = middle + 1;
  }
  return from;
}

/** Σ P(k) over all k no likelier than a, as R's poisson.test takes it: likelier by less than 1e-7 is as likely. */
function minimumLikelihood(a: number, n: number, p: number, q: number): number {
  const mean = n * p;
  if (a === mean) return 1;
  const bound = binomialMass(a, n, p, q) * (1 + 1e-7);
  const unlikely = (k: number) => binomialMass(k, n, p, q) <= bound;
  if (a < mean) {
    const other = firstWhere(Math.ceil(mean), n, unlikely);
    return Math.min(1, binomialLower(a, n, p, q) + binomialUpper(other, n, p, q));
  }
  const other = firstWhere(0, Math.floor(mean), (k) => !unlikely(k)) - 1;
  return Math.min(1, binomialLower(other, n, p, q) + binomialUpper(a, n, p, q));
}

/**
 * Events after against events before, each count Poisson, exactly (definitions: year_on_year_exact).
 * ratio = (a/ta)/(b/tb), null for 0/0, Infinity for x/0; limits of Clopper & Pearson on p of
 * a | n ~ Bin(n, p), turned by p/(1 − p)·tb/ta; p values at p₀ = ta/(ta + tb). `pCentral` agrees with the
 * interval always and is the one verdicts use; `pMinlike` is R's. No event at all: every p is 1 and the
 * interval 0…Infinity. Exposures in any one unit. Counts to 10⁶ hold 1e-11, measured against mpmath.
 */
export function yearOnYear(input: {
  afterCount: number;
  beforeCount: number;
  afterExposure: number;
  beforeExposure: number;
  confLevel?: number | undefined;
}): YearOnYear {
  mustCount(input, "afterCount", "beforeCount");
  mustExceedZero(input, "afterExposure", "beforeExposure");
  const { afterCount: a, beforeCount: b, afterExposure: ta, beforeExposure: tb, confLevel = 0.95 } = input;
  mustShare({ confLevel }, "confLevel");
  const n = a + b;
  const tail = (1 - confLevel) / 2;
  const exact = exactRatio(a, b, ta, tb, tail);
  const mid = midRatio(a, b, ta, tb, tail, exact);
  const p = ta / (ta + tb);
  const q = tb / (ta + tb);
  const less = binomialLower(a, n, p, q);
  const greater = binomialUpper(a, n, p, q);
  const half = binomialMass(a, n, p, q) / 2;
  return {
    rateRatio: n === 0 ? null : b === 0 ? Infinity : a / ta / (b / tb),
    ciLower: exact.lower,
    ciUpper: exact.upper,
    pMinlike: n === 0 ? 1 : minimumLikelihood(a, n, p, q),
    pCentral: Math.min(1, 2 * Math.min(less, greater)),
    pLess: less,
    pGreater: greater,
    pMidp: Math.min(1, 2 * Math.min(binomialLower(a - 1, n, p, q), binomialUpper(a + 1, n, p, q)) + 2 * half),
    midpCiLower: mid.lower,
    midpCiUpper: mid.upper,
    direction: exact.upper < 1 ? "lower" : exact.lower > 1 ? "higher" : "uncertain",
  };
}
