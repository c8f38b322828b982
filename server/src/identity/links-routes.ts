import { randomUUID } from 'node:crypto'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { checkName } from '@foyer/shared/identity/guest-name.ts'
import {
  AcceptInvitationBody,
  InvitationBody,
  type NewInvitation,
  SetupBody,
} from '@foyer/shared/identity/identity-contract.ts'
import { decodeLook } from '@foyer/shared/look/look.ts'
import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import type { Bus } from '../events/bus.ts'
import { answer } from '../http/answers.ts'
import { limitByAddress } from '../http/rate-limit.ts'
import { readBody } from '../http/read-body.ts'
import type { Database } from '../storage/database.ts'
import type { Auth } from './create-auth.ts'
import { DEFAULT_GREETING, DEFAULT_LANGUAGES } from './defaults.ts'
import { staffRoute } from './guard.ts'
import { findStaffByEmail } from './identity-queries.ts'
import type { StaffSessions } from './identity-types.ts'
import { deleteInvitation, insertLink, listInvitations, redeemLink } from './links-queries.ts'
import { hashToken, makeToken } from './one-time-token.ts'
import { signIn } from './sign-in.ts'

const INVITATION_DAYS = 7

export interface LinksRoutesOptions {
  database: Database
  auth: Auth
  sessions: StaffSessions
  bus: Bus
  publicUrl: string
}

/** Accounts by one-time links: the owner's at the first start, everybody else's by invitation. */
export function createLinksRoutes({
  database,
  auth,
  sessions,
  bus,
  publicUrl,
}: LinksRoutesOptions): Router {
  const limit = limitByAddress({ points: 20, seconds: 300 })
  const router = Router()

  /** Makes the account that a link allows, and signs the browser in. */
  async function openAccount(
    link: { kind: 'setup' | 'invitation'; token: string },
    person: { name: string; email?: string; password: string },
    request: Request,
    response: Response,
  ): Promise<Result> {
    const name = checkName(person.name)
    if (!name.ok) return name
    const passwordHash = await (await auth.$context).password.hash(person.password)
    const opened = await redeemLink(
      database,
      { kind: link.kind, tokenHash: hashToken(link.token) },
      ({ email, role }) => ({
        id: randomUUID(),
        name: name.value,
        email: (email ?? person.email ?? '').toLowerCase(),
        role,
        active: true,
        languages: DEFAULT_LANGUAGES,
        greeting: DEFAULT_GREETING,
        look: decodeLook(''),
      }),
      passwordHash,
    )
    if (!opened.ok) return opened
    bus.emit('staff', opened.value.id)
    return signIn(auth, { email: opened.value.email, password: person.password }, request, response)
  }

  router.post(
    '/api/setup',
    limit,
    answer(async (request, response) => {
      const body = readBody(request, SetupBody)
      if (!body.ok) return body
      const { token, ...person } = body.value
      return openAccount({ kind: 'setup', token }, person, request, response)
    }),
  )

  router.post(
    '/api/invitations/accept',
    limit,
    answer(async (request, response) => {
      const body = readBody(request, AcceptInvitationBody)
      if (!body.ok) return body
      const { token, ...person } = body.value
      return openAccount({ kind: 'invitation', token }, person, request, response)
    }),
  )

  router.post(
    '/api/invitations',
    staffRoute(
      sessions,
      'staff-invite',
      async (_owner, request): Promise<Result<NewInvitation>> => {
        const body = readBody(request, InvitationBody)
        if (!body.ok) return body
        const email = body.value.email.toLowerCase()
        if (await findStaffByEmail(database, email)) return refuse('email-taken')
        const token = makeToken()
        const expiresAt = new Date(Date.now() + INVITATION_DAYS * 86_400_000)
        const grant = { email, role: body.value.role }
        const id = await insertLink(database, { ...grant, tokenHash: hashToken(token), expiresAt })
        return succeed({
          id,
          ...grant,
          expiresAt: expiresAt.getTime(),
          link: `${publicUrl}/join?token=${token}`,
        })
      },
    ),
  )

  router.get(
    '/api/invitations',
    staffRoute(sessions, 'staff-invite', async () => succeed(await listInvitations(database))),
  )

  router.delete(
    '/api/invitations/:id',
    staffRoute(sessions, 'staff-invite', async (_owner, request) => {
      const id = z.uuid().safeParse(request.params.id)
      const gone = id.success && (await deleteInvitation(database, id.data))
      return gone ? succeed(undefined) : refuse('not-found')
    }),
  )

  return router
}
