import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { checkName } from '@foyer/shared/identity/guest-name.ts'
import {
  type Profile,
  ProfileBody,
  type SessionInfo,
  SignInBody,
  StaffBody,
  type StaffEntry,
} from '@foyer/shared/identity/identity-contract.ts'
import { fromNodeHeaders } from 'better-auth/node'
import { Router } from 'express'
import type { Bus } from '../events/bus.ts'
import type { EventLog } from '../events/event-log.ts'
import { answer } from '../http/answers.ts'
import { idOf } from '../http/path-id.ts'
import { createRateLimit, limitByAddress } from '../http/rate-limit.ts'
import { readBody } from '../http/read-body.ts'
import type { Database } from '../storage/database.ts'
import { changeStaff } from './change-staff.ts'
import type { Auth } from './create-auth.ts'
import { staffRoute } from './guard.ts'
import {
  deleteSession,
  findStaff,
  listSessions,
  listStaff,
  updateStaff,
} from './identity-queries.ts'
import type { StaffSessions } from './identity-types.ts'
import { signIn, signOut } from './sign-in.ts'

export interface IdentityRoutesOptions {
  database: Database
  auth: Auth
  sessions: StaffSessions
  events: EventLog
  bus: Bus
}

/** Signing in and out, the own account, and the list of staff. */
export function createIdentityRoutes(options: IdentityRoutesOptions): Router {
  const { database, auth, sessions, events, bus } = options
  /** Wrong passwords in a row. */
  const failures = createRateLimit({ points: 10, seconds: 300 })
  const router = Router()

  router.post(
    '/api/auth/sign-in',
    limitByAddress({ points: 60, seconds: 300 }),
    answer(async (request, response) => {
      const body = readBody(request, SignInBody)
      if (!body.ok) return body
      const account = body.value.email.toLowerCase()
      const allowed = await failures.take(account)
      if (!allowed.ok) return allowed
      const signedIn = await signIn(auth, body.value, request, response)
      if (signedIn.ok) await failures.forget(account)
      return signedIn
    }),
  )

  router.post(
    '/api/auth/sign-out',
    answer(async (request, response) => {
      const member = await sessions.of(fromNodeHeaders(request.headers))
      const ended = await signOut(auth, request, response)
      if (member) bus.emit('staff', member.id)
      return ended
    }),
  )

  router.get(
    '/api/auth/sessions',
    staffRoute(sessions, null, async (member, request): Promise<Result<SessionInfo[]>> => {
      const own = await auth.api.getSession({ headers: fromNodeHeaders(request.headers) })
      const rows = await listSessions(database, member.id)
      return succeed(
        rows.map(({ id, browser, signedInAt }) => ({
          id,
          browser: browser ?? '',
          signedInAt: signedInAt.getTime(),
          current: id === own?.session.id,
        })),
      )
    }),
  )

  router.delete(
    '/api/auth/sessions/:id',
    staffRoute(sessions, null, async (member, request) => {
      const ended = await deleteSession(database, member.id, String(request.params.id))
      if (!ended) return refuse('not-found')
      bus.emit('staff', member.id)
      return succeed(undefined)
    }),
  )

  router.get(
    '/api/me',
    staffRoute(sessions, null, async (member): Promise<Result<Profile>> => {
      const found = await findStaff(database, member.id)
      if (!found) return refuse('not-signed-in')
      const { active: _, ...profile } = found
      return succeed(profile)
    }),
  )

  router.patch(
    '/api/me',
    staffRoute(sessions, null, async (member, request) => {
      const body = readBody(request, ProfileBody)
      if (!body.ok) return body
      const name = body.value.name === undefined ? null : checkName(body.value.name)
      if (name && !name.ok) return name
      await updateStaff(database, member.id, { ...body.value, ...(name && { name: name.value }) })
      bus.emit('staff', member.id)
      return succeed(undefined)
    }),
  )

  router.get(
    '/api/staff',
    staffRoute(sessions, 'staff-list', async (): Promise<Result<StaffEntry[]>> => {
      const everybody = await listStaff(database)
      return succeed(
        everybody.map(({ id, name, email, role, active }) => ({ id, name, email, role, active })),
      )
    }),
  )

  router.patch(
    '/api/staff/:id',
    staffRoute(sessions, 'staff-change', async (member, request) => {
      const body = readBody(request, StaffBody)
      if (!body.ok) return body
      const staffId = idOf(request)
      if (!staffId.ok) return staffId
      const changed = await changeStaff(events, member.id, staffId.value, body.value)
      if (changed.ok) bus.emit('staff', staffId.value)
      return changed
    }),
  )

  return router
}
