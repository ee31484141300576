import type { Interval } from "./exact-ratio.ts";
import { betaFromDensity } from "./distributions/beta.ts";
import { invertTail } from "./distributions/invert.ts";
import { binomialTerm } from "./distributions/saddle.ts";

/** The logit of p at which P(K > a) + ½ P(K = a) is `tail`, K ~ Bin(a + b, p), a > 0. */
function midLogit(tail: number, a: number, b: number, start: number): number {
  return invertTail(tail, start, true, (u) => {
    const odds = Math.exp(u);
    const y = 1 / (1 + odds);
    const x = u > 0 ? 1 / (1 + 1 / odds) : odds * y;
    if (x === 0 || y === 0) return { size: x, slope: 0, bend: 0 };
    const mass = binomialTerm(a, b, x, y);
    const pull = a * y + b * x;
    // mass · b x is the density of the logit whose tail P(K > a) is; d/du of the mass is mass · (a y − b x),
    // of a y + b x it is (b − a) x y.
    const over = b === 0 ? 0 : betaFromDensity(mass * b * x, a + 1, b, x, y);
    return {
      size: over + mass / 2,
      slope: (mass * pull) / 2,
      bend: a * y - b * x + ((b - a) * x * y) / pull,
    };
  });
}

/**
 * Mid-P limits of a ratio (Lancaster 1961; Berry & Armitage 1995): half of the observed outcome belongs to
 * each tail. Started from the exact limits, inside of which they lie.
 */
export function midRatio(
  a: number,
  b: number,
  ta: number,
  tb: number,
  tail: number,
  exact: Interval,
): Interval {
  const scale = tb / ta;
  const from = (limit: number) => Math.log(limit / scale);
  return {
    lower: a > 0 ? Math.exp(midLogit(tail, a, b, from(exact.lower))) * scale : 0,
    upper: b > 0 ? Math.exp(-midLogit(tail, b, a, -from(exact.upper))) * scale : Infinity,
  };
}
