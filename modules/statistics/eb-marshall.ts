import { mustCountAll, mustExceedZeroAll, mustMatch } from "./bad-lists.ts";

/**
 * Rates of small places drawn towards the common one (definitions: eb_marshall_global; R. Marshall 1991, as
 * spdep's EBest): b = Σn/Σx, s² = Σx(p − b)²/Σx, A = max(0, s² − b/x̄), b + A(p − b)/(A + b/x). No
 * spread beyond chance (A = 0): everybody gets b. Nothing counted anywhere: null, there is no rate to draw to.
 */
export function ebMarshall(input: { counts: readonly number[]; populations: readonly number[] }) {
  mustCountAll(input, "counts");
  mustExceedZeroAll(input, "populations");
  mustMatch(input, "counts", "populations");
  const { counts, populations } = input;
  const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);
  const people = sum(populations);
  const mean = sum(counts) / people;
  const raw = counts.map((count, index) => count / populations[index]!);
  const spread = sum(raw.map((rate, index) => populations[index]! * (rate - mean) ** 2)) / people;
  const between = Math.max(0, spread - mean / (people / counts.length));
  const shrink = (rate: number, population: number) =>
    between === 0 ? mean : mean + (between * (rate - mean)) / (between + mean / population);
  return {
    raw,
    eb: raw.map((rate, index) => (mean === 0 ? null : shrink(rate, populations[index]!))),
    priorMean: mean,
    priorVar: between,
  };
}
