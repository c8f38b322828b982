import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import {
  DraftBody,
  PublishBody,
  TEMPLATES_MAX,
  TemplateSchema,
} from '@foyer/shared/weeks/weeks-contract.ts'
import express, { type Request, Router } from 'express'
import { centerOf } from '../centers/center-of.ts'
import { plans, readCrewHistory } from '../crew/crew.ts'
import { proposeWeek } from '../fill/propose-week.ts'
import { idOf } from '../http/path-id.ts'
import { createRateLimit, limitByAddress } from '../http/rate-limit.ts'
import { readBody } from '../http/read-body.ts'
import { staffRoute } from '../identity/guard.ts'
import type { StaffMember } from '../identity/identity-types.ts'
import type { RotaParts } from '../shifts/rota-deps.ts'
import { readHistory } from '../shifts/shifts-queries.ts'
import { openWeek, publishWeek, saveDraft } from './plan-weeks.ts'
import { weekOf } from './week-of.ts'
import { readWeekPlan, refusalOf } from './week-plan.ts'
import { deleteTemplate, readTemplates, storeTemplate } from './weeks-queries.ts'

/** Bytes of a week with as many shifts as one may have, each asking for as much as it may. */
const WEEK_BYTES = 512 * 1024
/** A draft is saved after each change, and a whole company may share an address. */
const PACE = { points: 600, seconds: 60 }
/** Of one person: each takes a core for up to two seconds. */
const FILLINGS = { points: 15, seconds: 60 }

/** Weeks and templates of a center. Reads bodies itself: a week is larger than most. */
export function createWeeksRoutes(parts: RotaParts): Router {
  const { database, centers, sessions, events, clock, plan } = parts
  const router = Router()
  const fillings = createRateLimit(FILLINGS)
  const week = '/api/rota/:center/weeks/:monday'
  const templates = '/api/rota/:center/templates'
  const planned = (handle: (member: StaffMember, request: Request) => Promise<Result<unknown>>) => [
    limitByAddress(PACE),
    express.json({ limit: WEEK_BYTES }),
    staffRoute(sessions, 'rota-plan', handle),
  ]

  router.get(
    week,
    staffRoute(sessions, 'rota-own', async (member, request) => {
      const of = weekOf(request, centers)
      if (!of.ok) return of
      const found = await openWeek(database, of.value.center, of.value.monday, clock.now())
      return succeed(plans(member) ? found : { ...found, draft: [] })
    }),
  )
  router.put(
    `${week}/draft`,
    planned(async (_member, request) => {
      const of = weekOf(request, centers)
      if (!of.ok) return of
      const body = readBody(request, DraftBody)
      if (!body.ok) return body
      const { center, monday } = of.value
      return saveDraft(events, center, monday, body.value, clock.now())
    }),
  )
  router.post(
    `${week}/fill`,
    planned(async (member, request) => {
      const of = weekOf(request, centers)
      if (!of.ok) return of
      const body = readBody(request, DraftBody)
      if (!body.ok) return body
      const taken = await fillings.take(member.id)
      if (!taken.ok) return taken
      const { center, monday } = of.value
      const [weekPlan, history] = await Promise.all([
        readWeekPlan(database, center, monday, body.value.shifts, clock.now()),
        readCrewHistory(database, center, monday),
      ])
      const refused = refusalOf(weekPlan)
      if (refused !== null) return refused
      return succeed(await proposeWeek({ ...weekPlan, history }))
    }),
  )
  router.post(
    `${week}/publish`,
    planned(async (member, request) => {
      const of = weekOf(request, centers)
      if (!of.ok) return of
      const body = readBody(request, PublishBody)
      if (!body.ok) return body
      const { center, monday } = of.value
      const by = { staffId: member.id, now: clock.now() }
      const published = await publishWeek(events, center, monday, body.value.version, by)
      if (!published.ok) return published
      await plan.read()
      return published
    }),
  )
  router.get(
    `${week}/history`,
    staffRoute(sessions, 'rota-plan', async (_member, request) => {
      const of = weekOf(request, centers)
      if (!of.ok) return of
      return succeed(await readHistory(database, of.value.center.id, of.value.monday))
    }),
  )

  router.get(
    templates,
    staffRoute(sessions, 'rota-plan', async (_member, request) => {
      const center = centerOf(request, centers)
      return center.ok ? succeed(await readTemplates(database, center.value.id)) : center
    }),
  )
  const saveTemplate = async (request: Request, id: string | null): Promise<Result<unknown>> => {
    const center = centerOf(request, centers)
    if (!center.ok) return center
    const body = readBody(request, TemplateSchema)
    if (!body.ok) return body
    const saved = await storeTemplate(database, center.value.id, id, body.value, TEMPLATES_MAX)
    if (saved === 'full') return refuse('too-many', `at most ${TEMPLATES_MAX} templates`)
    return saved === null ? refuse('not-found') : succeed(saved)
  }
  router.post(
    templates,
    planned((_member, request) => saveTemplate(request, null)),
  )
  router.put(
    `${templates}/:id`,
    planned(async (_member, request) => {
      const id = idOf(request)
      return id.ok ? saveTemplate(request, id.value) : id
    }),
  )
  router.delete(
    `${templates}/:id`,
    staffRoute(sessions, 'rota-plan', async (_member, request) => {
      const center = centerOf(request, centers)
      if (!center.ok) return center
      const id = idOf(request)
      if (!id.ok) return id
      const gone = await deleteTemplate(database, center.value.id, id.value)
      return gone ? succeed(undefined) : refuse('not-found')
    }),
  )
  return router
}
