import {
  CenterBody,
  DEFAULT_CENTER,
  NewCenterBody,
} from '@foyer/shared/centers/centers-contract.ts'
import * as endpoints from '@foyer/shared/centers/centers-endpoints.ts'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { Company } from '@foyer/shared/settings/settings-contract.ts'
import type { LastSaves } from '../http/last-saves.ts'
import { type Route, route } from '../http/route.ts'
import { countryOf, withCountry } from '../phones/phone-country.ts'
import { findCenter } from './find-center.ts'
import type { CenterStore } from './open-centers.ts'
import type { HolidayRefresher } from './refresh-holidays.ts'

/** Reading a center with its calendar, adding one, changing one. None is removed: a closed one has no hours. */
export function createCentersRoutes(deps: {
  centers: CenterStore
  saves: LastSaves
  holidays: HolidayRefresher
  company(): Company
  /** Publishes the named layout in a new center and opens its lobby; refused for an unknown layout. */
  prepare(centerId: string, layout: string, staffId: string): Promise<Result<unknown>>
}): Route[] {
  const { centers, saves, holidays } = deps
  return [
    route(endpoints.readCenter, { handle: ({ params }) => findCenter(centers, params.center) }),
    route(endpoints.listHalfDays, {
      handle: () =>
        succeed(
          centers.all().map((center) => ({
            centerId: center.id,
            halfDays: center.halfDays.map(({ id, name }) => ({ id, name })),
          })),
        ),
    }),
    route(endpoints.addCenter, {
      body: NewCenterBody,
      async handle({ actor, body: { id, name, zone, layout } }) {
        const calendar = { ...DEFAULT_CENTER.calendar, zone }
        return centers.add({ ...DEFAULT_CENTER, id, name, calendar }, actor.id, () =>
          deps.prepare(id, layout, actor.id),
        )
      },
    }),
    route(endpoints.changeCenter, {
      body: CenterBody,
      handle({ actor, params, body }) {
        const found = findCenter(centers, params.center)
        if (!found.ok) return found
        const { id, calendar } = found.value
        const here = { phone: body.phone ?? '', calendar: body.calendar ?? calendar }
        const phone = withCountry(here.phone, countryOf(here, deps.company()))
        if (!phone.ok) return refuse('invalid', `phone: ${phone.detail}`)
        const change = body.phone === undefined ? body : { ...body, phone: phone.value }
        return saves.follow(`center:${id}`, actor.id, () => centers.change(id, change, actor.id))
      },
    }),
    route(endpoints.readCalendarNow, { handle: ({ params }) => holidays.read(params.center) }),
    route(endpoints.lastCalendar, { handle: ({ params }) => holidays.last(params.center) }),
  ]
}
