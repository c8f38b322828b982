import { can } from '@foyer/shared/access/can.ts'
import { succeed } from '@foyer/shared/errors/result.ts'
import { DenialBody, SwapBody, WORDLESS_ACTIONS } from '@foyer/shared/swaps/swaps-contract.ts'
import * as endpoints from '@foyer/shared/swaps/swaps-endpoints.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import { z } from 'zod'
import type { Centers } from '../centers/centers-types.ts'
import { ById } from '../http/common-contracts.ts'
import { type Route, route } from '../http/route.ts'
import type { ShiftChanging } from '../shifts/change-shifts.ts'
import type { Database } from '../storage/database.ts'
import { actOnSwap, askSwap, readSwapBoard } from './swaps.ts'

/** Shifts changing hands: asking for it, and what others say to it. */
export function createSwapsRoutes(
  deps: ShiftChanging & {
    database: Database
    centers: Centers
    clock: Clock
    /** To be read anew after a change. */
    plan: { read(): Promise<void> }
  },
): Route[] {
  const { clock, plan } = deps
  return [
    route(endpoints.readSwapBoard, {
      handle: async () => succeed(await readSwapBoard(deps, clock.now())),
    }),
    route(endpoints.askSwap, {
      body: SwapBody,
      async handle({ actor, body }) {
        const asked = await askSwap(deps, actor.id, body, clock.now())
        if (asked.ok) await plan.read()
        return asked
      },
    }),
    route(endpoints.actOnSwap, {
      params: ById.extend({ action: z.enum(WORDLESS_ACTIONS) }),
      async handle({ actor, params: { id, action } }) {
        const by = { id: actor.id, lead: can(actor, 'rota-plan') }
        const acted = await actOnSwap(deps, id, action, by, clock.now())
        if (acted.ok) await plan.read()
        return acted
      },
    }),
    route(endpoints.denySwap, {
      params: ById,
      body: DenialBody,
      handle: ({ actor, params: { id }, body: { reason } }) =>
        actOnSwap(deps, id, 'deny', { id: actor.id, lead: true }, clock.now(), reason),
    }),
  ]
}
