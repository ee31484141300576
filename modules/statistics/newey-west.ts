import type { Fit } from "./poisson-regression.ts";

/**
 * Standard errors that allow for neighbouring counts being alike (definitions: Newey–West; Newey & West
 * 1987): scores x(y − μ), Bartlett weights 1 − j/(L + 1), no prewhitening, no small-sample factor.
 */
export function neweyWest(
  columns: readonly number[][],
  y: readonly number[],
  fit: Fit,
  lag: number,
): number[] {
  const size = columns.length;
  const scores = columns.map((column) => column.map((each, i) => each * (y[i]! - fit.mu[i]!)));
  const meat = columns.map(() => new Array<number>(size).fill(0));
  for (let j = 0; j <= lag && j < y.length; j++) {
    const weight = 1 - j / (lag + 1);
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++) {
        let sum = 0;
        for (let i = j; i < y.length; i++) sum += scores[a]![i]! * scores[b]![i - j]!;
        meat[a]![b]! += weight * sum;
        if (j > 0) meat[b]![a]! += weight * sum;
      }
  }
  return fit.unscaled.map((row) => {
    let variance = 0;
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++) variance += row[a]! * meat[a]![b]! * row[b]!;
    return Math.sqrt(variance);
  });
}
