import {
  type Center,
  CenterBody,
  DEFAULT_CENTER,
  NewCenterBody,
} from '@foyer/shared/centers/centers-contract.ts'
import type { Result } from '@foyer/shared/errors/result.ts'
import express, { Router } from 'express'
import { limitByAddress } from '../http/rate-limit.ts'
import { readBody } from '../http/read-body.ts'
import { staffRoute } from '../identity/guard.ts'
import type { StaffSessions } from '../identity/identity-types.ts'
import { centerOf } from './center-of.ts'
import type { CenterStore } from './open-centers.ts'

/** Of one address in a minute: each makes a walking surface. */
const ADDITIONS = { points: 30, seconds: 60 }
/** Bytes: years of holidays with their names fit. */
const BODY_LIMIT = 256 * 1024

/** Reading a center with its calendar, adding one, changing one. None is removed: a closed one has no hours. */
export function createCentersRoutes(deps: {
  centers: CenterStore
  sessions: StaffSessions
  /** Publishes the named layout in a new center and opens its lobby; refused for an unknown layout. */
  prepare(centerId: string, layout: string, staffId: string): Promise<Result<unknown>>
}): Router {
  const { centers, sessions } = deps
  const router = Router()
  const json = express.json({ limit: BODY_LIMIT })

  router.get(
    '/api/centers/:center',
    staffRoute(sessions, 'rota-plan', async (_member, request) => {
      return centerOf(request, centers)
    }),
  )

  router.post(
    '/api/centers',
    limitByAddress(ADDITIONS),
    json,
    staffRoute(sessions, 'centers-change', async (member, request): Promise<Result<Center>> => {
      const body = readBody(request, NewCenterBody)
      if (!body.ok) return body
      const { id, name, zone, layout } = body.value
      const calendar = { ...DEFAULT_CENTER.calendar, zone }
      return centers.add({ ...DEFAULT_CENTER, id, name, calendar }, () =>
        deps.prepare(id, layout, member.id),
      )
    }),
  )

  router.patch(
    '/api/centers/:center',
    json,
    staffRoute(sessions, 'centers-change', async (_member, request): Promise<Result<Center>> => {
      const body = readBody(request, CenterBody)
      return body.ok ? centers.change(String(request.params.center), body.value) : body
    }),
  )
  return router
}
