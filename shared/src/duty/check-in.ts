import type { Center } from '../centers/centers-contract.ts'
import type { Shift } from '../shifts/shifts-contract.ts'
import { MINUTE } from '../time/durations.ts'
import type { Interval } from '../time/intervals.ts'
import { mergeIntervals, totalLength } from '../time/intervals.ts'
import type { CheckIn } from './duty-contract.ts'

/** What is known of a shift of somebody that has begun. */
export interface CheckInInput {
  shift: Shift & { staffId: string }
  /** When that person had a page open as staff. One that still is ends at `now`. */
  present: readonly Interval[]
  /** When somebody else took over the rest of the shift; null: nobody did. */
  takenOverAt: number | null
  rules: Center['rules']
  now: number
}

/**
 * How a shift is kept, as far as it can be told at `now` (SPEC R13 to R17); null before it begins. Signing on within
 * it is the check-in.
 */
export function checkInOf({
  shift,
  present,
  takenOverAt,
  rules,
  now,
}: CheckInInput): CheckIn | null {
  if (now < shift.start) return null
  const end = Math.min(shift.end, takenOverAt ?? shift.end)
  const inside = mergeIntervals(
    present.map((interval) => ({
      start: Math.max(interval.start, shift.start),
      end: Math.min(interval.end, end, now),
    })),
  )
  const arrivedAt = arrival(present, shift.start, end, now)
  return {
    shiftId: shift.id,
    staffId: shift.staffId,
    state: stateOf(arrivedAt),
    arrivedAt,
    leftEarlyAt: leftEarly(),
    presentMinutes: Math.round(totalLength(inside) / MINUTE),
  }

  function stateOf(arrivedAt: number | null): CheckIn['state'] {
    const missedAt = Math.min(shift.start + rules.missedAfter * MINUTE, shift.end)
    if (arrivedAt === null) {
      if (takenOverAt !== null && takenOverAt <= missedAt) return 'excused'
      return now >= missedAt ? 'missed' : 'due'
    }
    if (arrivedAt <= shift.start + rules.lateAfter * MINUTE) return 'on-time'
    return arrivedAt < missedAt ? 'late' : 'missed'
  }

  function leftEarly(): number | null {
    const grace = rules.lateAfter * MINUTE
    const left = inside.at(-1)?.end
    return left !== undefined && left < end - grace && left + grace <= now ? left : null
  }
}

/** The first instant inside the shift with a page open; somebody who was there before arrives at its begin. */
function arrival(
  present: readonly Interval[],
  start: number,
  end: number,
  now: number,
): number | null {
  const arrivals = present
    .filter((interval) => interval.end >= start && interval.start < end && interval.start <= now)
    .map((interval) => Math.max(interval.start, start))
  return arrivals.length === 0 ? null : Math.min(...arrivals)
}
