/**
 * How much more monthly counts swing than chance alone: Pearson's χ² over its degrees of freedom about
 * their mean (definitions §0.8). null where it cannot be told: fewer than 12 months, or none with an event.
 */
export function dispersionOf(months: readonly number[]): { phi: number; df: number } | null {
  if (months.length < 12) return null;
  const mean = months.reduce((sum, each) => sum + each, 0) / months.length;
  if (mean === 0) return null;
  const df = months.length - 1;
  return { phi: months.reduce((sum, each) => sum + (each - mean) ** 2, 0) / mean / df, df };
}
