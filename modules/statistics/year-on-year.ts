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

/**
 * Σ P(k) over all k no likelier than a, as R's poisson.test takes it: likelier by less than 1e-7 is as
 * likely. `here` is the tail on a's side.
 */
function minimumLikelihood(a: number, n: number, p: number, q: number, here: number, mass: number): number {
  const mean = n * p;
  if (a === mean) return 1;
  const unlikely = (k: number) => binomialMass(k, n, p, q) <= mass * (1 + 1e-7);
  const there =
    a < mean
      ? binomialUpper(firstWhere(Math.ceil(mean), n, unlikely), n, p, q)
      : binomialLower(firstWhere(0, Math.floor(mean), (k) => !unlikely(k)) - 1, n, p, q);
  return Math.min(1, here + there);
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
  const mass = binomialMass(a, n, p, q);
  // The tail that may be small is computed, the other is what it leaves.
  const isLow = a < n * p;
  const tailHere = isLow ? binomialLower(a, n, p, q) : binomialUpper(a, n, p, q);
  const tailThere = Math.min(1, 1 - tailHere + mass);
  const [less, greater] = isLow ? [tailHere, tailThere] : [tailThere, tailHere];
  return {
    rateRatio: n === 0 ? null : b === 0 ? Infinity : a / ta / (b / tb),
    ciLower: exact.lower,
    ciUpper: exact.upper,
    pMinlike: minimumLikelihood(a, n, p, q, tailHere, mass),
    pCentral: Math.min(1, 2 * Math.min(less, greater)),
    pLess: less,
    pGreater: greater,
    pMidp: Math.min(1, 2 * Math.min(less, greater) - mass),
    midpCiLower: mid.lower,
    midpCiUpper: mid.upper,
    direction: exact.upper < 1 ? "lower" : exact.lower > 1 ? "higher" : "uncertain",
  };
}
