/** Where a ratio of counts and its range stand on a line from 0 to twice as many. Pure. */
export type Interval = { lower: number; upper: number; estimate: number | null };
export type Drawn = {
  /** Percent of the line. */
  start: number;
  end: number;
  /** The range goes on to the right of the line: an arrow. */
  beyond: boolean;
  /** The ring, or null where there is no estimate or it lies to the right of the line. */
  point: number | null;
};

/** Twice as many is the end of the line; "the same" stands in the middle. */
const most = 2;
/** Narrower than this nobody sees a bar. */
const least = 1.5;

/**
 * `lower` and `upper` of the ratio of rates, 0 ≤ lower ≤ upper ≤ Infinity. A range that begins beyond the line is
 * drawn as its last bit with the arrow.
 */
export function drawInterval({ lower, upper, estimate }: Interval): Drawn {
  const at = (ratio: number) => (100 * Math.min(Math.max(ratio, 0), most)) / most;
  const end = Math.max(at(upper), least);
  return {
    start: Math.min(at(lower), end - least),
    end,
    beyond: upper > most,
    point: estimate === null || !(estimate <= most) ? null : at(estimate),
  };
}
