import { succeed } from '@foyer/shared/errors/result.ts'
import * as endpoints from '@foyer/shared/my-shifts/my-shifts-endpoints.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import type { Centers } from '../centers/centers-types.ts'
import { type Route, route } from '../http/route.ts'
import type { Database } from '../storage/database.ts'
import { readMine } from './mine.ts'

/** A rep's own page. */
export function createMyShiftsRoutes({
  database,
  centers,
  clock,
}: {
  database: Database
  centers: Centers
  clock: Clock
}): Route[] {
  return [
    route(endpoints.readMine, {
      handle: async ({ actor }) =>
        succeed(await readMine({ database, centers }, actor.id, clock.now())),
    }),
  ]
}
