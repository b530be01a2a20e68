/**
 * The value below which a share of the values lies (nearest rank).
 *
 * @param {readonly number[]} values
 * @param {number} share from 0 to 1
 * @returns {number} NaN without values
 */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/**
 * How many fit into a second, one after the other.
 *
 * @param {readonly number[]} durations milliseconds
 * @returns {number} NaN without values
 */
export function ratePerSecond(durations) {
  const total = durations.reduce((sum, duration) => sum + duration, 0);
  return durations.length === 0 ? Number.NaN : (1_000 * durations.length) / total;
}

/**
 * What a row of the table is made of.
 *
 * @param {readonly number[]} values
 */
export function summary(values) {
  return {
    count: values.length,
    median: median(values),
    p95: percentile(values, 0.95),
    worst: values.length === 0 ? Number.NaN : Math.max(...values),
  };
}
