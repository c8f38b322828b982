import type { Shift } from '../shifts/shifts-contract.ts'
import { type Interval, subtractIntervals } from '../time/intervals.ts'
import type { Duty, TakeOver } from './duty-contract.ts'

/** What is published and what happened to it at once, looked at between two instants. */
export interface DutyPlan {
  shifts: readonly Shift[]
  takeOvers: readonly TakeOver[]
  /** Milliseconds since 1970. */
  from: number
  to: number
}

/**
 * Who is on duty from `from` until `to`: the shifts as published with all changes of hands, and take-overs, which are
 * stronger (SPEC R6 to R11). Sorted by begin, then by person; no two of one person overlap. Shifts that are open or
 * cancelled are in none of it.
 */
export function resolveDuty({ shifts, takeOvers, from, to }: DutyPlan): Duty[] {
  const byShift = Map.groupBy(takeOvers, ({ shiftId }) => shiftId)
  const known = new Set(shifts.map(({ id }) => id))
  const stretches: Duty[] = []
  for (const shift of shifts) {
    if (!shift.cancelled) stretches.push(...handsOf(shift, byShift.get(shift.id) ?? []))
  }
  for (const takeOver of takeOvers) {
    if (takeOver.shiftId === null || !known.has(takeOver.shiftId))
      stretches.push(toDuty(takeOver, takeOver.start, takeOver.end, 'take-over'))
  }
  const duties: Duty[] = []
  for (const own of Map.groupBy(stretches, ({ staffId }) => staffId).values()) {
    for (const duty of withoutOverlap(own)) {
      if (duty.start < to && duty.end > from) duties.push(cut(duty, from, to))
    }
  }
  return duties.sort((a, b) => a.start - b.start || compareText(a.staffId, b.staffId))
}

function cut(duty: Duty, from: number, to: number): Duty {
  return { ...duty, start: Math.max(duty.start, from), end: Math.min(duty.end, to) }
}

/** Published shifts that somebody should still take: nobody has them, nobody stepped in, and they end after `now`. */
export function openShifts(
  shifts: readonly Shift[],
  takeOvers: readonly TakeOver[],
  now: number,
): Shift[] {
  const taken = new Set(takeOvers.map(({ shiftId }) => shiftId))
  return shifts.filter(
    (shift) =>
      shift.staffId === null && !shift.cancelled && shift.end > now && !taken.has(shift.id),
  )
}

/** The owner until the first take-over, then each who took over until the next one did. */
function handsOf(shift: Shift, takeOvers: readonly TakeOver[]): Duty[] {
  const chain = takeOvers.toSorted((a, b) => a.start - b.start || compareText(a.id, b.id))
  const begins = chain.map(({ start }) => Math.min(shift.end, Math.max(shift.start, start)))
  const hands = chain.map((takeOver, i) =>
    toDuty(takeOver, begins[i]!, Math.min(takeOver.end, begins[i + 1] ?? shift.end), 'take-over'),
  )
  if (shift.staffId !== null) {
    const owner = { centerId: shift.centerId, staffId: shift.staffId, shiftId: shift.id }
    hands.push(toDuty(owner, shift.start, begins[0] ?? shift.end, 'shift'))
  }
  return hands.filter(({ start, end }) => start < end)
}

function toDuty(
  { centerId, staffId, shiftId }: Pick<Duty, 'centerId' | 'staffId' | 'shiftId'>,
  start: number,
  end: number,
  by: Duty['by'],
): Duty {
  return { centerId, staffId, start, end, shiftId, by }
}

/** One person's stretches, each without what a stronger one takes of it. */
function withoutOverlap(own: Duty[]): Duty[] {
  const kept: Duty[] = []
  let together: Duty[] = []
  let until = Number.NEGATIVE_INFINITY
  for (const duty of own.toSorted((a, b) => a.start - b.start)) {
    if (duty.start >= until) {
      kept.push(...untangle(together))
      together = []
    }
    together.push(duty)
    until = Math.max(until, duty.end)
  }
  return [...kept, ...untangle(together)]
}

function untangle(together: Duty[]): Duty[] {
  if (together.length < 2) return together
  const taken: Interval[] = []
  return together.toSorted(byStrength).flatMap((duty) => {
    const parts = subtractIntervals([duty], taken)
    taken.push(duty)
    return parts.map((part) => ({ ...duty, ...part }))
  })
}

/**
 * Take-overs first, the latest of them first. Of two shifts of one person at once, which no check lets through, the
 * earlier.
 */
function byStrength(a: Duty, b: Duty): number {
  if (a.by !== b.by) return a.by === 'take-over' ? -1 : 1
  const earlier = a.start - b.start
  return (
    (a.by === 'take-over' ? -earlier : earlier) || compareText(a.shiftId ?? '', b.shiftId ?? '')
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
