import { can } from '@foyer/shared/access/can.ts'
import { done, type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { fillWeek } from '@foyer/shared/fill/fill-endpoints.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import {
  ChangedTemplateBody,
  DraftBody,
  PublishBody,
  TEMPLATES_MAX,
  type Template,
  TemplateBody,
} from '@foyer/shared/weeks/weeks-contract.ts'
import * as endpoints from '@foyer/shared/weeks/weeks-endpoints.ts'
import { z } from 'zod'
import type { Centers } from '../centers/centers-types.ts'
import { findCenter } from '../centers/find-center.ts'
import { readCrewHistory } from '../crew/crew.ts'
import { proposeWeek } from '../fill/propose-week.ts'
import { ById } from '../http/common-contracts.ts'
import type { LastSaves } from '../http/last-saves.ts'
import { type Route, route } from '../http/route.ts'
import type { ShiftChanging } from '../shifts/change-shifts.ts'
import { readHistory } from '../shifts/shifts-queries.ts'
import type { Database } from '../storage/database.ts'
import { openWeek, publishWeek, saveDraft } from './plan-weeks.ts'
import { weekOf } from './week-of.ts'
import { readWeekPlan, refusalOf } from './week-plan.ts'
import { deleteTemplate, readTemplates, storeTemplate } from './weeks-queries.ts'

const OfTemplate = ById.extend({ center: z.string() })

/** Weeks and templates of a center. */
export function createWeeksRoutes(
  deps: ShiftChanging & {
    database: Database
    centers: Centers
    clock: Clock
    saves: LastSaves
    /** To be read anew after a change. */
    plan: { read(): Promise<void> }
  },
): Route[] {
  const { database, events, centers, clock, saves, plan } = deps

  async function keepTemplate(
    centerId: string,
    replaced: { id: string; version: number } | null,
    body: TemplateBody,
  ): Promise<Result<Template>> {
    const center = findCenter(centers, centerId)
    if (!center.ok) return center
    return storeTemplate(database, center.value.id, replaced, body, TEMPLATES_MAX)
  }

  return [
    route(endpoints.readWeek, {
      async handle({ actor, params }) {
        const of = weekOf(centers, params)
        if (!of.ok) return of
        const week = await openWeek(database, of.value.center, of.value.monday, clock.now())
        return succeed(can(actor, 'rota-plan') ? week : { ...week, draft: [] })
      },
    }),
    route(endpoints.saveDraft, {
      body: DraftBody,
      async handle({ actor, params, body }) {
        const of = weekOf(centers, params)
        if (!of.ok) return of
        const { center, monday } = of.value
        return saves.follow(thingOf(of.value), actor.id, () =>
          saveDraft(events, center, monday, body, clock.now()),
        )
      },
    }),
    route(fillWeek, {
      body: DraftBody,
      async handle({ params, body }) {
        const of = weekOf(centers, params)
        if (!of.ok) return of
        const { center, monday } = of.value
        const [weekPlan, history] = await Promise.all([
          readWeekPlan(database, center, monday, body.shifts, clock.now()),
          readCrewHistory(database, center, monday),
        ])
        return refusalOf(weekPlan) ?? succeed(await proposeWeek({ ...weekPlan, history }))
      },
    }),
    route(endpoints.publishWeek, {
      body: PublishBody,
      async handle({ actor, params, body }) {
        const of = weekOf(centers, params)
        if (!of.ok) return of
        const { center, monday } = of.value
        const by = { staffId: actor.id, now: clock.now() }
        const published = await saves.follow(thingOf(of.value), actor.id, () =>
          publishWeek(deps, center, monday, body.version, by),
        )
        if (published.ok) await plan.read()
        return published
      },
    }),
    route(endpoints.readWeekHistory, {
      async handle({ params }) {
        const of = weekOf(centers, params)
        if (!of.ok) return of
        return succeed(await readHistory(database, of.value.center.id, of.value.monday))
      },
    }),
    route(endpoints.listTemplates, {
      async handle({ params }) {
        const center = findCenter(centers, params.center)
        return center.ok ? succeed(await readTemplates(database, center.value.id)) : center
      },
    }),
    route(endpoints.addTemplate, {
      body: TemplateBody,
      handle: ({ params, body }) => keepTemplate(params.center, null, body),
    }),
    route(endpoints.changeTemplate, {
      params: OfTemplate,
      body: ChangedTemplateBody,
      handle: ({ actor, params: { center, id }, body: { version, ...body } }) =>
        saves.follow(`template:${id}`, actor.id, () => keepTemplate(center, { id, version }, body)),
    }),
    route(endpoints.removeTemplate, {
      params: OfTemplate,
      async handle({ params }) {
        const center = findCenter(centers, params.center)
        if (!center.ok) return center
        const gone = await deleteTemplate(database, center.value.id, params.id)
        return gone ? done : refuse('not-found')
      },
    }),
  ]
}

function thingOf({ center, monday }: { center: { id: string }; monday: string }): string {
  return `week:${center.id}/${monday}`
}
