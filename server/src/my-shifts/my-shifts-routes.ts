import { succeed } from '@foyer/shared/errors/result.ts'
import * as endpoints from '@foyer/shared/my-shifts/my-shifts-endpoints.ts'
import { type Route, route } from '../http/route.ts'
import type { RotaParts } from '../shifts/rota-deps.ts'
import { readMine } from './mine.ts'

/** A rep's own page. */
export function createMyShiftsRoutes({ database, centers, clock }: RotaParts): Route[] {
  return [
    route(endpoints.readMine, {
      handle: async ({ actor }) =>
        succeed(await readMine({ database, centers }, actor.id, clock.now())),
    }),
  ]
}
