/**
 * Single terms of the Poisson and binomial law, also between the whole numbers, by Loader's saddle point
 * (C. Loader, "Fast and accurate computation of binomial probabilities", 2000): the large parts of the
 * logarithms never meet, so a term of 1e-300 is as right as one of 0.1.
 */

const halfLogTwoPi = 0.9189385332046728;

/** Coefficients of Stirling's series, B₂ₖ / (2k (2k − 1)), k = 1…8. */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];

/** What Stirling's formula leaves of ln Γ(z), z > 0: ln Γ(z) − (z − ½) ln z + z − ½ ln 2π, absolute 1e-15. */
export function stirlingError(z: number): number {
  if (z < firstWhole.length && Number.isInteger(z)) return firstWhole[z]!;
  return computeStirlingError(z);
}

function computeStirlingError(z: number): number {
  let shift = 0;
  let at = z;
  // The series is good to 1e-16 from 16 on; below, one step up costs (z + ½) ln(1 + 1/z) − 1.
  for (; at < 16; at++) shift += (at + 0.5) * Math.log1p(1 / at) - 1;
  const square = 1 / (at * at);
  let sum = 0;
  for (let k = stirling.length - 1; k >= 0; k--) sum = sum * square + stirling[k]!;
  return shift + sum / at;
}
const firstWhole = [Infinity, ...Array.from({ length: 63 }, (_, index) => computeStirlingError(index + 1))];

/** ln Γ(z) for z > 0. */
export function logGamma(z: number): number {
  return (z - 0.5) * Math.log(z) - z + halfLogTwoPi + stirlingError(z);
}

/** x ln(x/m) + m − x for x, m > 0, without cancellation where x is near m. */
function deviance(x: number, m: number): number {
  const difference = x - m;
  if (Math.abs(difference) >= 0.1 * (x + m)) {
    const ratio = x / m;
    return x * (ratio < Infinity ? Math.log(ratio) : Math.log(x) - Math.log(m)) - difference;
  }
  const v = difference / (x + m);
  let sum = difference * v;
  let power = 2 * x * v;
  for (let j = 3; ; j += 2) {
    power *= v * v;
    const next = sum + power / j;
    if (next === sum) return sum;
    sum = next;
  }
}

/** λˣ e^−λ / Γ(x + 1) for x ≥ 0, λ ≥ 0. */
export function poissonTerm(x: number, lambda: number): number {
  if (lambda === 0) return x === 0 ? 1 : 0;
  if (x === 0) return Math.exp(-lambda);
  return Math.exp(-stirlingError(x) - deviance(x, lambda)) / Math.sqrt(2 * Math.PI * x);
}

/** Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)) · xᵃ yᵇ for a, b ≥ 0 and x + y = 1, both given so that neither is rounded. */
export function binomialTerm(a: number, b: number, x: number, y: number): number {
  if (x === 0) return a === 0 ? 1 : 0;
  if (y === 0) return b === 0 ? 1 : 0;
  if (a === 0) return Math.exp(b * (x < y ? Math.log1p(-x) : Math.log(y)));
  if (b === 0) return Math.exp(a * (y < x ? Math.log1p(-y) : Math.log(x)));
  const n = a + b;
  const error = stirlingError(n) - stirlingError(a) - stirlingError(b);
  return Math.exp(error - deviance(a, n * x) - deviance(b, n * y)) * Math.sqrt(n / (2 * Math.PI * a * b));
}
