import { mustShare } from "./bad-input.ts";
import { mustBeProbabilities } from "./bad-lists.ts";

/**
 * Many comparisons on one page (definitions: benjamini_hochberg; Benjamini & Hochberg 1995, as R's
 * p.adjust): from the largest p down, the smallest of m/rank · p so far, at most 1. Rejected where that is
 * at most q. In the order of the input; ties share one value.
 */
export function benjaminiHochberg(input: { p: readonly number[]; q?: number | undefined }): {
  adjusted: number[];
  rejected: boolean[];
} {
  mustBeProbabilities(input, "p");
  const { p, q = 0.05 } = input;
  mustShare({ q }, "q");
  const order = p.map((_, index) => index).sort((i, j) => p[j]! - p[i]!);
  const adjusted = new Array<number>(p.length);
  let least = 1;
  for (const [place, index] of order.entries()) {
    least = Math.min(least, (p.length / (p.length - place)) * p[index]!);
    adjusted[index] = least;
  }
  return { adjusted, rejected: adjusted.map((each) => each <= q) };
}
