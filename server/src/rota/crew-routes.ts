import { type Result, succeed } from '@foyer/shared/errors/result.ts'
import { AbsenceBody, CrewMemberBody } from '@foyer/shared/rota/crew-contract.ts'
import { MondaySchema } from '@foyer/shared/rota/week-contract.ts'
import { type Request, Router } from 'express'
import { z } from 'zod'
import { readBody } from '../http/read-body.ts'
import { staffRoute } from '../identity/guard.ts'
import { centerOf, idOf } from './center-of.ts'
import { addAbsence, changeProfile, openShiftsOf, readCrewOf, removeAbsence } from './crew.ts'
import { readMine } from './mine.ts'
import type { RotaParts } from './rota-deps.ts'

const CrewQuery = z.object({ monday: MondaySchema })

/** Who may be planned, what they say to half-days, when they are away; and a rep's own page. */
export function createCrewRoutes({ database, centers, sessions, clock, tell }: RotaParts): Router {
  const router = Router()
  const absences = '/api/rota/crew/:staffId/absences'
  const staffOf = (request: Request) => String(request.params.staffId)
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
      const query = readQuery(request)
      if (!query.ok) return query
      return succeed(await readCrewOf(database, center.value, query.value.monday))
    }),
  )
  router.patch(
    '/api/rota/crew/:staffId',
    staffRoute(sessions, 'rota-own', async (member, request) => {
      const body = readBody(request, CrewMemberBody)
      if (!body.ok) return body
      return changeProfile({ database, centers }, member, staffOf(request), body.value, today())
    }),
  )
  router.post(
    absences,
    staffRoute(sessions, 'rota-own', async (member, request) => {
      const body = readBody(request, AbsenceBody)
      if (!body.ok) return body
      const now = { instant: clock.now(), today: today() }
      return addAbsence(database, member, staffOf(request), body.value, now)
    }),
  )
  router.delete(
    `${absences}/:id`,
    staffRoute(sessions, 'rota-own', async (member, request) => {
      const id = idOf(request)
      return id.ok ? removeAbsence(database, member, staffOf(request), id.value) : id
    }),
  )
  router.post(
    `${absences}/:id/open`,
    staffRoute(sessions, 'rota-plan', async (member, request) => {
      const id = idOf(request)
      if (!id.ok) return id
      const opened = await openShiftsOf(database, member, staffOf(request), id.value, clock.now())
      if (!opened.ok) return opened
      await tell(opened.value)
      return succeed({ opened: opened.value.changes.map(({ after }) => after) })
    }),
  )
  return router
}

function readQuery(request: Request): Result<z.infer<typeof CrewQuery>> {
  return readBody({ body: request.query } as Request, CrewQuery)
}
