import { AbsenceBody, CrewMemberBody } from '@foyer/shared/crew/crew-contract.ts'
import { refuse, succeed } from '@foyer/shared/errors/result.ts'
import { MondaySchema } from '@foyer/shared/time/wall-time.ts'
import { type Request, Router } from 'express'
import { centerOf } from '../centers/center-of.ts'
import { idOf } from '../http/path-id.ts'
import { createRateLimit } from '../http/rate-limit.ts'
import { readBody } from '../http/read-body.ts'
import { staffRoute } from '../identity/guard.ts'
import { readMine } from '../my-shifts/mine.ts'
import type { RotaParts } from '../shifts/rota-deps.ts'
import { addAbsence, changeProfile, openShiftsOf, readCrewOf, removeAbsence } from './crew.ts'

/** Changes of profiles and absences by one person. */
const PACE = { points: 200, seconds: 600 }

/** Who may be planned, what they say to half-days, when they are away; and a rep's own page. */
export function createCrewRoutes({
  database,
  events,
  centers,
  sessions,
  clock,
  plan,
}: RotaParts): Router {
  const router = Router()
  const limit = createRateLimit(PACE)
  const absences = '/api/rota/crew/:staffId/absences'
  const staffOf = (request: Request) => idOf(request, 'staffId')
  /** A date that is not over anywhere on earth: absences that end on it or later count. */
  const today = () => new Date(clock.now() - 12 * 3_600_000).toISOString().slice(0, 10)

  router.get(
    '/api/rota/mine',
    staffRoute(sessions, 'rota-own', async (member) =>
      succeed(await readMine({ database, centers }, member.id, clock.now())),
    ),
  )
  router.get(
    '/api/rota/:center/crew',
    staffRoute(sessions, 'rota-plan', async (_member, request) => {
      const center = centerOf(request, centers)
      if (!center.ok) return center
      const monday = MondaySchema.safeParse(request.query.monday)
      if (!monday.success) return refuse('invalid', `monday: ${monday.error.issues[0]!.message}`)
      return succeed(await readCrewOf(database, center.value, monday.data))
    }),
  )
  router.patch(
    '/api/rota/crew/:staffId',
    staffRoute(sessions, 'rota-own', async (member, request) => {
      const body = readBody(request, CrewMemberBody)
      if (!body.ok) return body
      const taken = await limit.take(member.id)
      if (!taken.ok) return taken
      const staffId = staffOf(request)
      if (!staffId.ok) return staffId
      return changeProfile({ events, centers }, member, staffId.value, body.value, today())
    }),
  )
  router.post(
    absences,
    staffRoute(sessions, 'rota-own', async (member, request) => {
      const body = readBody(request, AbsenceBody)
      if (!body.ok) return body
      const taken = await limit.take(member.id)
      if (!taken.ok) return taken
      const staffId = staffOf(request)
      if (!staffId.ok) return staffId
      const now = { instant: clock.now(), today: today() }
      return addAbsence(events, member, staffId.value, body.value, now)
    }),
  )
  router.delete(
    `${absences}/:id`,
    staffRoute(sessions, 'rota-own', async (member, request) => {
      const id = idOf(request)
      if (!id.ok) return id
      const staffId = staffOf(request)
      return staffId.ok ? removeAbsence(database, member, staffId.value, id.value) : staffId
    }),
  )
  router.post(
    `${absences}/:id/open`,
    staffRoute(sessions, 'rota-plan', async (member, request) => {
      const id = idOf(request)
      if (!id.ok) return id
      const staffId = staffOf(request)
      if (!staffId.ok) return staffId
      const opened = await openShiftsOf(events, member, staffId.value, id.value, clock.now())
      if (!opened.ok) return opened
      await plan.read()
      return succeed({ opened: opened.value })
    }),
  )
  return router
}
