import { done, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { ProfileBody, SignInBody, StaffBody } from '@foyer/shared/identity/identity-contract.ts'
import * as endpoints from '@foyer/shared/identity/identity-endpoints.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import type { Bus } from '../events/bus.ts'
import type { EventLog } from '../events/event-log.ts'
import { ById } from '../http/common-contracts.ts'
import { type Route, route } from '../http/route.ts'
import type { Database } from '../storage/database.ts'
import { changeProfile } from './change-profile.ts'
import { changeStaff } from './change-staff.ts'
import type { Auth } from './create-auth.ts'
import { deleteSession, findStaff, listSessions, listStaff } from './identity-queries.ts'
import type { SecurityLog } from './security-log.ts'
import { signOut } from './sign-in.ts'
import type { SignInAttempts } from './sign-in-attempts.ts'

/** Signing in and out, the own account, and the list of staff. */
export function createIdentityRoutes(deps: {
  database: Database
  auth: Auth
  events: EventLog
  bus: Bus
  attempts: SignInAttempts
  clock: Clock
  security: SecurityLog
}): Route[] {
  const { database, auth, events, bus, attempts, security, clock } = deps
  const changed = (staffId: string) => bus.emit('staff', staffId)

  return [
    route(endpoints.signIn, {
      body: SignInBody,
      handle: ({ body, ...from }, beside) => attempts.attempt(body, from, beside),
    }),
    route(endpoints.signOut, {
      async handle({ actor, headers }, beside) {
        const ended = await signOut(auth, headers, beside)
        if (actor.kind === 'staff') {
          security({ event: 'signed-out', staffId: actor.id })
          changed(actor.id)
        }
        return ended
      },
    }),
    route(endpoints.listSessions, {
      async handle({ actor }) {
        const rows = await listSessions(database, actor.id)
        return succeed(
          rows.map(({ id, browser, signedInAt }) => ({
            id,
            browser: browser ?? '',
            signedInAt: signedInAt.getTime(),
            current: id === actor.sessionId,
          })),
        )
      },
    }),
    route(endpoints.readFailedSignIns, {
      handle: async ({ actor }) => succeed(await attempts.failedOf(actor.id)),
    }),
    route(endpoints.endSession, {
      async handle({ actor, params }) {
        const ended = await deleteSession(database, actor.id, params.id)
        if (!ended) return refuse('not-found')
        security({ event: 'session-ended', staffId: actor.id })
        changed(actor.id)
        return done
      },
    }),
    route(endpoints.readProfile, {
      async handle({ actor }) {
        const found = await findStaff(database, actor.id)
        if (!found) return refuse('not-signed-in')
        const { active: _, ...profile } = found
        return succeed(profile)
      },
    }),
    route(endpoints.changeProfile, {
      body: ProfileBody,
      async handle({ actor, body }) {
        const result = await changeProfile(database, actor.id, body)
        if (result.ok) changed(actor.id)
        return result
      },
    }),
    route(endpoints.listStaff, {
      async handle() {
        const everybody = await listStaff(database)
        return succeed(
          everybody.map(({ id, name, email, role, active }) => ({ id, name, email, role, active })),
        )
      },
    }),
    route(endpoints.changeStaff, {
      params: ById,
      body: StaffBody,
      async handle({ actor, params, body }) {
        const result = await changeStaff(events, actor.id, params.id, body, clock.now())
        if (!result.ok) return result
        const of = { staffId: params.id, by: actor.id }
        const { role, active } = body
        if (role !== undefined) security({ event: 'role-changed', ...of, role })
        if (active !== undefined) {
          security({ event: active ? 'reactivated' : 'deactivated', ...of })
        }
        changed(params.id)
        return done
      },
    }),
  ]
}
