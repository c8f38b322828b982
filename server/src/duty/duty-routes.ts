import { randomUUID } from 'node:crypto'
import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { HandoverBody, TakeOverBody } from '@foyer/shared/duty/duty-contract.ts'
import * as endpoints from '@foyer/shared/duty/duty-endpoints.ts'
import { done, type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { shiftInstants } from '@foyer/shared/shifts/shift-instants.ts'
import { dateAt } from '@foyer/shared/time/zoned-time.ts'
import { z } from 'zod'
import { findCenter } from '../centers/find-center.ts'
import { belongsTo } from '../crew/crew-queries.ts'
import { ById } from '../http/common-contracts.ts'
import { type Route, route } from '../http/route.ts'
import { readNames } from '../shifts/shifts-queries.ts'
import { readCheckIns } from './check-ins.ts'
import type { DutyParts } from './duty-parts.ts'
import {
  findUnreadHandover,
  HANDOVER_TIME,
  readHandovers,
  storeHandover,
  storeHandoverSeen,
} from './duty-queries.ts'
import { takeOver } from './take-over.ts'

/** Who is on duty right now, how shifts are kept, taking over, and what the next rep should know. */
export function createDutyRoutes(parts: DutyParts): Route[] {
  const { database, centers, sessions, events, clock, plan } = parts
  /** The center, of those that a person belongs to. */
  async function findOwn(staffId: string, centerId: string): Promise<Result<Center>> {
    const center = findCenter(centers, centerId)
    if (!center.ok || (await belongsTo(database, staffId, centerId))) return center
    return refuse('not-in-center')
  }
  return [
    route(endpoints.readLive, {
      async handle({ actor, params }) {
        const found = findCenter(centers, params.center)
        if (!found.ok) return found
        const center = found.value
        const { zone } = center.calendar
        const now = clock.now()
        const today = shiftInstants(dateAt(now, zone), '00:00', '00:00', zone)
        const isOwn = await belongsTo(database, actor.id, center.id)
        const [checkIns, handover] = await Promise.all([
          readCheckIns(parts, center, today.start, now),
          isOwn ? findUnreadHandover(database, center.id, actor.id, now - HANDOVER_TIME) : null,
        ])
        const duties = plan.dutyNow(center.id, now)
        const people = [...duties, ...checkIns].map(({ staffId }) => staffId)
        const names = await readNames(database, people)
        return succeed({ duties, checkIns, handover, names })
      },
    }),
    route(endpoints.takeOver, {
      body: TakeOverBody,
      async handle({ actor, body }) {
        const center = await findOwn(actor.id, body.centerId)
        if (!center.ok) return center
        const made = await takeOver(events, center.value, actor.id, body, clock.now())
        if (made.ok) await plan.read()
        return made
      },
    }),
    route(endpoints.leaveHandover, {
      body: HandoverBody,
      async handle({ actor, body }) {
        const center = await findOwn(actor.id, body.centerId)
        if (!center.ok) return center
        const member = await sessions.byId(actor.id)
        if (member === null) return refuse('not-signed-in')
        const { id: staffId, name } = member
        const handover = { ...body, id: randomUUID(), staffId, name, at: clock.now() }
        await storeHandover(database, handover)
        return succeed(handover)
      },
    }),
    route(endpoints.readHandovers, {
      async handle({ actor, params }) {
        const center = await findOwn(actor.id, params.center)
        if (!center.ok) return center
        const since = clock.now() - HANDOVER_TIME
        return succeed(await readHandovers(database, center.value.id, since))
      },
    }),
    route(endpoints.markHandoverSeen, {
      params: ById.extend({ center: z.string() }),
      async handle({ actor, params }) {
        const center = await findOwn(actor.id, params.center)
        if (!center.ok) return center
        await storeHandoverSeen(database, center.value.id, params.id, actor.id)
        return done
      },
    }),
  ]
}
