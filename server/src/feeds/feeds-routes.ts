import { randomBytes } from 'node:crypto'
import type { StaffActor } from '@foyer/shared/access/can.ts'
import { done, type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import * as endpoints from '@foyer/shared/feeds/feeds-endpoints.ts'
import { addressOf } from '@foyer/shared/http/endpoint.ts'
import { chooseLocale } from '@foyer/shared/i18n/locale.ts'
import { DAY } from '@foyer/shared/time/durations.ts'
import type { Centers } from '../centers/centers-types.ts'
import { findCenter } from '../centers/find-center.ts'
import { readTakeOvers } from '../duty/duty-queries.ts'
import { createRateLimit } from '../http/rate-limit.ts'
import { type Route, route } from '../http/route.ts'
import { listStaff } from '../identity/identity-queries.ts'
import { readShifts } from '../shifts/shifts-queries.ts'
import type { Database } from '../storage/database.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import { feedEvents } from './feed-events.ts'
import {
  deleteSecret,
  type FeedOwner,
  findOwner,
  findSecret,
  storeSecret,
} from './feeds-queries.ts'
import { writeCalendar } from './write-calendar.ts'

/** Days that a feed shows, before and after today. */
const BEFORE = 15
const AFTER = 180

/** Of one feed. */
const FEED_READ = { points: 60, seconds: 600 }

/** Shifts as calendars that others subscribe to, each by a secret address that its owner can renew. */
export function createFeedsRoutes(deps: {
  database: Database
  centers: Centers
  clock: AlarmClock
  publicUrl: string
}): Route[] {
  const { database, centers, clock, publicUrl } = deps
  const reads = createRateLimit(FEED_READ)

  async function show(owner: FeedOwner) {
    const secret = await findSecret(database, owner)
    return succeed({ address: secret === null ? null : addressOfFeed(secret) })
  }
  async function renew(owner: FeedOwner) {
    const secret = randomBytes(32).toString('base64url')
    await storeSecret(database, owner, { secret, now: clock.now() })
    return succeed({ address: addressOfFeed(secret) })
  }
  async function end(owner: FeedOwner) {
    await deleteSecret(database, owner)
    return done
  }
  const own = ({ actor }: { actor: StaffActor }): FeedOwner => ({ staffId: actor.id })
  /** For a center that there is. */
  async function ofCenter<T>(
    { center }: { center: string },
    answer: (owner: FeedOwner) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const found = findCenter(centers, center)
    return found.ok ? answer({ centerId: found.value.id }) : found
  }

  function addressOfFeed(secret: string): string {
    return publicUrl + addressOf(endpoints.readCalendar, { params: { token: secret } })
  }

  /** The file of a feed; null when its owner is no longer staff. */
  async function read(owner: FeedOwner): Promise<string | null> {
    // From midnight on, so that the file stays the same for a day.
    const today = Math.floor(clock.now() / DAY) * DAY
    const span = { from: today - BEFORE * DAY, to: today + AFTER * DAY }
    const everybody = new Map((await listStaff(database)).map((member) => [member.id, member]))
    const shifts = await readShifts(database, span)
    const takeOvers = await readTakeOvers(database, span.from, span.to)
    const named = {
      publicUrl,
      centerName: (id: string) => centers.find(id)?.name ?? id,
      staffName: (id: string) => everybody.get(id)?.name ?? '',
    }
    if ('staffId' in owner) {
      const member = everybody.get(owner.staffId)
      if (!member?.active) return null
      const events = feedEvents(
        { shifts, takeOvers, ...span },
        ({ staffId }) => staffId === owner.staffId,
      )
      return writeCalendar(events, {
        ...named,
        about: 'staff',
        locale: chooseLocale(member.languages),
      })
    }
    const { name, languages } = centers.find(owner.centerId)!
    const events = feedEvents(
      { shifts, takeOvers, ...span },
      ({ centerId }) => centerId === owner.centerId,
    )
    return writeCalendar(events, {
      ...named,
      about: { center: name },
      locale: chooseLocale(languages),
    })
  }

  return [
    route(endpoints.readOwnFeed, { handle: (call) => show(own(call)) }),
    route(endpoints.renewOwnFeed, { handle: (call) => renew(own(call)) }),
    route(endpoints.endOwnFeed, { handle: (call) => end(own(call)) }),
    route(endpoints.readCenterFeed, { handle: ({ params }) => ofCenter(params, show) }),
    route(endpoints.renewCenterFeed, { handle: ({ params }) => ofCenter(params, renew) }),
    route(endpoints.endCenterFeed, { handle: ({ params }) => ofCenter(params, end) }),
    route(endpoints.readCalendar, {
      ownerOf: (token) => findOwner(database, token),
      async handle({ actor, params }, beside) {
        const allowed = await reads.take(params.token)
        if (!allowed.ok) return allowed
        const calendar = await read(actor.owner)
        if (calendar === null) return refuse('not-found')
        // Asked with the ETag of what it has, a calendar is told that nothing changed (Express sees to it).
        beside.set('Cache-Control', 'private, no-cache')
        return succeed(Buffer.from(calendar))
      },
    }),
  ]
}
