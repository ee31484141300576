/** The likelihood behind eb-gamma-poisson.ts: y ~ negative binomial of size ν and mean m·E. */
import { logGamma, stirlingError } from "./distributions/saddle.ts";

export type Observed = { y: number; e: number };

/** ln Γ(y + ν) − ln Γ(ν) − y ln ν without the difference of large logarithms: Σ ln(1 + j/ν). */
function rising(y: number, nu: number): number {
  if (y > 200) return (nu + y - 0.5) * Math.log1p(y / nu) - y + stirlingError(nu + y) - stirlingError(nu);
  let sum = 0;
  for (let j = 1; j < y; j++) sum += Math.log1p(j / nu);
  return sum;
}

/** ln likelihood at size ν and mean ratio m; ν = Infinity is the Poisson law. */
export function logLikelihood(rows: readonly Observed[], nu: number, m: number): number {
  let sum = 0;
  for (const { y, e } of rows) {
    const mean = m * e;
    const spread = nu === Infinity ? -mean : rising(y, nu) - (y + nu) * Math.log1p(mean / nu);
    sum += spread + (y === 0 ? 0 : y * Math.log(mean)) - logGamma(y + 1);
  }
  return sum;
}

/** The likeliest m at size ν: Σ (y − mE)/(ν + mE) falls with m, so its zero is found by halving ln m and Newton. */
export function likeliestMean(rows: readonly Observed[], nu: number, start: number): number {
  let low = 0;
  let high = Infinity;
  let m = start;
  for (let step = 0; step < 200; step++) {
    let score = 0;
    let slope = 0;
    for (const { y, e } of rows) {
      const under = nu + m * e;
      score += (y - m * e) / under;
      slope -= (e * (nu + y)) / under ** 2;
    }
    if (score > 0) low = m;
    else high = m;
    let next = m - score / slope;
    if (!(next > low && next < high)) next = high === Infinity ? 2 * m : (low + high) / 2;
    if (Math.abs(next - m) <= 1e-14 * m) return next;
    m = next;
  }
  return m;
}
