import type { IncomingHttpHeaders } from 'node:http'
import type { Result } from '@foyer/shared/errors/result.ts'
import { chooseLocale } from '@foyer/shared/i18n/locale.ts'
import type { FailedSignIns, SignInBody } from '@foyer/shared/identity/identity-contract.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import { DAY, HOUR, MINUTE, SECOND } from '@foyer/shared/time/durations.ts'
import type { Logger } from 'pino'
import type { RateLimit } from '../http/rate-limit.ts'
import type { Beside } from '../http/route.ts'
import { createSlowDown } from '../http/slow-down.ts'
import type { Database } from '../storage/database.ts'
import { failedSignInsMail } from './account-mails.ts'
import { countFailedSignIn, readFailedSignIns } from './failed-sign-ins-queries.ts'
import { findStaffByEmail, type StaffRecord } from './identity-queries.ts'
import type { KnownBrowsers } from './known-browsers.ts'
import type { SecurityLog } from './security-log.ts'
import type { SendAccountMail } from './send-account-mail.ts'
import type { SignIn } from './sign-in.ts'

const WAITS = { first: MINUTE / SECOND, longest: HOUR / SECOND, remembered: DAY / SECOND }
/** Wrong passwords for an account from one browser that it knows, or else from one network address. */
const ONE_PLACE = { ...WAITS, free: 10 }
/** The same from all browsers that the account does not know: many addresses are no way around. */
const ALL_STRANGERS = { ...WAITS, free: 100 }

/** Wrong passwords of which the member is told. */
const TOLD_FROM = 10
const FORGOTTEN_AFTER = 7 * DAY

/** Signing in with a password that may be wrong. */
export interface SignInAttempts {
  /**
   * Signs in, or refuses: `sign-in-paused` while whoever asks has to wait. A browser that has signed in before is counted
   * for itself, so that no stranger can lock a member out of it.
   */
  attempt(
    body: SignInBody,
    from: { headers: IncomingHttpHeaders; address: string },
    beside: Beside,
  ): Promise<Result>
  /** The wrong passwords that a member should know of; null: there were few, or none lately. */
  failedOf(staffId: string): Promise<FailedSignIns | null>
}

export function createSignInAttempts(deps: {
  database: Database
  signIn: SignIn
  known: KnownBrowsers
  send: SendAccountMail
  publicUrl: string
  clock: Clock
  log: Logger
  security: SecurityLog
}): SignInAttempts {
  const { database, signIn, known, send, publicUrl, clock, log, security } = deps
  const places = createSlowDown(ONE_PLACE, 'sign-in-paused')
  const strangers = createSlowDown(ALL_STRANGERS, 'sign-in-paused')

  /** Keeps what failed for the member to see, and mails it once. */
  async function tell(member: StaffRecord): Promise<void> {
    const now = clock.now()
    const times = { now: new Date(now), forgotten: new Date(now - FORGOTTEN_AFTER) }
    const count = await countFailedSignIn(database, member.id, times)
    if (count !== TOLD_FROM) return
    const reader = { ...member, locale: chooseLocale(member.languages) }
    await send(() => failedSignInsMail(reader, count, publicUrl))
  }

  return {
    async attempt(body, { headers, address }, beside) {
      const account = body.email.toLowerCase()
      const member = await findStaffByEmail(database, account)
      const browser = member && known.find(member.id, headers)
      const limits: [RateLimit, string][] =
        browser === null
          ? [
              [places, `${account} ${address}`],
              [strangers, account],
            ]
          : [[places, browser]]
      for (const [limit, key] of limits) {
        const allowed = await limit.take(key)
        if (allowed.ok) continue
        security({ event: 'sign-in-paused', staffId: member?.id ?? null })
        return allowed
      }
      const signedIn = await signIn(body, headers, beside)
      if (signedIn.ok || signedIn.reason === 'code-needed') {
        for (const [limit, key] of limits) await limit.forget(key)
        return signedIn
      }
      security({ event: 'sign-in-failed', staffId: member?.id ?? null })
      if (member?.active) {
        // Not waited for: how long it takes would tell who has an account.
        tell(member).catch((error) => log.error({ error }, 'a failed sign-in could not be kept'))
      }
      return signedIn
    },

    async failedOf(staffId) {
      const failed = await readFailedSignIns(database, staffId)
      if (failed === null || failed.count < TOLD_FROM) return null
      const lastAt = failed.lastAt.getTime()
      return lastAt > clock.now() - FORGOTTEN_AFTER ? { count: failed.count, lastAt } : null
    },
  }
}
