/** A tail at u: its size, its derivative in u, and the derivative of the logarithm of that derivative. */
export type Tail = { size: number; slope: number; bend: number };

/**
 * The u at which a tail has the given size, by Halley's method on the logarithm of the tail. The tails
 * asked for here are log-concave in u (logit of a beta, logarithm of a gamma variable), so the steps after
 * the first come from one side and do not overshoot; the bracket is for tails that underflow to 0.
 * Exact to about 1e-15 of the tail's size; at most 200 steps, usually 3 to 5.
 */
export function invertTail(
  size: number,
  start: number,
  rising: boolean,
  tailAt: (u: number) => Tail,
): number {
  const wanted = Math.log(size);
  let low = -Infinity;
  let high = Infinity;
  let u = start;
  for (let count = 0; count < 200; count++) {
    const tail = tailAt(u);
    const short = Math.log(tail.size) - wanted;
    if (short === 0) return u;
    if (short < 0 === rising) low = u;
    else high = u;
    const rate = tail.slope / tail.size;
    const newton = short / rate;
    // Halley's correction, kept between a half and twice the plain step.
    const correction = 1 - (newton * (tail.bend - rate)) / 2;
    let next = u - newton / Math.min(2, Math.max(0.5, correction));
    if (!(next > low && next < high)) {
      if (Math.abs(newton) < 1e-15 * Math.abs(u)) return u;
      next =
        low === -Infinity || high === Infinity
          ? u + (low === -Infinity ? -1 : 1) * Math.max(1, Math.abs(u))
          : (low + high) / 2;
      if (next === low || next === high) return next;
    } else if (Math.abs(short) < 1e-6) return next;
    u = next;
  }
  return u;
}

/** A rough normal quantile (Abramowitz & Stegun 26.2.23, error 5e-4): only to start from. Positive for p < ½. */
export function roughDeviate(p: number): number {
  const t = Math.sqrt(-2 * Math.log(p));
  return (
    t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
  );
}
