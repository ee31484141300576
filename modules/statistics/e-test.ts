import { BadInput, mustCount, mustExceedZero, mustNumber } from "./bad-input.ts";
import { poissonMass } from "./distributions/poisson.ts";

/** The whole numbers that matter for a Poisson mean, with their chances: outside lies less than 1e-40. */
function grid(mean: number): { from: number; mass: number[] } {
  const reach = 14 * Math.sqrt(mean) + 60;
  const from = Math.max(0, Math.floor(mean - reach));
  const to = Math.ceil(mean + reach);
  return { from, mass: Array.from({ length: to - from + 1 }, (_, index) => poissonMass(from + index, mean)) };
}

/**
 * The E-test of equal rates (definitions: e_test; Krishnamoorthy & Thomson 2004, eq. 3.5, difference 0,
 * unpooled variance): T = (x₁/n₁ − x₂/n₂)/√(x₁/n₁² + x₂/n₂²), T(0, 0) = 0, and p the chance of a T² at
 * least as large when both rates are (k₁ + k₂)/(n₁ + n₂). Equal rates give exactly 1. Above 2,000 events
 * together it is refused: the exact conditional test says the same there.
 */
export function eTest(input: { k1: number; n1: number; k2: number; n2: number; diff?: number | undefined }): {
  statistic: number;
  pTwoSided: number;
} {
  mustCount(input, "k1", "k2");
  mustExceedZero(input, "n1", "n2");
  const { k1, n1, k2, n2, diff = 0 } = input;
  mustNumber({ diff }, "diff");
  if (diff !== 0) throw new BadInput("not_a_choice", "diff");
  if (k1 + k2 > 2000) throw new BadInput("too_large", k1 >= k2 ? "k1" : "k2");
  const square1 = n1 * n1;
  const square2 = n2 * n2;
  const statistic = (x1: number, x2: number) =>
    x1 + x2 === 0 ? 0 : (x1 / n1 - x2 / n2) / Math.sqrt(x1 / square1 + x2 / square2);
  const observed = statistic(k1, k2);
  const bound = observed ** 2 * (1 - 1e-9);
  if (bound === 0) return { statistic: observed, pTwoSided: 1 };
  const rate = (k1 + k2) / (n1 + n2);
  const first = grid(n1 * rate);
  const second = grid(n2 * rate);
  let sum = 0;
  for (const [i, mass1] of first.mass.entries()) {
    let row = 0;
    for (let j = 0; j < second.mass.length; j++)
      if (statistic(first.from + i, second.from + j) ** 2 >= bound) row += second.mass[j]!;
    sum += mass1 * row;
  }
  return { statistic: observed, pTwoSided: Math.min(1, sum) };
}
