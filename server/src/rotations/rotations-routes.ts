import { done, succeed } from '@foyer/shared/errors/result.ts'
import { Versioned } from '@foyer/shared/http/versioned.ts'
import { RotationBody } from '@foyer/shared/rotations/rotations-contract.ts'
import * as endpoints from '@foyer/shared/rotations/rotations-endpoints.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import type { Centers } from '../centers/centers-types.ts'
import { findCenter } from '../centers/find-center.ts'
import type { EventLog } from '../events/event-log.ts'
import type { LastSaves } from '../http/last-saves.ts'
import { type Route, route } from '../http/route.ts'
import type { Database } from '../storage/database.ts'
import { openWeek } from '../weeks/plan-weeks.ts'
import { weekOf } from '../weeks/week-of.ts'
import { endRotation, saveRotation } from './change-rotation.ts'
import { giveBack, previewGivenBack } from './give-back.ts'
import { readRotation } from './read-rotation.ts'

/** The rotation of each center. */
export function createRotationsRoutes({
  database,
  events,
  centers,
  clock,
  saves,
  keeper,
}: {
  database: Database
  events: EventLog
  centers: Centers
  clock: Clock
  saves: LastSaves
  /** Does what a change makes due. */
  keeper: { look(): Promise<void> }
}): Route[] {
  return [
    route(endpoints.readRotation, {
      async handle({ params }) {
        const center = findCenter(centers, params.center)
        if (!center.ok) return center
        return succeed(await readRotation(database, center.value, clock.now()))
      },
    }),
    route(endpoints.saveRotation, {
      body: RotationBody,
      async handle({ actor, params, body }) {
        const center = findCenter(centers, params.center)
        if (!center.ok) return center
        const saved = await saves.follow(`rotation:${center.value.id}`, actor.id, () =>
          saveRotation(events, center.value, body, clock.now()),
        )
        if (!saved.ok) return saved
        await keeper.look()
        return succeed(await readRotation(database, center.value, clock.now()))
      },
    }),
    route(endpoints.endRotation, {
      async handle({ params }) {
        const center = findCenter(centers, params.center)
        if (!center.ok) return center
        const ended = await endRotation(events, center.value)
        if (!ended.ok) return ended
        await keeper.look()
        return done
      },
    }),
    route(endpoints.previewGivenBack, {
      async handle({ params }) {
        const of = weekOf(centers, params)
        if (!of.ok) return of
        return previewGivenBack(database, of.value.center, of.value.monday, clock.now())
      },
    }),
    route(endpoints.giveBack, {
      body: Versioned,
      async handle({ params, body }) {
        const of = weekOf(centers, params)
        if (!of.ok) return of
        const { center, monday } = of.value
        const given = await giveBack(events, center, monday, body.version, clock.now())
        if (!given.ok) return given
        await keeper.look()
        return succeed(await openWeek(database, center, monday, clock.now()))
      },
    }),
  ]
}
