import type { Handover } from '@foyer/shared/rota/duty-contract.ts'
import type { Router } from 'express'
import type { Outcome } from './change-shifts.ts'
import { createCrewRoutes } from './crew-routes.ts'
import { findUnreadHandover, HANDOVER_TIME } from './duty-queries.ts'
import { createDutyRoutes } from './duty-routes.ts'
import { followDepartures } from './follow-departures.ts'
import { ShiftKeeper } from './keep-shifts.ts'
import { LivePlan } from './live-plan.ts'
import { createOutlookRoutes } from './outlook-routes.ts'
import { PresenceLog } from './presence-log.ts'
import type { RotaDeps, RotaParts } from './rota-deps.ts'
import { createSignOn, type SignOn } from './sign-on.ts'
import { createSwapsRoutes } from './swaps-routes.ts'
import { createWeeksRoutes } from './weeks-routes.ts'

/** The rota as the rest of the server sees it. */
export interface Rota {
  plan: LivePlan
  presences: PresenceLog
  /** What signing on and off means for the plan of a center. */
  signOnOf(centerId: string): SignOn
  /** The newest note of the others that somebody has not read. */
  unreadHandover(centerId: string, staffId: string): Promise<Handover | null>
  routers: Router[]
  /** Routes that read their own, larger bodies. */
  largeBodyRouters: Router[]
  /** After the lobbies are closed: resolves when everything is written. */
  close(): Promise<void>
}

/** Makes the rota and reads the plan that is in force. */
export async function createRota(deps: RotaDeps): Promise<Rota> {
  const { database, events, clock, log } = deps
  const plan = new LivePlan({ database, events, clock, log })
  const presences = new PresenceLog({ database, clock, log })
  await Promise.all([plan.read(), presences.load()])

  async function tell({ changes, swaps }: Outcome): Promise<void> {
    await plan.read()
    for (const [centerId, ofCenter] of Map.groupBy(changes, (change) => change.centerId)) {
      events.emit('rota-changed', { centerId, changes: ofCenter })
    }
    for (const change of swaps) events.emit('swap-changed', change)
  }

  const parts: RotaParts = { ...deps, plan, tell }
  const keeper = new ShiftKeeper(parts, presences)
  const stopFollowing = followDepartures(parts)
  return {
    plan,
    presences,
    signOnOf: (centerId) => createSignOn(parts, centerId),
    unreadHandover: (centerId, staffId) =>
      findUnreadHandover(database, centerId, staffId, clock.now() - HANDOVER_TIME),
    routers: [
      createOutlookRoutes(parts),
      createSwapsRoutes(parts),
      createCrewRoutes(parts),
      createDutyRoutes(parts),
    ],
    largeBodyRouters: [createWeeksRoutes(parts)],
    async close() {
      await stopFollowing()
      await keeper.close()
      plan.close()
      await presences.close()
    },
  }
}
