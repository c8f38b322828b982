import { MINUTE } from '../time/durations.ts'
import type { AttendanceRow } from './attendance-contract.ts'

/** What one person kept and missed over some days. */
export interface PersonAttendance {
  staffId: string
  /** Shifts that have begun. */
  shifts: number
  plannedMinutes: number
  presentMinutes: number
  onTime: number
  late: number
  missed: number
  excused: number
  leftEarly: number
  tookOver: number
}

/** Sums by person, in the order in which they first appear (SPEC A5). */
export function sumAttendance(rows: readonly AttendanceRow[]): PersonAttendance[] {
  const people = new Map<string, PersonAttendance>()
  for (const row of rows) {
    const { staffId, state } = row
    if (staffId === null || state === 'planned' || state === 'open') continue
    const sum = people.get(staffId) ?? nothingOf(staffId)
    people.set(staffId, sum)
    sum.presentMinutes += row.presentMinutes
    if (state === 'took-over') {
      sum.tookOver += 1
      continue
    }
    sum.shifts += 1
    sum.plannedMinutes += Math.round((row.end - row.start) / MINUTE)
    sum.onTime += Number(state === 'on-time')
    sum.late += Number(state === 'late')
    sum.missed += Number(state === 'missed')
    sum.excused += Number(state === 'excused')
    sum.leftEarly += Number(row.leftEarlyAt !== null)
  }
  return [...people.values()]
}

function nothingOf(staffId: string): PersonAttendance {
  return {
    staffId,
    shifts: 0,
    plannedMinutes: 0,
    presentMinutes: 0,
    onTime: 0,
    late: 0,
    missed: 0,
    excused: 0,
    leftEarly: 0,
    tookOver: 0,
  }
}
