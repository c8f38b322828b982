import { randomUUID } from 'node:crypto'
import type { Live } from '@foyer/shared/duty/duty-contract.ts'
import { type Handover, HandoverBody, TakeOverBody } from '@foyer/shared/duty/duty-contract.ts'
import { refuse, succeed } from '@foyer/shared/errors/result.ts'
import { shiftInstants } from '@foyer/shared/shifts/shift-instants.ts'
import { dateAt } from '@foyer/shared/time/zoned-time.ts'
import { Router } from 'express'
import { centerOf } from '../centers/center-of.ts'
import { idOf } from '../http/path-id.ts'
import { createRateLimit } from '../http/rate-limit.ts'
import { readBody } from '../http/read-body.ts'
import { staffRoute } from '../identity/guard.ts'
import type { RotaParts } from '../shifts/rota-deps.ts'
import { readNames } from '../shifts/shifts-queries.ts'
import { readCheckIns } from './check-ins.ts'
import {
  findUnreadHandover,
  HANDOVER_TIME,
  readHandovers,
  storeHandover,
  storeHandoverSeen,
} from './duty-queries.ts'
import { takeOver } from './take-over.ts'

/** Handover notes and take-overs of one person. */
const PACE = { points: 30, seconds: 600 }

/** Who is on duty right now, how shifts are kept, taking over, and what the next rep should know. */
export function createDutyRoutes(parts: RotaParts): Router {
  const { database, centers, sessions, events, clock, plan } = parts
  const router = Router()
  const limit = createRateLimit(PACE)
  const handovers = '/api/rota/:center/handovers'

  router.get(
    '/api/rota/:center/live',
    staffRoute(sessions, 'rota-own', async (member, request) => {
      const found = centerOf(request, centers)
      if (!found.ok) return found
      const center = found.value
      const now = clock.now()
      const today = shiftInstants(
        dateAt(now, center.calendar.zone),
        '00:00',
        '00:00',
        center.calendar.zone,
      )
      const [checkIns, handover] = await Promise.all([
        readCheckIns(parts, center, today.start, now),
        findUnreadHandover(database, center.id, member.id, now - HANDOVER_TIME),
      ])
      const duties = plan.dutyNow(center.id, now)
      const people = [...duties, ...checkIns].map(({ staffId }) => staffId)
      const names = await readNames(database, people)
      return succeed<Live>({ duties, checkIns, handover, names })
    }),
  )
  router.post(
    '/api/rota/take-overs',
    staffRoute(sessions, 'rota-own', async (member, request) => {
      const body = readBody(request, TakeOverBody)
      if (!body.ok) return body
      const center = centers.find(body.value.centerId)
      if (center === null) return refuse('not-found', 'center')
      const taken = await limit.take(member.id)
      if (!taken.ok) return taken
      const { shiftId } = body.value
      const made = await takeOver(events, center, member.id, shiftId, clock.now())
      if (made.ok) await plan.read()
      return made
    }),
  )
  router.post(
    '/api/rota/handovers',
    staffRoute(sessions, 'rota-own', async (member, request) => {
      const body = readBody(request, HandoverBody)
      if (!body.ok) return body
      if (centers.find(body.value.centerId) === null) {
        return refuse('not-found', 'center')
      }
      const taken = await limit.take(member.id)
      if (!taken.ok) return taken
      const { id: staffId, name } = member
      const handover: Handover = {
        ...body.value,
        id: randomUUID(),
        staffId,
        name,
        at: clock.now(),
      }
      await storeHandover(database, handover)
      return succeed(handover)
    }),
  )
  router.get(
    handovers,
    staffRoute(sessions, 'rota-own', async (_member, request) => {
      const center = centerOf(request, centers)
      if (!center.ok) return center
      return succeed(await readHandovers(database, center.value.id, clock.now() - HANDOVER_TIME))
    }),
  )
  router.post(
    `${handovers}/:id/seen`,
    staffRoute(sessions, 'rota-own', async (member, request) => {
      const center = centerOf(request, centers)
      if (!center.ok) return center
      const id = idOf(request)
      if (!id.ok) return id
      await storeHandoverSeen(database, center.value.id, id.value, member.id)
      return succeed(undefined)
    }),
  )
  return router
}
