import { AttendanceQuery } from '@foyer/shared/attendance/attendance-contract.ts'
import { readAttendance } from '@foyer/shared/attendance/attendance-endpoints.ts'
import { buildAttendance } from '@foyer/shared/attendance/build-attendance.ts'
import { succeed } from '@foyer/shared/errors/result.ts'
import { shiftInstants } from '@foyer/shared/shifts/shift-instants.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import { DAY } from '@foyer/shared/time/durations.ts'
import { addDays } from '@foyer/shared/time/local-dates.ts'
import type { Centers } from '../centers/centers-types.ts'
import { findCenter } from '../centers/find-center.ts'
import { readPresences, readTakeOvers } from '../duty/duty-queries.ts'
import { type Route, route } from '../http/route.ts'
import { readGotAt, readMissed, readNames, readShifts } from '../shifts/shifts-queries.ts'
import type { Database } from '../storage/database.ts'

export interface AttendanceDeps {
  database: Database
  centers: Centers
  clock: Clock
}

/** How the shifts of a center were kept. */
export function createAttendanceRoutes({ database, centers, clock }: AttendanceDeps): Route[] {
  return [
    route(readAttendance, {
      query: AttendanceQuery,
      async handle({ params, query }) {
        const found = findCenter(centers, params.center)
        if (!found.ok) return found
        const center = found.value
        const { zone } = center.calendar
        const { start: from } = shiftInstants(query.from, '00:00', '00:00', zone)
        const { start: to } = shiftInstants(addDays(query.to, 1), '00:00', '00:00', zone)
        // What begins on the last day may last into the next.
        const over = to + DAY
        const [shifts, missed, gotAt, takeOvers, presences] = await Promise.all([
          readShifts(database, { from, to, centerId: center.id }),
          readMissed(database, center.id, from),
          readGotAt(database, center.id, from, to),
          readTakeOvers(database, from, over),
          readPresences(database, center.id, from, over),
        ])
        const begins = ({ start }: { start: number }) => start >= from && start < to
        const rows = buildAttendance({
          center,
          shifts: shifts.filter(begins),
          missed: missed.filter(begins),
          gotAt,
          takeOvers: takeOvers.filter((one) => one.centerId === center.id && begins(one)),
          presences,
          now: clock.now(),
        })
        const people = rows.flatMap(({ staffId, takenOver }) => [
          staffId,
          takenOver?.staffId ?? null,
        ])
        const names = await readNames(
          database,
          people.filter((id) => id !== null),
        )
        return succeed({ rows, names })
      },
    }),
  ]
}
