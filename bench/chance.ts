/** Seeded chance for simulations: the same numbers on every machine. */

/** Uniform numbers between 0 and 1 by a 32-bit mix (splitmix), good for simulations, not for secrets. */
export function openChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32 + 2 ** -33;
  };
}

/** A Poisson count by inversion; for means up to a few hundred. */
export function drawPoisson(chance: () => number, mean: number): number {
  let left = chance();
  let term = Math.exp(-mean);
  let k = 0;
  while (left > term && k < mean + 60 + 20 * Math.sqrt(mean)) {
    left -= term;
    k++;
    term *= mean / k;
  }
  return k;
}

/** A gamma variable of rate 1 (Marsaglia & Tsang 2000). */
export function drawGamma(chance: () => number, shape: number): number {
  if (shape < 1) return drawGamma(chance, shape + 1) * chance() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(chance())) * Math.cos(2 * Math.PI * chance());
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(chance()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
