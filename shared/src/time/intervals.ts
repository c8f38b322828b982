/** A stretch of time, milliseconds since 1970; `end` is no part of it. */
export interface Interval {
  start: number
  end: number
}

export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end
}

/** The same time as sorted intervals that do not touch; empty ones are left out. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start)
  const merged: Interval[] = []
  for (const { start, end } of sorted) {
    const last = merged.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}

/** What of `from` is in none of `taken`, sorted. */
export function subtractIntervals(
  from: readonly Interval[],
  taken: readonly Interval[],
): Interval[] {
  const holes = mergeIntervals(taken)
  const left: Interval[] = []
  let first = 0
  for (const { start, end } of mergeIntervals(from)) {
    while (first < holes.length && holes[first]!.end <= start) first++
    let at = start
    for (let i = first; i < holes.length && holes[i]!.start < end; i++) {
      if (at < holes[i]!.start) left.push({ start: at, end: holes[i]!.start })
      at = holes[i]!.end
    }
    if (at < end) left.push({ start: at, end })
  }
  return left
}

/** Milliseconds in all; what lies in several counts once. */
export function totalLength(intervals: readonly Interval[]): number {
  return mergeIntervals(intervals).reduce((sum, { start, end }) => sum + end - start, 0)
}
