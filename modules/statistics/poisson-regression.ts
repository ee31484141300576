/**
 * Log-linear regression of counts by iteratively reweighted least squares, as R's glm.fit does it: from
 * μ = y + 0.1, until the deviance moves by less than `epsilon` of itself (+ 0.1). Least squares by
 * orthogonal columns, so nearly dependent ones are seen instead of answered.
 */

export type Fit = {
  coefficients: number[];
  mu: number[];
  /** Of the last step: prior weight × μ. */
  weights: number[];
  /** Rows of (X'WX)⁻¹. */
  unscaled: number[][];
  /** Leverage of each count. */
  hat: number[];
  deviance: number;
};

type Square = { q: number[][]; r: number[][] } | null;

/** Orthonormal columns q and upper triangle r with a = q r (modified Gram–Schmidt, twice); null when dependent. */
function orthogonalise(columns: readonly number[][]): Square {
  const q: number[][] = [];
  const r = columns.map(() => new Array<number>(columns.length).fill(0));
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, each, i) => sum + each * b[i]!, 0);
  for (const [j, column] of columns.entries()) {
    let rest = [...column];
    const size = Math.sqrt(dot(rest, rest));
    for (let pass = 0; pass < 2; pass++)
      for (const [i, unit] of q.entries()) {
        const along = dot(unit, rest);
        r[i]![j]! += along;
        rest = rest.map((each, row) => each - along * unit[row]!);
      }
    const left = Math.sqrt(dot(rest, rest));
    if (!(left > 1e-9 * size)) return null;
    r[j]![j] = left;
    q.push(rest.map((each) => each / left));
  }
  return { q, r };
}

/** r⁻¹ of an upper triangle. */
function invertTriangle(r: readonly number[][]): number[][] {
  const inverse = r.map(() => new Array<number>(r.length).fill(0));
  for (let j = 0; j < r.length; j++) {
    inverse[j]![j] = 1 / r[j]![j]!;
    for (let i = j - 1; i >= 0; i--) {
      let sum = 0;
      for (let k = i + 1; k <= j; k++) sum += r[i]![k]! * inverse[k]![j]!;
      inverse[i]![j] = -sum / r[i]![i]!;
    }
  }
  return inverse;
}

/**
 * Twice the log-likelihood ratio of one count to its mean. Near the mean by the series of (1 + d) log(1 + d) − d:
 * of a million beside 999,000 the difference of two large terms has lost ten digits.
 */
export function unitDeviance(y: number, mu: number): number {
  if (y === 0) return 2 * mu;
  const d = (y - mu) / mu;
  if (Math.abs(d) > 0.05) return 2 * (y * Math.log(y / mu) - (y - mu));
  let sum = 0;
  for (let k = 14; k >= 2; k--) sum = 1 / (k * (k - 1)) - d * sum;
  return 2 * mu * d * d * sum;
}
/** Means that move by no more than this have come to rest, though of large counts the deviance still trembles. */
const still = 1e-11;

/** Columns of the design, one list each. null: columns depend on each other, or no convergence in `most` steps. */
export function fitPoisson(
  columns: readonly number[][],
  y: readonly number[],
  options: {
    offset?: readonly number[] | undefined;
    weights?: readonly number[] | undefined;
    epsilon: number;
    most: number;
    /** Steps after that, so that weights and errors belong to the last mean too; R takes none. */
    further?: number;
  },
): Fit | null {
  const offset = options.offset ?? y.map(() => 0);
  const prior = options.weights ?? y.map(() => 1);
  let mu = y.map((count) => count + 0.1);
  let eta = mu.map(Math.log);
  const measure = () => y.reduce((sum, count, i) => sum + prior[i]! * unitDeviance(count, mu[i]!), 0);
  let before = measure();
  let further = options.further ?? 0;
  for (let step = 0; step < options.most; step++) {
    const weights = mu.map((mean, i) => prior[i]! * mean);
    const roots = weights.map(Math.sqrt);
    const square = orthogonalise(columns.map((column) => column.map((each, i) => each * roots[i]!)));
    if (square === null) return null;
    const target = eta.map((each, i) => (each - offset[i]! + (y[i]! - mu[i]!) / mu[i]!) * roots[i]!);
    const inverse = invertTriangle(square.r);
    const along = square.q.map((unit) => unit.reduce((sum, each, i) => sum + each * target[i]!, 0));
    const coefficients = inverse.map((row) => row.reduce((sum, each, k) => sum + each * along[k]!, 0));
    const earlier = eta;
    eta = y.map((_, i) =>
      columns.reduce((sum, column, k) => sum + column[i]! * coefficients[k]!, offset[i]!),
    );
    mu = eta.map(Math.exp);
    const deviance = measure();
    if (!Number.isFinite(deviance)) return null;
    const rests =
      Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < options.epsilon ||
      eta.every((each, i) => Math.abs(each - earlier[i]!) < still);
    if (rests && further-- === 0) {
      const unscaled = inverse.map((row) =>
        inverse.map((other) => row.reduce((sum, each, k) => sum + each * other[k]!, 0)),
      );
      const hat = y.map((_, i) => square.q.reduce((sum, unit) => sum + unit[i]! ** 2, 0));
      return { coefficients, mu, weights, unscaled, hat, deviance };
    }
    before = deviance;
  }
  return null;
}
