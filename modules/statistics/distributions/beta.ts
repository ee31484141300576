/**
 * The beta law, x and y = 1 − x always given together, so that neither end loses digits. Continued fraction
 * of DiDonato & Morris (ACM TOMS 18, 1992, eq. 9; evaluated by Lentz) on the side where it converges, before it the saddle
 * point of the binomial law. NaN for arguments outside their range.
 */
import { invertTail, roughDeviate } from "./invert.ts";
import { binomialTerm, logGamma } from "./saddle.ts";

/**
 * P(X ≤ x) / (xᵃ yᵇ / B(a, b)) for x up to about a/(a + b). Of x only λ = a − (a + b) x and y are used near
 * 1, so a quantile 1e-9 below 1 keeps its digits. About √max(a, b) steps near the middle: 800 at 10⁶.
 */
function fraction(a: number, b: number, x: number, y: number): number {
  const lambda = a > b ? (a + b) * y - b : a - (a + b) * x;
  let value = (a / (a + 1)) * (lambda + 1);
  let c = value;
  let d = 0;
  for (let n = 1; n < 1e6; n++) {
    const odd = a + 2 * n - 1;
    const w = n * (b - n) * x;
    const alpha = ((a + n - 1) / odd) * ((a + b + n - 1) / odd) * w * x;
    const beta = n + w / odd + ((a + n) / (odd + 2)) * (lambda + 1 + n * (1 + y));
    d = 1 / (beta + alpha * d);
    c = beta + alpha / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 2e-16) break;
  }
  return 1 / value;
}

/** xᵃ yᵇ / B(a, b): the density of the logit. */
function logitDensity(a: number, b: number, x: number, y: number): number {
  return (binomialTerm(a, b, x, y) * a * b) / (a + b);
}

const isShape = (value: number) => value > 0 && value < Infinity;

/** P(X ≤ x) from the density of the logit there, 0 < x < 1, where a caller has it already. */
export function betaFromDensity(density: number, a: number, b: number, x: number, y: number): number {
  if (x <= (a + 1) / (a + b + 2)) return Math.min(1, density * fraction(a, b, x, y));
  return Math.max(0, 1 - density * fraction(b, a, y, x));
}

/** P(X ≤ x); y = 1 − x. The upper tail is `betaLower(b, a, y, x)`. */
export function betaLower(a: number, b: number, x: number, y: number = 1 - x): number {
  if (!isShape(a) || !isShape(b) || Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  return betaFromDensity(logitDensity(a, b, x, y), a, b, x, y);
}

/** The logit ln(x/y) with P(X ≤ x) = p, for p at most one half. */
function lowLogit(p: number, a: number, b: number): number {
  let start: number;
  if (a > 0.6 && b > 0.6) {
    // Abramowitz & Stegun 26.5.22.
    const z = roughDeviate(p);
    const lambda = (z * z - 3) / 6;
    const ra = 1 / (2 * a - 1 || 0.1);
    const rb = 1 / (2 * b - 1 || 0.1);
    const h = 2 / (Math.abs(ra) + Math.abs(rb));
    const w = (z * Math.sqrt(Math.max(0.1, h + lambda))) / h - (rb - ra) * (lambda + 5 / 6 - 2 / (3 * h));
    start = Math.log(a / b) - 2 * w;
  } else start = Math.log(a / b);
  // The first term of the series is below the quantile's true place never by much when it is small.
  const first = (Math.log(p) + logGamma(a + 1) + logGamma(b) - logGamma(a + b)) / a;
  if (first < -3 && first < Math.log(a / (a + b)) - 2 && (a < 1 || first > start)) start = first;
  return invertTail(p, start, true, (u) => {
    const odds = Math.exp(u);
    const y = 1 / (1 + odds);
    const x = u > 0 ? 1 / (1 + 1 / odds) : odds * y;
    if (x === 0 || y === 0) return { size: x, slope: 0, bend: 0 };
    const slope = logitDensity(a, b, x, y);
    return { size: betaFromDensity(slope, a, b, x, y), slope, bend: a * y - b * x };
  });
}

/** The logit ln(x/y) with P(X ≤ x) = p: what a ratio p/(1 − p) needs, whole at both ends. */
export function betaLogitQuantile(p: number, a: number, b: number): number {
  if (!isShape(a) || !isShape(b) || !(p >= 0 && p <= 1)) return NaN;
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  return p <= 0.5 ? lowLogit(p, a, b) : -lowLogit(1 - p, b, a);
}

/** The logit with P(X ≥ x) = p: right also where 1 − p would be 1. */
export function betaLogitQuantileUpper(p: number, a: number, b: number): number {
  return -betaLogitQuantile(p, b, a);
}

/** The x with P(X ≤ x) = p. */
export function betaQuantile(p: number, a: number, b: number): number {
  const u = betaLogitQuantile(p, a, b);
  return u > 0 ? 1 / (1 + Math.exp(-u)) : Math.exp(u) / (1 + Math.exp(u));
}
