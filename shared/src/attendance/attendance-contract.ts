import { z } from 'zod'
import type { CheckIn } from '../duty/duty-contract.ts'
import type { Colleague } from '../shifts/shifts-contract.ts'
import { daysBetween } from '../time/local-dates.ts'
import { DateSchema } from '../time/wall-time.ts'
import { ATTENDANCE_DAYS_MAX } from './attendance-limits.ts'

/** Local dates of the center, both included. */
export const AttendanceQuery = z
  .object({ from: DateSchema, to: DateSchema })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'before from' })
  .refine(({ from, to }) => daysBetween(from, to) < ATTENDANCE_DAYS_MAX, {
    path: ['to'],
    message: `at most ${ATTENDANCE_DAYS_MAX} days`,
  })
export type AttendanceQuery = z.infer<typeof AttendanceQuery>

/** How one person kept one shift, or a take-over. Instants are milliseconds since 1970. */
export interface AttendanceRow {
  id: string
  /** Local date of the begin. */
  date: string
  /** Null: a take-over in addition to those on duty. */
  halfDayId: string | null
  start: number
  end: number
  /** Null: nobody has the shift. */
  staffId: string | null
  state: CheckIn['state'] | 'planned' | 'open' | 'took-over'
  arrivedAt: number | null
  leftEarlyAt: number | null
  /** Minutes inside with a page open. */
  presentMinutes: number
  /** Who took over the rest of the shift; null: nobody did. */
  takenOver: { staffId: string; at: number } | null
}

/** How the shifts of some days were kept in one center. */
export interface Attendance {
  rows: AttendanceRow[]
  names: Colleague[]
}
