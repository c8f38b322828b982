import type { Door } from '@foyer/shared/door/door-contract.ts'
import { sortElsewhere } from '@foyer/shared/door/sort-elsewhere.ts'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { chooseLocale } from '@foyer/shared/i18n/locale.ts'
import { type Request, type RequestHandler, Router } from 'express'
import type { Centers } from '../centers/centers-types.ts'
import { answer } from '../http/answers.ts'
import { limitByAddress } from '../http/rate-limit.ts'
import type { Doors } from './doors.ts'

/** Of one address in a minute. Answers may be kept for seconds, so that a busy page asks seldom. */
const READS = { points: 120, seconds: 60 }
const SECONDS_KEPT = 5

/** What the doors say, for everybody and for every site: a company shows it on its own page. */
export function createDoorRoutes(doors: Doors, centers: Centers): Router {
  const router = Router()
  const open: RequestHandler = (_request, response, next) => {
    response.set({
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cache-Control': `public, max-age=${SECONDS_KEPT}`,
      Vary: 'Accept-Language',
    })
    next()
  }
  const limit = limitByAddress(READS)

  router.get(
    '/api/centers',
    limit,
    open,
    answer(async (request) => {
      const all = centers.all().flatMap(({ id }) => doors.read(id) ?? [])
      return succeed(all.map((door) => inOrder(door, request)))
    }),
  )
  router.get(
    '/api/centers/:center/door',
    limit,
    open,
    answer(async (request): Promise<Result<unknown>> => {
      const door = doors.read(String(request.params.center))
      return door === null ? refuse('not-found', 'center') : succeed(inOrder(door, request))
    }),
  )
  return router
}

/** With the open centers in the order of the reader's languages. */
function inOrder(door: Door, request: Request): Door {
  const locale = chooseLocale(request.acceptsLanguages())
  return { ...door, elsewhere: sortElsewhere(door.elsewhere, locale) }
}
