import { createHash, randomUUID } from 'node:crypto'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import {
  BROWSERS_MAX,
  BrowserBody,
  type RemindersReply,
  RemindersSchema,
  TestBody,
} from '@foyer/shared/notices/notices-contract.ts'
import { Router } from 'express'
import { retryDelivery } from '../deliveries/deliveries-queries.ts'
import type { Outbox } from '../deliveries/outbox.ts'
import { idOf } from '../http/path-id.ts'
import { createRateLimit } from '../http/rate-limit.ts'
import { readBody } from '../http/read-body.ts'
import { staffRoute } from '../identity/guard.ts'
import type { StaffSessions } from '../identity/identity-types.ts'
import type { AddressCheck } from '../net/public-address.ts'
import { checkUrl } from '../net/safe-fetch.ts'
import type { Database } from '../storage/database.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import {
  deleteBrowser,
  listBrowsers,
  readChoices,
  storeBrowser,
  storeChoice,
} from './choices-queries.ts'
import { isPushKey } from './encrypt-push.ts'
import { listFailedNotices } from './notices-queries.ts'
import { choiceOf } from './staff-choices.ts'
import type { Teller } from './tell-staff.ts'

/** Characters of a browser's description of itself that are kept. */
const BROWSER_NAME_MAX = 300
/** After this a test is no test any more. */
const TEST_LASTS = 10 * 60_000

/** What somebody is told and where, and for leads what could not be told. */
export function createNoticesRoutes(deps: {
  database: Database
  sessions: StaffSessions
  clock: AlarmClock
  outbox: Outbox
  teller: Teller
  mayReach: AddressCheck
  mail: boolean
  pushKey: string
  /** After somebody's choice has changed. */
  onChoice: () => void
}): Router {
  const { database, sessions, clock, outbox, teller } = deps
  const tests = createRateLimit({ points: 20, seconds: 300 })
  const changes = createRateLimit({ points: 60, seconds: 300 })
  const router = Router()

  router.get(
    '/api/notices/reminders',
    staffRoute(sessions, 'rota-own', async (member): Promise<Result<RemindersReply>> => {
      const stored = (await readChoices(database, [member.id])).get(member.id)
      const browsers = await listBrowsers(database, [member.id])
      return succeed({
        reminders: choiceOf(stored, { languages: member.languages, zone: 'UTC' }),
        chosen: stored !== undefined,
        mail: deps.mail,
        pushKey: deps.pushKey,
        browsers: browsers.map(({ id, browser, since, endpoint }) => ({
          id,
          browser,
          since: since.getTime(),
          endpointHash: createHash('sha256').update(endpoint).digest('hex'),
        })),
      })
    }),
  )

  router.put(
    '/api/notices/reminders',
    staffRoute(sessions, 'rota-own', async (member, request) => {
      const body = readBody(request, RemindersSchema)
      if (!body.ok) return body
      const allowed = await changes.take(member.id)
      if (!allowed.ok) return allowed
      await storeChoice(database, member.id, { reminders: body.value, savedAt: clock.now() })
      deps.onChoice()
      return succeed(undefined)
    }),
  )

  router.post(
    '/api/notices/browsers',
    staffRoute(sessions, 'rota-own', async (member, request) => {
      const body = readBody(request, BrowserBody)
      if (!body.ok) return body
      const { endpoint, keys } = body.value
      const url = checkUrl(URL.parse(endpoint), ['https:'], deps.mayReach)
      if (!url.ok) return url
      if (!isPushKey(keys.p256dh)) return refuse('invalid', 'keys.p256dh: no point on P-256')
      const allowed = await changes.take(member.id)
      if (!allowed.ok) return allowed
      const browser = String(request.headers['user-agent'] ?? '').slice(0, BROWSER_NAME_MAX)
      await storeBrowser(
        database,
        { ...keys, endpoint, browser, staffId: member.id, since: new Date(clock.now()) },
        BROWSERS_MAX,
      )
      return succeed(undefined)
    }),
  )

  router.delete(
    '/api/notices/browsers/:id',
    staffRoute(sessions, 'rota-own', async (member, request) => {
      const id = idOf(request)
      const gone = id.ok && (await deleteBrowser(database, id.value, member.id))
      return gone ? succeed(undefined) : refuse('not-found', 'browser')
    }),
  )

  router.post(
    '/api/notices/test',
    staffRoute(sessions, 'rota-own', async (member, request) => {
      const body = readBody(request, TestBody)
      if (!body.ok) return body
      const { channel } = body.value
      if (channel === 'mail' && !deps.mail) return refuse('unavailable', 'no mail server is set')
      const browsers = channel === 'push' ? await listBrowsers(database, [member.id]) : null
      if (browsers?.length === 0) return refuse('not-found', 'browser')
      const allowed = await tests.take(member.id)
      if (!allowed.ok) return allowed
      await teller.tellNow(database, member.id, channel, {
        key: `test:${randomUUID()}`,
        notice: { kind: 'test' },
        expiresAt: clock.now() + TEST_LASTS,
      })
      outbox.wake()
      return succeed(undefined)
    }),
  )

  router.get(
    '/api/notices/failed',
    staffRoute(sessions, 'rota-plan', async () => succeed(await listFailedNotices(database))),
  )

  router.post(
    '/api/notices/failed/:id/retry',
    staffRoute(sessions, 'rota-plan', async (_member, request) => {
      const id = idOf(request)
      const again = id.ok && (await retryDelivery(database, id.value, clock.now()))
      if (!again) return refuse('not-found', 'notice')
      outbox.wake()
      return succeed(undefined)
    }),
  )
  return router
}
