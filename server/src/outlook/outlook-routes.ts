import { HISTORY_WEEKS } from '@foyer/shared/crew/credit-history.ts'
import { succeed } from '@foyer/shared/errors/result.ts'
import { buildOutlook } from '@foyer/shared/outlook/build-outlook.ts'
import { OUTLOOK_DAYS } from '@foyer/shared/outlook/outlook-contract.ts'
import { readOutlook } from '@foyer/shared/outlook/outlook-endpoints.ts'
import type { Traffic } from '@foyer/shared/outlook/staffing-hint.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import { DAY, WEEK } from '@foyer/shared/time/durations.ts'
import { mondayOf } from '@foyer/shared/time/local-dates.ts'
import { dateAt } from '@foyer/shared/time/zoned-time.ts'
import type { Centers } from '../centers/centers-types.ts'
import { findCenter } from '../centers/find-center.ts'
import { readCrewHistory } from '../crew/crew.ts'
import { readCrew } from '../crew/crew-queries.ts'
import { readTakeOvers } from '../duty/duty-queries.ts'
import { type Route, route } from '../http/route.ts'
import { readShifts } from '../shifts/shifts-queries.ts'
import type { Database } from '../storage/database.ts'

export interface OutlookDeps {
  database: Database
  centers: Centers
  clock: Clock
  /** What was asked at a center's desk between two instants. */
  readTraffic(centerId: string, from: number, to: number): Promise<Traffic>
}

/** What leads should know of the next 30 days. */
export function createOutlookRoutes(deps: OutlookDeps): Route[] {
  const { database, centers, clock, readTraffic } = deps
  return [
    route(readOutlook, {
      async handle({ params }) {
        const found = findCenter(centers, params.center)
        if (!found.ok) return found
        const center = found.value
        const now = clock.now()
        const [from, to] = [now, now + OUTLOOK_DAYS * DAY]
        const today = dateAt(now, center.calendar.zone)
        const [shifts, takeOvers, crew, history, traffic] = await Promise.all([
          readShifts(database, { from, to, centerId: center.id }),
          readTakeOvers(database, from, to),
          readCrew(database, today),
          readCrewHistory(database, center, mondayOf(today)),
          readTraffic(center.id, now - HISTORY_WEEKS * WEEK, now),
        ])
        const ofCenter = takeOvers.filter(({ centerId }) => centerId === center.id)
        const serving = crew.filter(({ centers }) => centers.includes(center.id))
        return succeed(
          buildOutlook({
            center,
            shifts,
            takeOvers: ofCenter,
            crew: serving,
            history,
            traffic,
            now,
          }),
        )
      },
    }),
  ]
}
