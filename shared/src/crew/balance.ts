/** Percent from which a balance counts as perfect. */
const GOOD_ENOUGH = 95

/**
 * How evenly loads lie, in percent (SPEC R30): the mean over all pairs of the smaller by the larger, after Grafana
 * OnCall. Two of nothing are even; one person alone is too.
 */
export function balanceOf(loads: readonly number[]): number {
  let sum = 0
  let pairs = 0
  for (const [i, a] of loads.entries()) {
    for (const b of loads.slice(i + 1)) {
      sum += a === b ? 1 : Math.min(a, b) / Math.max(a, b)
      pairs++
    }
  }
  const percent = pairs === 0 ? 100 : (100 * sum) / pairs
  return percent >= GOOD_ENOUGH ? 100 : Math.round(percent)
}
