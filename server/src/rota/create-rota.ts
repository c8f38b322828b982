import type { Handover } from '@foyer/shared/duty/duty-contract.ts'
import { createAttendanceRoutes } from '../attendance/attendance-routes.ts'
import { createCrewRoutes } from '../crew/crew-routes.ts'
import { followDepartures } from '../crew/follow-departures.ts'
import type { DutyParts } from '../duty/duty-parts.ts'
import { findUnreadHandover, HANDOVER_TIME } from '../duty/duty-queries.ts'
import { createDutyRoutes } from '../duty/duty-routes.ts'
import { ShiftKeeper } from '../duty/keep-shifts.ts'
import { LivePlan } from '../duty/live-plan.ts'
import { PresenceLog } from '../duty/presence-log.ts'
import { createSignOn, type SignOn } from '../duty/sign-on.ts'
import type { LastSaves } from '../http/last-saves.ts'
import type { Route } from '../http/route.ts'
import { createMyShiftsRoutes } from '../my-shifts/my-shifts-routes.ts'
import { createOutlookRoutes, type OutlookDeps } from '../outlook/outlook-routes.ts'
import { RotationKeeper } from '../rotations/keep-rotations.ts'
import { createRotationsRoutes } from '../rotations/rotations-routes.ts'
import { endSwaps } from '../swaps/end-swaps.ts'
import { createSwapsRoutes } from '../swaps/swaps-routes.ts'
import { followInDrafts } from '../weeks/follow-in-drafts.ts'
import { createWeeksRoutes } from '../weeks/weeks-routes.ts'

/** The rota as the rest of the server sees it. */
export interface Rota {
  plan: LivePlan
  presences: PresenceLog
  /** What signing on and off means for the plan of a center. */
  signOnOf(centerId: string): SignOn
  /** The newest note of the others that somebody has not read. */
  unreadHandover(centerId: string, staffId: string): Promise<Handover | null>
  routes: Route[]
  /** After the lobbies are closed: resolves when everything is written. */
  close(): Promise<void>
}

/** Makes the rota and reads the plan that is in force. */
export async function createRota(
  deps: Omit<DutyParts, 'plan' | 'hooks'> & OutlookDeps & { saves: LastSaves },
): Promise<Rota> {
  const { database, bus, clock, log, saves } = deps
  const plan = new LivePlan({ database, bus, clock, log })
  const presences = new PresenceLog({ database, clock, log })
  await Promise.all([plan.read(), presences.load()])

  const parts: DutyParts = { ...deps, plan, hooks: [followInDrafts, endSwaps] }
  const keeper = new ShiftKeeper(parts, presences)
  const departures = followDepartures(parts)
  const rotations = new RotationKeeper(parts)
  return {
    plan,
    presences,
    signOnOf: (centerId) => createSignOn(parts, centerId),
    unreadHandover: (centerId, staffId) =>
      findUnreadHandover(database, centerId, staffId, clock.now() - HANDOVER_TIME),
    routes: [
      ...createWeeksRoutes({ ...parts, saves }),
      ...createRotationsRoutes({ ...parts, saves, keeper: rotations }),
      ...createSwapsRoutes(parts),
      ...createCrewRoutes({ ...parts, saves }),
      ...createMyShiftsRoutes(parts),
      ...createDutyRoutes(parts),
      ...createOutlookRoutes(deps),
      ...createAttendanceRoutes(deps),
    ],
    async close() {
      await rotations.close()
      await departures.close()
      await keeper.close()
      await plan.close()
      await presences.close()
    },
  }
}
