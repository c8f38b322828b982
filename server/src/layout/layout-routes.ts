import { MAIN_CENTER } from '@foyer/shared/centers/center-path.ts'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { LAYOUT_LIMITS } from '@foyer/shared/layout/layout-contract.ts'
import { refuseLayout } from '@foyer/shared/layout/validate-layout.ts'
import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import type { Centers } from '../centers/centers-types.ts'
import { answer, sendRefusal } from '../http/answers.ts'
import { limitByAddress } from '../http/rate-limit.ts'
import { staffRoute } from '../identity/guard.ts'
import type { StaffSessions } from '../identity/identity-types.ts'
import type { LayoutStore, PublishedLayout } from './layout-types.ts'

/** Of an address with the content's key. */
const FOR_EVER = 'public, max-age=31536000, immutable'
/** Of one address in a minute. The layout in force is at hand, and a whole company may share an address. */
const READS_OF_OTHERS = { points: 60, seconds: 60 }
const PUBLISHES = { points: 20, seconds: 60 }

/**
 * Which layout is in force in a center, each version's document and walking surface, and publishing. Everybody
 * may read what everybody in a lobby sees.
 */
export function createLayoutRoutes(deps: {
  layouts: LayoutStore
  centers: Centers
  sessions: StaffSessions
  /** Whether there is an uploaded image at a path of this site. */
  hasImage(path: string): Promise<boolean>
}): Router {
  const { layouts, centers, sessions, hasImage } = deps
  const router = Router()
  const readsOfOthers = limitByAddress(READS_OF_OTHERS)

  /** Other versions than the one in force come from the database: a stranger may not ask for many. */
  const limitReads: RequestHandler = (request, response, next) => {
    if (layouts.inForce(Number(request.params.version)) !== null) return next()
    return readsOfOthers(request, response, next)
  }

  router.get(
    '/api/layouts/current',
    answer(async (request) => {
      const center = centerOf(request)
      if (!center.ok) return center
      const { version, key } = layouts.current(center.value)
      return succeed({ version, key })
    }),
  )

  router.get('/api/layouts/:version', limitReads, async (request, response) => {
    const published = await versionOf(request)
    if (!published.ok) return sendRefusal(response, published)
    letCache(request, response, published.value).json(published.value.layout)
  })

  router.get('/api/layouts/:version/navmesh', limitReads, async (request, response) => {
    const published = await versionOf(request)
    if (!published.ok) return sendRefusal(response, published)
    letCache(request, response, published.value)
      .type('application/octet-stream')
      .send(Buffer.from(published.value.navmesh))
  })

  router.post(
    '/api/layouts',
    limitByAddress(PUBLISHES),
    express.json({ limit: LAYOUT_LIMITS.bytes }),
    staffRoute(sessions, 'layout-publish', async (member, request) => {
      const center = centerOf(request)
      return center.ok ? layouts.publish(center.value, request.body, member.id) : center
    }),
  )

  router.get(
    '/api/layouts/current/theme',
    answer(async (request) => {
      const center = centerOf(request)
      return center.ok ? succeed(layouts.current(center.value).layout.theme) : center
    }),
  )

  router.put(
    '/api/layouts/current/theme',
    limitByAddress(PUBLISHES),
    express.json(),
    staffRoute(sessions, 'layout-publish', async (member, request) => {
      const center = centerOf(request)
      if (!center.ok) return center
      const logo = request.body?.logo
      if (logo !== undefined && !(await hasImage(String(logo)))) {
        return refuseLayout(['theme.logo: must be the path of an uploaded image'])
      }
      return layouts.publishTheme(center.value, request.body, member.id)
    }),
  )

  /** The center that `?center=` names; without it the main one. */
  function centerOf(request: Request): Result<string> {
    const id = String(request.query.center ?? MAIN_CENTER)
    return centers.find(id) === null ? refuse('not-found', 'center') : succeed(id)
  }

  async function versionOf(request: Request): Promise<Result<PublishedLayout>> {
    const version = String(request.params.version)
    if (!/^[1-9]\d{0,8}$/.test(version)) return refuse('not-found')
    return layouts.read(Number(version))
  }

  return router
}

/** For ever under `?key=`; asked again every time, and answered by 304 when unchanged, without it. */
function letCache(request: Request, response: Response, { key }: PublishedLayout): Response {
  return response.set('Cache-Control', request.query.key === key ? FOR_EVER : 'no-cache')
}
