import { AttendanceQuery } from '@foyer/shared/attendance/attendance-contract.ts'
import { readAttendance, readOwnAttendance } from '@foyer/shared/attendance/attendance-endpoints.ts'
import { succeed } from '@foyer/shared/errors/result.ts'
import { findCenter } from '../centers/find-center.ts'
import { type Route, route } from '../http/route.ts'
import { type AttendanceSources, readRows, withNames } from './attendance.ts'

/** How the shifts of a center were kept. */
export function createAttendanceRoutes(sources: AttendanceSources): Route[] {
  const { centers, database } = sources
  return [
    route(readAttendance, {
      query: AttendanceQuery,
      async handle({ params, query }) {
        const center = findCenter(centers, params.center)
        if (!center.ok) return center
        return succeed(await withNames(database, await readRows(sources, center.value, query)))
      },
    }),
    route(readOwnAttendance, {
      query: AttendanceQuery,
      async handle({ actor, params, query }) {
        const center = findCenter(centers, params.center)
        if (!center.ok) return center
        const rows = await readRows(sources, center.value, query)
        const own = rows.filter(({ staffId }) => staffId === actor.id)
        return succeed(await withNames(database, own))
      },
    }),
  ]
}
