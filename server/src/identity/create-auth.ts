import { PASSWORD_MAX, PASSWORD_MIN } from '@foyer/shared/identity/identity-contract.ts'
import type { BetterAuthOptions } from 'better-auth'
import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { twoFactor } from 'better-auth/plugins'
import type { Logger } from 'pino'
import type { Database } from '../storage/database.ts'
import { makeBackupCodes } from './backup-codes.ts'
import { cookiePrefix } from './cookies.ts'
import { findStaff } from './identity-queries.ts'
import {
  staff,
  staffAccounts,
  staffSecondFactors,
  staffSessions,
  staffVerifications,
} from './identity-tables.ts'

/** Days after which one signs in again. */
const SESSION_DAYS = 30

export type Auth = ReturnType<typeof createAuth>

/**
 * better-auth as Foyer uses it: passwords and sessions, called from our own routes. Its HTTP handler is not
 * mounted, so nothing of it is reachable that Foyer does not offer.
 */
export function createAuth(options: {
  database: Database
  publicUrl: string
  secret: string
  log: Logger
}) {
  const https = options.publicUrl.startsWith('https:')
  return betterAuth({
    appName: 'Foyer',
    baseURL: options.publicUrl,
    secret: options.secret,
    telemetry: { enabled: false },
    database: drizzleAdapter(options.database, {
      provider: 'pg',
      schema: {
        user: staff,
        session: staffSessions,
        account: staffAccounts,
        verification: staffVerifications,
        twoFactor: staffSecondFactors,
      },
    }),
    user: {
      // Our own columns, written by our own queries; better-auth checks that it knows each.
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        languages: { type: 'string[]', required: true, input: false },
        greeting: { type: 'json', required: true, input: false },
        look: { type: 'string', required: true, input: false },
      },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
    },
    session: {
      expiresIn: SESSION_DAYS * 86_400,
      // Reading a session never writes; one signs in once a month.
      disableSessionRefresh: true,
    },
    databaseHooks: {
      session: {
        create: {
          // Who is no longer staff has a password but gets no session.
          before: async ({ userId }) => {
            const member = await findStaff(options.database, userId)
            return member?.active === true
          },
        },
      },
    },
    plugins: [
      twoFactor({
        issuer: new URL(options.publicUrl).host,
        backupCodeOptions: { customBackupCodesGenerate: makeBackupCodes },
      }),
    ],
    // Our own limits and origin check stand in front of the routes.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: cookiePrefix(https),
      useSecureCookies: false, // the prefix says more than better-auth's own
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: https },
      ipAddress: { disableIpTracking: true },
    },
    logger: {
      level: 'error',
      log: (_level, message) => options.log.warn({ message }, 'better-auth'),
    },
  } satisfies BetterAuthOptions)
}
