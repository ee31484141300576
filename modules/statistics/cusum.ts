import { BadInput, mustExceedZero } from "./bad-input.ts";
import { mustCountAll } from "./bad-lists.ts";

/**
 * Early warning by the likelihood ratio of Poisson counts (definitions: cusum_poisson_lr; R
 * surveillance::algo.glrpois): C ← max(0, C + x ln r − μ₀ (r − 1)), an alarm at C ≥ h, after which it
 * begins again at 0. r below 1 watches for a fall. Alarms are places counted from 1. In control, h = 4
 * and r = 2 rings about every 415 weeks at one event a week.
 */
export function cusum(input: {
  counts: readonly number[];
  mu0: number;
  rateRatio: number;
  threshold: number;
}) {
  mustCountAll(input, "counts");
  mustExceedZero(input, "mu0", "rateRatio", "threshold");
  const { counts, mu0, rateRatio, threshold } = input;
  if (rateRatio === 1) throw new BadInput("out_of_range", "rateRatio");
  const step = Math.log(rateRatio);
  const drift = mu0 * (rateRatio - 1);
  const alarmIndices1based: number[] = [];
  let current = 0;
  const statistic = counts.map((count, index) => {
    const value = Math.max(0, current + count * step - drift);
    const rings = value >= threshold;
    if (rings) alarmIndices1based.push(index + 1);
    current = rings ? 0 : value;
    return value;
  });
  return { statistic, alarmIndices1based };
}
