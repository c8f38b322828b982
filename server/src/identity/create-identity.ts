import type { IncomingHttpHeaders } from 'node:http'
import type { Clock } from '@foyer/shared/time/clock.ts'
import type { Logger } from 'pino'
import type { Bus } from '../events/bus.ts'
import type { EventLog } from '../events/event-log.ts'
import type { Caller, Route } from '../http/route.ts'
import type { Mailer } from '../mail/create-mailer.ts'
import type { Database } from '../storage/database.ts'
import { readSecret } from '../storage/secrets.ts'
import { createCallerOf } from './callers.ts'
import { createAuth } from './create-auth.ts'
import { createGuestCookie, type GuestCookie } from './guest-cookie.ts'
import { createGuestTokens } from './guest-tokens.ts'
import { createIdentityRoutes } from './identity-routes.ts'
import type { StaffSessions } from './identity-types.ts'
import { createKnownBrowsers } from './known-browsers.ts'
import { createLinksRoutes } from './links-routes.ts'
import { createPasswordRoutes } from './password-routes.ts'
import { createSecondFactorRoutes } from './second-factor-routes.ts'
import { createSecurityLog } from './security-log.ts'
import { createAccountMailSender } from './send-account-mail.ts'
import { createSignIn } from './sign-in.ts'
import { createSignInAttempts } from './sign-in-attempts.ts'
import { createStaffSessions } from './staff-sessions.ts'

export interface Identity {
  sessions: StaffSessions
  guestCookie: GuestCookie
  /** Who sent a request with these headers. */
  callerOf(headers: IncomingHttpHeaders): Promise<Caller>
  routes: Route[]
}

/** Who is who: staff by password and session, guests by token. */
export function createIdentity(options: {
  database: Database
  dataFolder: string
  publicUrl: string
  events: EventLog
  bus: Bus
  clock: Clock
  log: Logger
  /** Null: no mail is sent. */
  mailer: Mailer | null
}): Identity {
  const { database, dataFolder, publicUrl, events, bus, clock, log, mailer } = options
  const secure = publicUrl.startsWith('https:')
  const secret = readSecret(dataFolder, 'staff-sessions')
  const auth = createAuth({ database, publicUrl, secret, log })
  const sessions = createStaffSessions(database, auth, bus)
  const guestTokens = createGuestTokens(readSecret(dataFolder, 'guest-tokens'), clock)
  const send = createAccountMailSender(mailer, log)
  const guestCookie = createGuestCookie(guestTokens, secure)
  const known = createKnownBrowsers(readSecret(dataFolder, 'known-browsers'), secure, clock)
  const security = createSecurityLog(log)
  const signIn = createSignIn(auth, known, security)
  const base = { database, auth, bus, signIn, send, publicUrl, security }
  const attempts = createSignInAttempts({ ...base, known, clock, log })
  return {
    sessions,
    guestCookie,
    callerOf: createCallerOf(sessions, guestCookie),
    routes: [
      ...createIdentityRoutes({ ...base, events, attempts, clock }),
      ...createLinksRoutes(base),
      ...createSecondFactorRoutes({ ...base, known }),
      ...createPasswordRoutes({ ...base, sendsMail: mailer !== null, dataFolder, clock, log }),
    ],
  }
}
