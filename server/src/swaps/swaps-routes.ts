import { can } from '@foyer/shared/access/can.ts'
import { succeed } from '@foyer/shared/errors/result.ts'
import { SWAP_ACTIONS, SwapBody } from '@foyer/shared/swaps/swaps-contract.ts'
import * as endpoints from '@foyer/shared/swaps/swaps-endpoints.ts'
import { z } from 'zod'
import { findCenter } from '../centers/find-center.ts'
import { ById } from '../http/common-contracts.ts'
import { type Route, route } from '../http/route.ts'
import type { RotaParts } from '../shifts/rota-deps.ts'
import { actOnSwap, askSwap, readSwapBoard } from './swaps.ts'

/** Shifts changing hands: asking for it, and what others say to it. */
export function createSwapsRoutes(parts: RotaParts): Route[] {
  const { centers, clock, plan } = parts
  return [
    route(endpoints.readSwapBoard, {
      query: z.object({ center: z.string() }),
      async handle({ query }) {
        const center = findCenter(centers, query.center)
        if (!center.ok) return center
        return succeed(await readSwapBoard(parts, center.value.id, clock.now()))
      },
    }),
    route(endpoints.askSwap, {
      body: SwapBody,
      async handle({ actor, body }) {
        const asked = await askSwap(parts, actor.id, body, clock.now())
        if (asked.ok) await plan.read()
        return asked
      },
    }),
    route(endpoints.actOnSwap, {
      params: ById.extend({ action: z.enum(SWAP_ACTIONS) }),
      async handle({ actor, params: { id, action } }) {
        const by = { id: actor.id, lead: can(actor, 'rota-plan') }
        const acted = await actOnSwap(parts, id, action, by, clock.now())
        if (acted.ok) await plan.read()
        return acted
      },
    }),
  ]
}
