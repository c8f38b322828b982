import { done, type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { PersonalData } from '@foyer/shared/privacy/privacy-contract.ts'
import { VisitorsQuery } from '@foyer/shared/privacy/privacy-contract.ts'
import * as endpoints from '@foyer/shared/privacy/privacy-endpoints.ts'
import type { Retention } from '@foyer/shared/retention/retention-contract.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import { writeAudit } from '../audit/audit-queries.ts'
import type { Bus } from '../events/bus.ts'
import { ById } from '../http/common-contracts.ts'
import { type Route, route } from '../http/route.ts'
import type { GuestCookie } from '../identity/guest-cookie.ts'
import type { Database } from '../storage/database.ts'
import { forgetMember } from './forget-member.ts'
import { findMember } from './member-queries.ts'
import type { DataSubject } from './personal-rows-queries.ts'
import { eraseVisitor, findVisitors, readPersonalData, visitorOf } from './privacy-queries.ts'

/** What is stored about a person: a copy of it, and erasing it; by an owner, and by a visitor without an account. */
export function createPrivacyRoutes(deps: {
  database: Database
  bus: Bus
  clock: Clock
  guestCookie: Pick<GuestCookie, 'take'>
  /** How long things are kept. */
  keptDays(): Retention
  /** Ends the visits of somebody, and says what everybody was shown of them. */
  endVisits(personId: string): string[]
}): Route[] {
  const { database, bus, clock, guestCookie } = deps

  async function dataOf(
    person: PersonalData['person'],
    subject: DataSubject,
  ): Promise<Result<PersonalData>> {
    const data = await readPersonalData(database, person, subject)
    return succeed({
      format: 'foyer-export',
      version: 1,
      made: new Date(clock.now()).toISOString(),
      ...data,
    })
  }

  const noteCopy = (deed: Parameters<typeof writeAudit>[1]) =>
    database.transaction((transaction) => writeAudit(transaction, deed))

  /** First nobody is there any more who could write more, then it goes, then pages are told what is gone. */
  async function forgetVisitor(visitorId: string, by: string | null): Promise<Result> {
    const shownIds = deps.endVisits(visitorId)
    const erased = await database.transaction(async (change) => {
      if (by !== null) await writeAudit(change, { actor: by, action: 'visitor-erased' })
      return eraseVisitor(change, visitorId)
    })
    bus.emit('erased', { ...erased, shownIds })
    return done
  }

  return [
    route(endpoints.readPrivacyNotice, {
      handle() {
        const centers = Object.values(deps.keptDays().centers)
        const longest = (kind: 'chat' | 'conversations' | 'contacts') =>
          Math.max(...centers.map((days) => days[kind]))
        const chat = longest('chat')
        const conversations = longest('conversations')
        return succeed({ chat, conversations, contacts: longest('contacts') })
      },
    }),
    route(endpoints.readOwnData, {
      async handle({ actor }) {
        if (actor.kind !== 'staff') {
          return dataOf('visitor', { id: actor.kind === 'visitor' ? actor.id : '' })
        }
        const member = await findMember(database, actor.id)
        return member === null ? refuse('not-found') : dataOf('staff', member)
      },
    }),
    route(endpoints.eraseOwnData, {
      async handle({ actor }, beside) {
        if (actor.kind === 'staff') return refuse('not-allowed', 'an owner erases what is of staff')
        if (actor.kind === 'nobody') return done
        const forgotten = await forgetVisitor(actor.id, null)
        guestCookie.take(beside)
        return forgotten
      },
    }),
    route(endpoints.forgetBrowser, {
      handle(_, beside) {
        guestCookie.take(beside)
        return done
      },
    }),
    route(endpoints.findVisitors, {
      query: VisitorsQuery,
      handle: async ({ query }) => succeed(await findVisitors(database, query.search)),
    }),
    route(endpoints.readVisitorData, {
      params: ById,
      async handle({ actor, params }) {
        const visitorId = await visitorOf(database, params.id)
        if (visitorId === null) return refuse('not-found')
        await noteCopy({ actor: actor.id, action: 'visitor-copied' })
        return dataOf('visitor', { id: visitorId })
      },
    }),
    route(endpoints.eraseVisitor, {
      params: ById,
      async handle({ actor, params }) {
        const visitorId = await visitorOf(database, params.id)
        return visitorId === null ? refuse('not-found') : forgetVisitor(visitorId, actor.id)
      },
    }),
    route(endpoints.readMemberData, {
      params: ById,
      async handle({ actor, params }) {
        const member = await findMember(database, params.id)
        if (member === null) return refuse('not-found')
        await noteCopy({ actor: actor.id, action: 'staff-copied', subject: params.id })
        return dataOf('staff', member)
      },
    }),
    route(endpoints.eraseMember, {
      params: ById,
      async handle({ actor, params }) {
        const member = await findMember(database, params.id)
        if (member === null) return refuse('not-found')
        if (member.active) return refuse('conflict', 'is still staff')
        const forgotten = await forgetMember(deps, params.id, clock.now(), actor.id)
        return forgotten ? done : refuse('not-found')
      },
    }),
  ]
}
