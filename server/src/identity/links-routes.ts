import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { done, type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { chooseLocale } from '@foyer/shared/i18n/locale.ts'
import { DEFAULT_GREETING } from '@foyer/shared/identity/default-greeting.ts'
import { checkName } from '@foyer/shared/identity/guest-name.ts'
import {
  AcceptInvitationBody,
  InvitationBody,
  SetupBody,
} from '@foyer/shared/identity/identity-contract.ts'
import * as endpoints from '@foyer/shared/identity/links-endpoints.ts'
import { decodeLook } from '@foyer/shared/look/look.ts'
import { DAY } from '@foyer/shared/time/durations.ts'
import type { Bus } from '../events/bus.ts'
import { ById } from '../http/common-contracts.ts'
import { type Beside, type Route, route } from '../http/route.ts'
import type { Database } from '../storage/database.ts'
import { invitationMail } from './account-mails.ts'
import { checkPassword } from './check-password.ts'
import type { Auth } from './create-auth.ts'
import { findStaffByEmail } from './identity-queries.ts'
import {
  deleteInvitation,
  listInvitations,
  redeemLink,
  replaceInvitation,
} from './links-queries.ts'
import { hashToken, makeToken } from './one-time-token.ts'
import type { SecurityLog } from './security-log.ts'
import type { SendAccountMail } from './send-account-mail.ts'
import type { SignIn } from './sign-in.ts'

const INVITATION_DAYS = 7
/** What a new member of staff speaks until the own settings say more. */
const FIRST_LANGUAGES = ['en']

/** Accounts by one-time links: the owner's at the first start, everybody else's by invitation. */
export function createLinksRoutes(deps: {
  database: Database
  auth: Auth
  bus: Bus
  signIn: SignIn
  send: SendAccountMail
  publicUrl: string
  security: SecurityLog
}): Route[] {
  const { database, auth, bus, signIn, send, publicUrl, security } = deps

  /** Makes the account that a link allows, and signs the browser in. */
  async function openAccount(
    kind: 'setup' | 'invitation',
    person: { token: string; name: string; email?: string; password: string },
    headers: IncomingHttpHeaders,
    beside: Beside,
  ): Promise<Result> {
    const { token, password } = person
    const name = checkName(person.name)
    if (!name.ok) return name
    const passwordHash = await (await auth.$context).password.hash(password)
    const opened = await redeemLink(
      database,
      { kind, tokenHash: hashToken(token) },
      ({ email, role }) => {
        const member = {
          id: randomUUID(),
          name: name.value,
          email: (email ?? person.email ?? '').toLowerCase(),
          role,
          active: true,
          languages: FIRST_LANGUAGES,
          greeting: DEFAULT_GREETING,
          look: decodeLook(''),
        }
        const good = checkPassword(password, member)
        return good.ok ? succeed(member) : good
      },
      passwordHash,
    )
    if (!opened.ok) return opened
    security({ event: 'link-used', link: kind, staffId: opened.value.id })
    bus.emit('staff', opened.value.id)
    return signIn({ email: opened.value.email, password }, headers, beside)
  }

  return [
    route(endpoints.setUp, {
      body: SetupBody,
      handle: ({ body, headers }, beside) => openAccount('setup', body, headers, beside),
    }),
    route(endpoints.acceptInvitation, {
      body: AcceptInvitationBody,
      handle: ({ body, headers }, beside) => openAccount('invitation', body, headers, beside),
    }),
    route(endpoints.invite, {
      body: InvitationBody,
      async handle({ actor, body, languages }) {
        const email = body.email.toLowerCase()
        if (await findStaffByEmail(database, email)) return refuse('email-taken')
        const token = makeToken()
        const expiresAt = new Date(Date.now() + INVITATION_DAYS * DAY)
        const grant = { email, role: body.role }
        const id = await replaceInvitation(database, actor.id, {
          ...grant,
          tokenHash: hashToken(token),
          expiresAt,
        })
        security({ event: 'link-made', link: 'invitation', by: actor.id })
        const link = `${publicUrl}/join?token=${token}`
        const mailed = await send(() => invitationMail(email, link, chooseLocale(languages)))
        return succeed({ id, ...grant, expiresAt: expiresAt.getTime(), link, mailed })
      },
    }),
    route(endpoints.listInvitations, {
      handle: async () => succeed(await listInvitations(database)),
    }),
    route(endpoints.withdrawInvitation, {
      params: ById,
      async handle({ actor, params }) {
        const withdrawn = await deleteInvitation(database, actor.id, params.id)
        return withdrawn ? done : refuse('not-found')
      },
    }),
  ]
}
