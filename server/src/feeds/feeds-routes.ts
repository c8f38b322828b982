import { randomBytes } from 'node:crypto'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { chooseLocale } from '@foyer/shared/i18n/locale.ts'
import { type Request, type Response, Router } from 'express'
import { centerOf } from '../centers/center-of.ts'
import type { Centers } from '../centers/centers-types.ts'
import { readTakeOvers } from '../duty/duty-queries.ts'
import { sendRefusal } from '../http/answers.ts'
import { createRateLimit, limitByAddress } from '../http/rate-limit.ts'
import { staffRoute } from '../identity/guard.ts'
import { listStaff } from '../identity/identity-queries.ts'
import type { StaffMember, StaffSessions } from '../identity/identity-types.ts'
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

const DAY = 86_400_000
/** Days that a feed shows, before and after today. */
const BEFORE = 15
const AFTER = 180
const SECRET = /^[\w-]{43}$/

/** Of one network address in a minute; of one feed in ten. A calendar asks once an hour. */
const ASKED = { points: 120, seconds: 60 }
const FEED_READ = { points: 60, seconds: 600 }

/** Shifts as calendars that others subscribe to, each by a secret address that its owner can renew. */
export function createFeedsRoutes(deps: {
  database: Database
  sessions: StaffSessions
  centers: Centers
  clock: AlarmClock
  publicUrl: string
}): Router {
  const { database, sessions, centers, clock, publicUrl } = deps
  const reads = createRateLimit(FEED_READ)
  const router = Router()

  const own = (member: StaffMember): Result<FeedOwner> => succeed({ staffId: member.id })
  const center = (_member: StaffMember, request: Request): Result<FeedOwner> => {
    const found = centerOf(request, centers)
    return found.ok ? succeed({ centerId: found.value.id }) : found
  }

  for (const [path, permission, ownerOf] of [
    ['/api/feeds/mine', 'rota-own', own],
    ['/api/feeds/centers/:center', 'rota-plan', center],
  ] as const) {
    router.get(
      path,
      staffRoute(sessions, permission, async (member, request) => {
        const owner = ownerOf(member, request)
        if (!owner.ok) return owner
        const secret = await findSecret(database, owner.value)
        return succeed({ address: secret === null ? null : addressOf(secret) })
      }),
    )
    router.post(
      path,
      staffRoute(sessions, permission, async (member, request) => {
        const owner = ownerOf(member, request)
        if (!owner.ok) return owner
        const secret = randomBytes(32).toString('base64url')
        await storeSecret(database, owner.value, { secret, now: clock.now() })
        return succeed({ address: addressOf(secret) })
      }),
    )
    router.delete(
      path,
      staffRoute(sessions, permission, async (member, request) => {
        const owner = ownerOf(member, request)
        if (!owner.ok) return owner
        await deleteSecret(database, owner.value)
        return succeed(undefined)
      }),
    )
  }

  router.get(
    '/api/feeds/:secret.ics',
    limitByAddress(ASKED),
    async (request: Request, response: Response) => {
      const secret = String(request.params.secret)
      const owner = SECRET.test(secret) ? await findOwner(database, secret) : null
      if (owner === null) return sendRefusal(response, refuse('not-found', 'calendar'))
      const allowed = await reads.take(secret)
      if (!allowed.ok) return sendRefusal(response, allowed)
      const calendar = await read(owner)
      if (calendar === null) return sendRefusal(response, refuse('not-found', 'calendar'))
      // Asked with the ETag of what it has, a calendar is told that nothing changed (Express sees to it).
      response.type('text/calendar').set('Cache-Control', 'private, no-cache').send(calendar)
    },
  )

  function addressOf(secret: string): string {
    return `${publicUrl}/api/feeds/${secret}.ics`
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

  return router
}
