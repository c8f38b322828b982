import { createHash, randomUUID } from 'node:crypto'
import { done, refuse, succeed } from '@foyer/shared/errors/result.ts'
import {
  BROWSERS_MAX,
  BrowserBody,
  ReadingBody,
  RemindersSchema,
  TestBody,
} from '@foyer/shared/notices/notices-contract.ts'
import * as endpoints from '@foyer/shared/notices/notices-endpoints.ts'
import { MINUTE } from '@foyer/shared/time/durations.ts'
import type { Logger } from 'pino'
import { retryDelivery } from '../deliveries/deliveries-queries.ts'
import type { Outbox } from '../deliveries/outbox.ts'
import { ById } from '../http/common-contracts.ts'
import { type Route, route } from '../http/route.ts'
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
  storeReading,
} from './choices-queries.ts'
import { isPushKey } from './encrypt-push.ts'
import { listFailedNotices } from './notices-queries.ts'
import { choiceOf } from './staff-choices.ts'
import type { Teller } from './tell-staff.ts'

/** Characters of a browser's description of itself that are kept. */
const BROWSER_NAME_MAX = 300
/** After this a test is no test any more. */
const TEST_LASTS = 10 * MINUTE

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
  log: Logger
  /** After somebody's choice has changed. */
  onChoice: () => void
}): Route[] {
  const { database, sessions, clock, outbox, teller } = deps

  return [
    route(endpoints.readReminders, {
      async handle({ actor }) {
        const stored = (await readChoices(database, [actor.id])).get(actor.id)
        const browsers = await listBrowsers(database, [actor.id])
        const languages = (await sessions.byId(actor.id))?.languages ?? []
        return succeed({
          reminders: choiceOf(stored, { languages, zone: 'UTC' }),
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
      },
    }),
    route(endpoints.chooseReminders, {
      body: RemindersSchema,
      async handle({ actor, body }) {
        await storeChoice(database, actor.id, { reminders: body, savedAt: clock.now() })
        deps.onChoice()
        return done
      },
    }),
    route(endpoints.tellReading, {
      body: ReadingBody,
      async handle({ actor, body }) {
        await storeReading(database, actor.id, body)
        return done
      },
    }),
    route(endpoints.addBrowser, {
      body: BrowserBody,
      async handle({ actor, body: { endpoint, keys }, headers }) {
        const url = checkUrl(URL.parse(endpoint), ['https:'], deps.mayReach)
        if (!url.ok) return url
        if (!isPushKey(keys.p256dh)) return refuse('invalid', 'keys.p256dh: no point on P-256')
        const browser = (headers['user-agent'] ?? '').slice(0, BROWSER_NAME_MAX)
        await storeBrowser(
          database,
          { ...keys, endpoint, browser, staffId: actor.id, since: new Date(clock.now()) },
          BROWSERS_MAX,
        )
        return done
      },
    }),
    route(endpoints.removeBrowser, {
      params: ById,
      async handle({ actor, params }) {
        const gone = await deleteBrowser(database, params.id, actor.id)
        return gone ? done : refuse('not-found', 'browser')
      },
    }),
    route(endpoints.sendTest, {
      body: TestBody,
      async handle({ actor, body: { channel } }) {
        if (channel === 'mail' && !deps.mail) return refuse('unavailable', 'no mail server is set')
        const browsers = channel === 'push' ? await listBrowsers(database, [actor.id]) : null
        if (browsers?.length === 0) return refuse('not-found', 'browser')
        await teller.tellNow(database, actor.id, channel, {
          key: `test:${randomUUID()}`,
          notice: { kind: 'test' },
          expiresAt: clock.now() + TEST_LASTS,
        })
        outbox.wake()
        return done
      },
    }),
    route(endpoints.listFailedNotices, {
      handle: async () => succeed(await listFailedNotices(database, deps.log)),
    }),
    route(endpoints.retryNotice, {
      params: ById,
      async handle({ params }) {
        const again = await retryDelivery(database, params.id, 'staff', clock.now())
        if (!again) return refuse('not-found', 'notice')
        outbox.wake()
        return done
      },
    }),
  ]
}
