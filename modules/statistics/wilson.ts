import { BadInput, mustCount, mustShare } from "./bad-input.ts";
import { normalQuantileUpper } from "./distributions/normal.ts";

/**
 * A share with the score interval, without continuity correction (definitions: wilson; E. B. Wilson,
 * JASA 1927). Nobody asked: no share, 0…1.
 */
export function wilson(input: { successes: number; n: number; confLevel?: number | undefined }): {
  p: number | null;
  lower: number;
  upper: number;
} {
  mustCount(input, "successes", "n");
  const { successes: x, n, confLevel = 0.95 } = input;
  mustShare({ confLevel }, "confLevel");
  if (x > n) throw new BadInput("out_of_range", "successes");
  if (n === 0) return { p: null, lower: 0, upper: 1 };
  const z = normalQuantileUpper((1 - confLevel) / 2);
  // (x + z²/2 − z√(x(n − x)/n + z²/4))/(n + z²), multiplied out: no difference of near numbers is left.
  const swing = z * Math.sqrt((x * (n - x)) / n + (z * z) / 4);
  const below = (k: number) => k ** 2 / n / (k + (z * z) / 2 + swing);
  return { p: x / n, lower: below(x), upper: 1 - below(n - x) };
}
