import { refuse, succeed } from '@foyer/shared/errors/result.ts'
import { SWAP_ACTIONS, SwapBody } from '@foyer/shared/swaps/swaps-contract.ts'
import { Router } from 'express'
import { plans } from '../crew/crew.ts'
import { idOf } from '../http/path-id.ts'
import { createRateLimit } from '../http/rate-limit.ts'
import { readBody } from '../http/read-body.ts'
import { staffRoute } from '../identity/guard.ts'
import type { RotaParts } from '../shifts/rota-deps.ts'
import { actOnSwap, askSwap, readSwapBoard } from './swaps.ts'

/** Swaps that one person asks for and decides. */
const PACE = { points: 120, seconds: 600 }

/** Shifts changing hands: asking for it, and what others say to it. */
export function createSwapsRoutes(parts: RotaParts): Router {
  const { centers, sessions, clock, plan } = parts
  const router = Router()
  const limit = createRateLimit(PACE)

  router.get(
    '/api/rota/swaps',
    staffRoute(sessions, 'rota-plan', async (_member, request) => {
      const center = centers.find(String(request.query.center))
      if (center === null) return refuse('not-found', 'center')
      return succeed(await readSwapBoard(parts, center.id, clock.now()))
    }),
  )
  router.post(
    '/api/rota/swaps',
    staffRoute(sessions, 'rota-own', async (member, request) => {
      const body = readBody(request, SwapBody)
      if (!body.ok) return body
      const taken = await limit.take(member.id)
      if (!taken.ok) return taken
      const asked = await askSwap(parts, member.id, body.value, clock.now())
      if (!asked.ok) return asked
      await plan.read()
      return asked
    }),
  )
  router.post(
    '/api/rota/swaps/:id/:action',
    staffRoute(sessions, 'rota-own', async (member, request) => {
      const id = idOf(request)
      const action = SWAP_ACTIONS.find((known) => known === request.params.action)
      if (!id.ok || action === undefined) return refuse('not-found')
      const taken = await limit.take(member.id)
      if (!taken.ok) return taken
      const actor = { id: member.id, lead: plans(member) }
      const acted = await actOnSwap(parts, id.value, action, actor, clock.now())
      if (!acted.ok) return acted
      await plan.read()
      return acted
    }),
  )
  return router
}
