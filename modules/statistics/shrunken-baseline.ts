import { ebGammaPoisson } from "./eb-gamma-poisson.ts";
import type { Counted } from "./verdict.ts";

/**
 * The baseline of a place chosen because it was worst (definitions §0.9, §4): its rate is drawn towards
 * those of the communities it was chosen among, because the worst of thirty falls by a third by itself.
 * The posterior gamma(y + ν, E + α) of eb_gamma_poisson, said as y + ν events over E + α of exposure, which
 * `judge` and `minDetectableFall` take as they take counts: the limits of the ratio then are exact for a
 * gamma rate before. It never weighs more than all events of all communities together, which is what it
 * is when the communities do not differ beyond chance. null when there is nothing to learn from: fewer than
 * 3 communities, or no event in any. `at` is the place's own position.
 */
export function shrunkenBaseline(input: {
  counts: readonly number[];
  exposures: readonly number[];
  at: number;
}): Counted | null {
  const { counts, exposures, at } = input;
  if (counts.length < 3) return null;
  const found = ebGammaPoisson({ counts, expected: exposures });
  const rate = found.posteriorMean[at] ?? null;
  if (rate === null || found.shape === null) return null;
  const events = counts.reduce((sum, each) => sum + each, 0);
  const count = Math.min(counts[at]! + found.shape, events);
  return { count, exposure: count / rate };
}
