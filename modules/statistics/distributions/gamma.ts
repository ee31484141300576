/**
 * The gamma law with rate 1. Lower and upper tail are each computed directly, never as one minus the other
 * where that would lose digits: series below the shape, continued fraction above it (Abramowitz & Stegun
 * 6.5.29, 6.5.31, evaluated by Lentz). NaN for arguments outside their range.
 */
import { invertTail, roughDeviate } from "./invert.ts";
import { logGamma, poissonTerm } from "./saddle.ts";

/** ζ(k)/k, k = 2…20: ln Γ(1 + a) = −γ a + Σ (−a)ᵏ ζ(k)/k. */
const zetaOverK = [
  0.8224670334241132, 0.40068563438653143, 0.27058080842778454, 0.20738555102867398, 0.1695571769974082,
  0.14404989676884612, 0.12550966952474304, 0.11133426586956469, 0.10009945751278181, 0.09095401714582904,
  0.083353840546109, 0.0769325164113522, 0.07143294629536133, 0.06666870588242046, 0.06250095514121304,
  0.05882397865868459, 0.05555576762740361, 0.05263167937961666, 0.05000004769810169,
];
const euler = 0.5772156649015329;

function series(shape: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < 1e6; n++) {
    term *= x / (shape + n);
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return poissonTerm(shape, x) * sum;
}

function fraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = Infinity;
  let d = 1 / b;
  let product = d;
  for (let i = 1; i < 1e6; i++) {
    const a = -i * (i - shape);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    const factor = c * d;
    product *= factor;
    if (Math.abs(factor - 1) < 2e-16) break;
  }
  return poissonTerm(shape, x) * shape * product;
}

/** The upper tail for a shape below 0.1 and x below 1, where it is small because the shape is. */
function slightUpper(shape: number, x: number): number {
  let lnGamma1 = -euler * shape;
  let power = -shape;
  for (const zeta of zetaOverK) lnGamma1 += (power *= -shape) * zeta;
  const logLead = shape * Math.log(x) - lnGamma1;
  let term = 1;
  let rest = 0;
  for (let n = 1; n < 100; n++) {
    term *= -x / n;
    rest += term / (shape + n);
    if (Math.abs(term) < 1e-18) break;
  }
  return -Math.expm1(logLead) - Math.exp(logLead) * shape * rest;
}

const isOutside = (shape: number, x: number) => !(shape > 0 && shape < Infinity) || Number.isNaN(x);

/** P(X ≤ x). */
export function gammaLower(shape: number, x: number): number {
  if (isOutside(shape, x)) return NaN;
  if (x <= 0) return 0;
  if (x === Infinity) return 1;
  return x < shape + 1 ? Math.min(1, series(shape, x)) : 1 - fraction(shape, x);
}

/** P(X ≥ x). */
export function gammaUpper(shape: number, x: number): number {
  if (isOutside(shape, x)) return NaN;
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  if (x >= shape + 1) return fraction(shape, x);
  return shape < 0.1 && x < 1 ? slightUpper(shape, x) : Math.max(0, 1 - series(shape, x));
}

/** ln x with P(X ≤ x) = p, or P(X ≥ x) = p when `upper`; p at most one half. */
function logQuantile(p: number, shape: number, upper: boolean): number {
  const z = (upper ? 1 : -1) * roughDeviate(p);
  // Wilson & Hilferty; far down the lower tail, or for small shapes, the first term of the series.
  const cube = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  const first = (Math.log(p) + logGamma(shape) + Math.log(shape)) / shape;
  let start: number;
  if (upper) start = shape < 0.5 ? Math.log(Math.max(0.1, -Math.log(p))) : Math.log(shape * cube ** 3);
  else start = cube > 0.3 && shape > 0.5 ? Math.log(shape * cube ** 3) : Math.min(first, Math.log(shape + 1));
  return invertTail(p, start, !upper, (u) => {
    const x = Math.exp(u);
    const slope = poissonTerm(shape, x) * shape;
    return {
      size: upper ? gammaUpper(shape, x) : gammaLower(shape, x),
      slope: upper ? -slope : slope,
      bend: shape - x,
    };
  });
}

/** The x with P(X ≤ x) = p. */
export function gammaQuantile(p: number, shape: number): number {
  if (isOutside(shape, 0) || !(p >= 0 && p <= 1)) return NaN;
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  return Math.exp(p <= 0.5 ? logQuantile(p, shape, false) : logQuantile(1 - p, shape, true));
}

/** The x with P(X ≥ x) = p: right also where 1 − p would be 1. */
export function gammaQuantileUpper(p: number, shape: number): number {
  if (isOutside(shape, 0) || !(p >= 0 && p <= 1)) return NaN;
  if (p === 0) return Infinity;
  if (p === 1) return 0;
  return Math.exp(p <= 0.5 ? logQuantile(p, shape, true) : logQuantile(1 - p, shape, false));
}
