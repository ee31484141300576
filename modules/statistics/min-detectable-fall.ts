import { BadInput, mustExceedZero, mustNumber, mustShare } from "./bad-input.ts";
import { binomialLower } from "./distributions/binomial.ts";

/**
 * The most events after that still count as a fall (definitions: min_detectable_fall): the largest a with
 * a lower rate than before and 2 P(K ≤ a) < α, K ~ Bin(a + b, ta/(ta + tb)); null where not even 0 does,
 * which is always so for 5 and fewer before with equal exposures. `fallPct` is the fall of the rate in
 * per cent. The count before may be a shrunken baseline's, between whole numbers.
 */
export function minDetectableFall(input: {
  beforeCount: number;
  afterExposure: number;
  beforeExposure: number;
  alpha?: number | undefined;
}): { maxAfterCount: number | null; fallPct: number | null } {
  mustNumber(input, "beforeCount");
  mustExceedZero(input, "afterExposure", "beforeExposure");
  const { beforeCount: b, afterExposure: ta, beforeExposure: tb, alpha = 0.05 } = input;
  if (b < 0) throw new BadInput("negative", "beforeCount");
  mustShare({ alpha }, "alpha");
  const p = ta / (ta + tb);
  const q = tb / (ta + tb);
  const usual = (b * ta) / tb;
  // Beyond it no count differs from the next one, and halving would never end.
  if (!(usual <= Number.MAX_SAFE_INTEGER)) throw new BadInput("out_of_range", "afterExposure");
  const isFall = (a: number) => a < usual && 2 * binomialLower(a, a + b, p, q) < alpha;
  if (!isFall(0)) return { maxAfterCount: null, fallPct: null };
  // P(K ≤ a) rises with a, so the last that counts is found by halving.
  let most = 0;
  let over = Math.ceil(usual);
  while (over - most > 1) {
    const middle = Math.floor((most + over) / 2);
    if (isFall(middle)) most = middle;
    else over = middle;
  }
  return { maxAfterCount: most, fallPct: 100 * (1 - most / usual) };
}
