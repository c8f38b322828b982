import { succeed } from '@foyer/shared/errors/result.ts'
import { Router } from 'express'
import { staffRoute } from '../identity/guard.ts'
import type { RotaParts } from '../shifts/rota-deps.ts'
import { readMine } from './mine.ts'

/** A rep's own page. */
export function createMyShiftsRoutes({ database, centers, sessions, clock }: RotaParts): Router {
  const router = Router()
  router.get(
    '/api/rota/mine',
    staffRoute(sessions, 'rota-own', async (member) =>
      succeed(await readMine({ database, centers }, member.id, clock.now())),
    ),
  )
  return router
}
