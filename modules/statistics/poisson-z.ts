import { mustCount, mustExceedZero } from "./bad-input.ts";
import { normalTwoSided } from "./distributions/normal.ts";

/**
 * Wheeler's Poisson z = 2(√a − √(b r)), r = ta/tb (definitions: poisson_z; A. Wheeler 2016), which takes
 * the count before as known, so that 2 is not rare: use ±3. `zTwoSample` divides by √(1 + r), the spread
 * when both are chance. Neither gives a verdict (definitions §0.5). Negative is a fall.
 */
export function poissonZ(input: {
  afterCount: number;
  beforeCount: number;
  afterExposure: number;
  beforeExposure: number;
}) {
  mustCount(input, "afterCount", "beforeCount");
  mustExceedZero(input, "afterExposure", "beforeExposure");
  const r = input.afterExposure / input.beforeExposure;
  const known = 2 * (Math.sqrt(input.afterCount) - Math.sqrt(input.beforeCount * r));
  const both = known / Math.sqrt(1 + r);
  return {
    zKnownBaseline: known,
    pKnownBaseline: normalTwoSided(known),
    zTwoSample: both,
    pTwoSample: normalTwoSided(both),
  };
}
