import { AbsenceBody, CrewMemberBody } from '@foyer/shared/crew/crew-contract.ts'
import * as endpoints from '@foyer/shared/crew/crew-endpoints.ts'
import { refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import { HOUR } from '@foyer/shared/time/durations.ts'
import { MondaySchema } from '@foyer/shared/time/wall-time.ts'
import { z } from 'zod'
import type { Centers } from '../centers/centers-types.ts'
import { findCenter } from '../centers/find-center.ts'
import type { LastSaves } from '../http/last-saves.ts'
import { type Route, route } from '../http/route.ts'
import { findStaff } from '../identity/identity-queries.ts'
import type { ShiftChanging } from '../shifts/change-shifts.ts'
import type { Database } from '../storage/database.ts'
import { changeProfile } from './change-profile.ts'
import {
  addAbsence,
  openShiftsOf,
  readConflicts,
  readCrewOf,
  readShiftsToCome,
  removeAbsence,
} from './crew.ts'

const OfStaff = z.object({ staffId: z.uuid() })
const OfAbsence = OfStaff.extend({ id: z.uuid() })

/** Who may be planned, what they say to half-days, when they are away. */
export function createCrewRoutes(
  deps: ShiftChanging & {
    database: Database
    centers: Centers
    clock: Clock
    saves: LastSaves
    /** To be read anew after a change; what follows it goes by absences too. */
    plan: { read(): Promise<void> }
  },
): Route[] {
  const { database, events, centers, clock, saves, plan } = deps
  /** A date that is not over anywhere on earth: absences that end on it or later count. */
  const today = () => new Date(clock.now() - 12 * HOUR).toISOString().slice(0, 10)

  return [
    route(endpoints.readCrew, {
      query: z.object({ monday: MondaySchema }),
      async handle({ params, query }) {
        const center = findCenter(centers, params.center)
        if (!center.ok) return center
        return succeed(await readCrewOf(database, center.value, query.monday))
      },
    }),
    route(endpoints.changeCrewMember, {
      params: OfStaff,
      body: CrewMemberBody,
      async handle({ actor, params, body }) {
        const now = { instant: clock.now(), today: today() }
        const changed = await saves.follow(`profile:${params.staffId}`, actor.id, () =>
          changeProfile(deps, actor, params.staffId, body, now),
        )
        if (changed.ok) await plan.read()
        return changed
      },
    }),
    route(endpoints.readShiftsAhead, {
      params: OfStaff,
      async handle({ params }) {
        if ((await findStaff(database, params.staffId)) === null) return refuse('not-found')
        const own = await readShiftsToCome(database, [params.staffId], clock.now())
        return succeed(
          own.map((shift) => {
            const center = centers.find(shift.centerId)
            const zone = center?.calendar.zone ?? 'UTC'
            return { ...shift, center: center?.name ?? shift.centerId, zone }
          }),
        )
      },
    }),
    route(endpoints.addAbsence, {
      params: OfStaff,
      body: AbsenceBody,
      async handle({ actor, params, body }) {
        const now = { instant: clock.now(), today: today() }
        const added = await addAbsence(events, actor, params.staffId, body, now)
        if (added.ok) await plan.read()
        return added
      },
    }),
    route(endpoints.removeAbsence, {
      params: OfAbsence,
      async handle({ actor, params }) {
        const removed = await removeAbsence(database, actor, params.staffId, params.id)
        if (removed.ok) await plan.read()
        return removed
      },
    }),
    route(endpoints.readConflicts, {
      handle: async () =>
        succeed(await readConflicts(database, { instant: clock.now(), today: today() })),
    }),
    route(endpoints.openShifts, {
      params: OfAbsence,
      async handle({ actor, params: { staffId, id } }) {
        const opened = await openShiftsOf(deps, actor, staffId, id, clock.now())
        if (!opened.ok) return opened
        await plan.read()
        return succeed({ opened: opened.value })
      },
    }),
  ]
}
