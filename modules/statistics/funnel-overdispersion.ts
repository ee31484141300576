import { BadInput, mustNumber } from "./bad-input.ts";
import { mustCountAll, mustExceedZeroAll, mustMatch } from "./bad-lists.ts";

/** The quantile between order statistics as R's type 7 has it. */
function quantile(sorted: readonly number[], p: number): number {
  const at = (sorted.length - 1) * p;
  const below = Math.floor(at);
  const value = sorted[below]!;
  return below + 1 < sorted.length ? value + (at - below) * (sorted[below + 1]! - value) : value;
}

/**
 * How much more the places of a funnel differ than chance alone (definitions: funnel_overdispersion;
 * Spiegelhalter 2005): z = (O − E)/√E, drawn in at the 10 % and 90 % quantiles, φ = mean z². `adjust` where
 * φ > 1 + 2√(2/I): limits are then widened by √φ.
 */
export function funnelOverdispersion(input: {
  observed: readonly number[];
  expected: readonly number[];
  winsorise?: number | undefined;
}) {
  mustCountAll(input, "observed");
  mustExceedZeroAll(input, "expected");
  mustMatch(input, "observed", "expected");
  const { observed, expected, winsorise = 0.1 } = input;
  mustNumber({ winsorise }, "winsorise");
  if (winsorise < 0 || winsorise >= 0.5) throw new BadInput("out_of_range", "winsorise");
  const z = observed.map((count, index) => (count - expected[index]!) / Math.sqrt(expected[index]!));
  const sorted = z.toSorted((a, b) => a - b);
  const low = quantile(sorted, winsorise);
  const high = quantile(sorted, 1 - winsorise);
  const meanSquare = (values: readonly number[]) =>
    values.reduce((sum, each) => sum + each * each, 0) / values.length;
  const phi = meanSquare(z.map((each) => Math.min(high, Math.max(low, each))));
  return {
    z,
    phi,
    phiUnwinsorised: meanSquare(z),
    adjust: phi > 1 + 2 * Math.sqrt(2 / z.length),
  };
}
