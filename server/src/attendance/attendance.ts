import type {
  Attendance,
  AttendanceQuery,
  AttendanceRow,
} from '@foyer/shared/attendance/attendance-contract.ts'
import { buildAttendance } from '@foyer/shared/attendance/build-attendance.ts'
import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { shiftInstants } from '@foyer/shared/shifts/shift-instants.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import { DAY } from '@foyer/shared/time/durations.ts'
import { addDays } from '@foyer/shared/time/local-dates.ts'
import type { Centers } from '../centers/centers-types.ts'
import { readPresences, readTakeOvers } from '../duty/duty-queries.ts'
import { readGotAt, readMissed, readNames, readShifts } from '../shifts/shifts-queries.ts'
import type { Database } from '../storage/database.ts'

export interface AttendanceSources {
  database: Database
  centers: Centers
  clock: Clock
}

/** How everybody kept the shifts of some days in a center. */
export async function readRows(
  { database, clock }: AttendanceSources,
  center: Center,
  days: AttendanceQuery,
): Promise<AttendanceRow[]> {
  const { zone } = center.calendar
  const { start: from } = shiftInstants(days.from, '00:00', '00:00', zone)
  const { start: to } = shiftInstants(addDays(days.to, 1), '00:00', '00:00', zone)
  // What begins on the last day may last into the next.
  const over = to + DAY
  const [shifts, missed, gotAt, takeOvers, presences] = await Promise.all([
    readShifts(database, { from, to, centerId: center.id }),
    readMissed(database, center.id, from, over),
    readGotAt(database, center.id, from, to),
    readTakeOvers(database, from, over),
    readPresences(database, center.id, from, over),
  ])
  const begins = ({ start }: { start: number }) => start >= from && start < to
  return buildAttendance({
    center,
    shifts: shifts.filter(begins),
    missed: missed.filter(begins),
    gotAt,
    takeOvers: takeOvers.filter((one) => one.centerId === center.id && begins(one)),
    presences,
    now: clock.now(),
  })
}

/** Rows with the names of everybody in them. */
export async function withNames(
  database: Database,
  rows: readonly AttendanceRow[],
): Promise<Attendance> {
  const people = rows.flatMap(({ staffId, takenOver }) => [staffId, takenOver?.staffId ?? null])
  const names = await readNames(
    database,
    people.filter((id) => id !== null),
  )
  return { rows: [...rows], names }
}
