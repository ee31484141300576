import type { Interval } from "./exact-ratio.ts";
import { binomialMass, binomialUpper } from "./distributions/binomial.ts";
import { invertTail } from "./distributions/invert.ts";

const share = (u: number) => (u > 0 ? 1 / (1 + Math.exp(-u)) : Math.exp(u) / (1 + Math.exp(u)));

/** The logit of p at which P(K > a) + ½ P(K = a) is `tail`, K ~ Bin(a + b, p), a > 0. */
function midLogit(tail: number, a: number, b: number, start: number): number {
  return invertTail(tail, start, true, (u) => {
    const x = share(u);
    const y = share(-u);
    const at = binomialMass(a, a + b, x, y);
    const pull = a * y + b * x;
    // d/du of the mass is mass · (a y − b x); of a y + b x it is (b − a) x y.
    return {
      size: binomialUpper(a + 1, a + b, x, y) + at / 2,
      slope: (at * pull) / 2,
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
