import { done, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { chooseLocale } from '@foyer/shared/i18n/locale.ts'
import {
  ChangePasswordBody,
  ForgotPasswordBody,
  ResetPasswordBody,
} from '@foyer/shared/identity/identity-contract.ts'
import * as endpoints from '@foyer/shared/identity/password-endpoints.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import type { Logger } from 'pino'
import type { Bus } from '../events/bus.ts'
import { ById } from '../http/common-contracts.ts'
import { createRateLimit } from '../http/rate-limit.ts'
import { type Route, route } from '../http/route.ts'
import type { Database } from '../storage/database.ts'
import { resetMail } from './account-mails.ts'
import type { Auth } from './create-auth.ts'
import { findStaff, findStaffByEmail } from './identity-queries.ts'
import { createPasswords } from './passwords.ts'
import type { SecurityLog } from './security-log.ts'
import type { SendAccountMail } from './send-account-mail.ts'
import type { SignIn } from './sign-in.ts'

/** Mails to one account that forgot its password: nobody's mailbox is filled by strangers. */
const MAILS_PER_ACCOUNT = { points: 3, seconds: 3600 }

/** Passwords: forgotten, changed, and given anew by an owner. */
export function createPasswordRoutes(deps: {
  database: Database
  auth: Auth
  bus: Bus
  signIn: SignIn
  send: SendAccountMail
  sendsMail: boolean
  dataFolder: string
  publicUrl: string
  clock: Clock
  log: Logger
  security: SecurityLog
}): Route[] {
  const { database, bus, signIn, send, sendsMail, log, security } = deps
  const passwords = createPasswords(deps)
  const mails = createRateLimit(MAILS_PER_ACCOUNT)

  /** Mails a link where there is such an account, and no link of an owner that still works. */
  async function remind(email: string, languages: string[]): Promise<void> {
    const member = await findStaffByEmail(database, email)
    if (!member?.active || !(await mails.take(member.id)).ok) return
    const made = await passwords.makeMailedLink(member.id)
    if (made === null) return
    await send(() => resetMail({ ...member, locale: chooseLocale(languages) }, made.link, 'person'))
  }

  return [
    route(endpoints.readPasswordHelp, { handle: () => succeed({ mail: sendsMail }) }),
    route(endpoints.forgotPassword, {
      body: ForgotPasswordBody,
      handle({ body, languages }) {
        if (!sendsMail) return refuse('unavailable', 'no mail is set')
        // Not waited for: how long it takes would tell who has an account.
        remind(body.email.toLowerCase(), languages).catch((error) =>
          log.error({ error }, 'a forgotten password could not be answered'),
        )
        return done
      },
    }),
    route(endpoints.resetPassword, {
      body: ResetPasswordBody,
      async handle({ body: { token, password }, headers }, beside) {
        const reset = await passwords.reset(token, password)
        if (!reset.ok) return reset
        const { id, email } = reset.value
        security({ event: 'link-used', link: 'password', staffId: id })
        bus.emit('staff', id)
        return signIn({ email, password }, headers, beside)
      },
    }),
    route(endpoints.changePassword, {
      body: ChangePasswordBody,
      async handle({ actor, body }) {
        const changed = await passwords.change(actor, body)
        if (!changed.ok) return changed
        security({ event: 'password-changed', staffId: actor.id })
        bus.emit('staff', actor.id)
        return done
      },
    }),
    route(endpoints.makePasswordLink, {
      params: ById,
      async handle({ actor, params }) {
        const member = await findStaff(database, params.id)
        if (!member?.active) return refuse('not-found')
        const { link, expiresAt } = await passwords.makeLink(member.id, actor.id)
        security({ event: 'link-made', link: 'password', by: actor.id, staffId: member.id })
        const reader = { ...member, locale: chooseLocale(member.languages) }
        const mailed = await send(() => resetMail(reader, link, 'owner'))
        return succeed({ link, expiresAt, mailed })
      },
    }),
  ]
}
