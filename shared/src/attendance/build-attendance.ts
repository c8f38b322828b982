import type { Center } from '../centers/centers-contract.ts'
import { checkInOf } from '../duty/check-in.ts'
import type { TakeOver } from '../duty/duty-contract.ts'
import type { Shift } from '../shifts/shifts-contract.ts'
import { MINUTE } from '../time/durations.ts'
import { type Interval, mergeIntervals, totalLength } from '../time/intervals.ts'
import { dateAt } from '../time/zoned-time.ts'
import type { AttendanceRow } from './attendance-contract.ts'

export interface AttendanceInput {
  center: Center
  /** Published shifts as they are now. */
  shifts: readonly Shift[]
  /** Shifts as they were before they were opened because nobody came. */
  missed: readonly Shift[]
  /** When whoever has a shift got it, by its id; only of those that had begun by then. */
  gotAt: ReadonlyMap<string, number>
  takeOvers: readonly TakeOver[]
  /** When people had a page open as staff; one that still is has no end. */
  presences: readonly { staffId: string; start: number; end: number | null }[]
  now: number
}

/** How shifts and take-overs of one center are kept, as far as it can be told at `now` (SPEC A1 to A4, A6). */
export function buildAttendance(input: AttendanceInput): AttendanceRow[] {
  const { center, now } = input
  const { zone } = center.calendar
  const presentOf = (staffId: string | null): Interval[] =>
    input.presences
      .filter((presence) => presence.staffId === staffId)
      .map(({ start, end }) => ({ start, end: end ?? now }))

  function shiftRow(shift: Shift, id: string, dueAt: number): AttendanceRow {
    const { staffId, date, halfDayId, start, end } = shift
    const takeOver = input.takeOvers.find(({ shiftId }) => shiftId === shift.id)
    const takenOver = takeOver ? { staffId: takeOver.staffId, at: takeOver.start } : null
    const row = { id, date, halfDayId, start, end, staffId, takenOver }
    const checkIn =
      staffId === null
        ? null
        : checkInOf({
            shift: { ...shift, staffId, start: dueAt },
            present: presentOf(staffId),
            takenOverAt: takenOver?.at ?? null,
            rules: center.rules,
            now,
          })
    if (checkIn === null) {
      const state = staffId === null ? 'open' : 'planned'
      return { ...row, state, arrivedAt: null, leftEarlyAt: null, presentMinutes: 0 }
    }
    const { state, arrivedAt, leftEarlyAt, presentMinutes } = checkIn
    return { ...row, state, arrivedAt, leftEarlyAt, presentMinutes }
  }

  function takeOverRow({ id, staffId, shiftId, start, end }: TakeOver): AttendanceRow {
    const inside = presentOf(staffId).map((present) => ({
      start: Math.max(present.start, start),
      end: Math.min(present.end, end, now),
    }))
    return {
      id,
      date: dateAt(start, zone),
      halfDayId: input.shifts.find((shift) => shift.id === shiftId)?.halfDayId ?? null,
      start,
      end,
      staffId,
      state: 'took-over',
      arrivedAt: start,
      leftEarlyAt: null,
      presentMinutes: Math.round(totalLength(mergeIntervals(inside)) / MINUTE),
      takenOver: null,
    }
  }

  return [
    ...input.shifts
      .filter(({ cancelled }) => !cancelled)
      .map((shift) => shiftRow(shift, shift.id, input.gotAt.get(shift.id) ?? shift.start)),
    ...input.missed.map((shift) => shiftRow(shift, `${shift.id} ${shift.staffId}`, shift.start)),
    ...input.takeOvers.map(takeOverRow),
  ].sort((a, b) => a.start - b.start || byPerson(a.staffId, b.staffId))
}

function byPerson(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return a < b ? -1 : Number(a > b)
}
