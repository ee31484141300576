/** Where a drawing of counts puts its marks: whole numbers only, because there is no half case. */

/** 0, 1, 2, 5 or 10 … apart: at most `most` steps, the last mark at or above `top`. */
export function ticks(top: number, most = 5): number[] {
  let step = 1;
  for (let size = 1; Math.ceil(top / step) > most; size *= 10)
    for (const times of [2, 5, 10]) {
      step = times * size;
      if (Math.ceil(top / step) <= most) break;
    }
  const last = Math.max(1, Math.ceil(top / step));
  return Array.from({ length: last + 1 }, (_, at) => at * step);
}

/** Every how many months a label has room: 1, 2, 3, 4, 6, 12 or whole years. */
export function labelEvery(column: number, label: number): number {
  const found = [1, 2, 3, 4, 6, 12].find((every) => every * column >= label);
  return found ?? 12 * Math.ceil(label / (12 * column));
}
