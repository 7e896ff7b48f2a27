// Middle, spread and ratio of a few measurements.

/** The value at a share of the way through the sorted values, between neighbours in proportion. */
export function quantile(values, share) {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = Math.floor(place);
  const high = Math.ceil(place);
  return sorted[low] + (sorted[high] - sorted[low]) * (place - low);
}

/** The median. */
export const median = (values) => quantile(values, 0.5);

/**
 * How many times as large `ours` is as `theirs`: the median of the ratios within each round, with
 * the lowest and the highest. A round's two values were taken side by side, so what slowed the
 * machine for a while slowed both. Rounds in which one of them is missing or 0 say nothing.
 */
export function ratio(ours, theirs) {
  const ratios = ours
    .map((value, round) => value / theirs[round])
    .filter((value) => Number.isFinite(value));
  if (ratios.length === 0) return undefined;
  return { middle: median(ratios), low: Math.min(...ratios), high: Math.max(...ratios) };
}

/** What long tasks add up to: how many, and the milliseconds of each beyond 50. */
export function blocking(tasks) {
  const over = tasks.filter((duration) => duration > 50);
  return { count: over.length, sum: over.reduce((sum, duration) => sum + duration - 50, 0) };
}
