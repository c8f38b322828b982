import { type Interval, mergeIntervals } from '../time/intervals.ts'

/**
 * When a door is expected to change (SPEC R12): while open the end of the duties that follow each other without
 * a gap, while closed the next begin. Null when nothing is planned.
 *
 * @param duties of one center, from `resolveDuty`, reaching far enough ahead
 * @param open whether anybody is on duty right now; that is not the plan: whom it names may be missing
 */
export function nextChange(duties: readonly Interval[], open: boolean, now: number): number | null {
  const stretches = mergeIntervals(duties)
  if (open) return stretches.find(({ start, end }) => start <= now && now < end)?.end ?? null
  return duties.reduce<number | null>(
    (next, { start }) => (start > now && (next === null || start < next) ? start : next),
    null,
  )
}
