import type { IncomingHttpHeaders } from 'node:http'
import { done, type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { CodeBody, PasswordBody, SignInCodeBody } from '@foyer/shared/identity/identity-contract.ts'
import * as endpoints from '@foyer/shared/identity/second-factor-endpoints.ts'
import { APIError } from 'better-auth/api'
import { parseCookies, parseSetCookieHeader } from 'better-auth/cookies'
import { fromNodeHeaders } from 'better-auth/node'
import { type Beside, type Route, route } from '../http/route.ts'
import type { Database } from '../storage/database.ts'
import { isBackupCode } from './backup-codes.ts'
import type { Auth } from './create-auth.ts'
import type { KnownBrowsers } from './known-browsers.ts'
import { hasSecondFactor, keepSessionId, whoseCode } from './second-factor-queries.ts'
import type { SecurityLog } from './security-log.ts'

/** Codes of an app as the second step of signing in, and switching that on and off. */
export function createSecondFactorRoutes(deps: {
  database: Database
  auth: Auth
  known: KnownBrowsers
  security: SecurityLog
}): Route[] {
  const { database, auth, known, security } = deps

  /** Asks better-auth, whose cookies go beside the answer; `code-wrong` for what it does not take. */
  async function verify(
    { code, trust = false }: { code: string; trust?: boolean },
    headers: IncomingHttpHeaders,
    beside: Beside,
  ): Promise<Result<{ staffId: string; headers: Headers }>> {
    const asked = {
      body: { code, trustDevice: trust },
      headers: fromNodeHeaders(headers),
      returnHeaders: true,
    } as const
    const verified = await byReason(() =>
      isBackupCode(code) ? auth.api.verifyBackupCode(asked) : auth.api.verifyTOTP(asked),
    )
    if (!verified.ok) return verified
    beside.append('Set-Cookie', verified.value.headers.getSetCookie())
    return succeed({ staffId: verified.value.response.user.id, headers: verified.value.headers })
  }

  /** Whose code a browser was asked for, for the log alone; null: nobody's. */
  async function whoIsAsked({ cookie = '' }: IncomingHttpHeaders): Promise<string | null> {
    const { name } = (await auth.$context).createAuthCookie('two_factor')
    const [identifier = ''] = (parseCookies(cookie).get(name) ?? '').split('.')
    return whoseCode(database, identifier)
  }

  /** Lets a session that takes the place of another keep its id. */
  async function keepSession(sessionId: string, given: Headers): Promise<void> {
    const { name } = (await auth.$context).authCookies.sessionToken
    for (const line of given.getSetCookie()) {
      const token = parseSetCookieHeader(line).get(name)?.value.split('.')[0]
      if (token) await keepSessionId(database, sessionId, token)
    }
  }

  return [
    route(endpoints.signInByCode, {
      body: SignInCodeBody,
      async handle({ body, headers }, beside) {
        const code = body.code.replaceAll(/\s/g, '').toLowerCase()
        const asked = await whoIsAsked(headers)
        const verified = await verify({ code, trust: body.trust }, headers, beside)
        if (!verified.ok) {
          const isPaused = verified.reason === 'sign-in-paused'
          security({ event: isPaused ? 'sign-in-paused' : 'code-wrong', staffId: asked })
          return verified
        }
        const { staffId } = verified.value
        known.remember(staffId, beside)
        security({ event: 'signed-in', staffId })
        return done
      },
    }),
    route(endpoints.readSecondFactor, {
      handle: async ({ actor }) => succeed({ on: await hasSecondFactor(database, actor.id) }),
    }),
    route(endpoints.beginSecondFactor, {
      body: PasswordBody,
      async handle({ body, headers }) {
        const begun = await byReason(() =>
          auth.api.enableTwoFactor({ body, headers: fromNodeHeaders(headers) }),
        )
        if (!begun.ok) return begun
        if (begun.value.method !== 'totp') throw new Error('the second factor is an app’s codes')
        const { totpURI: uri, backupCodes } = begun.value
        return succeed({ uri, backupCodes })
      },
    }),
    route(endpoints.confirmSecondFactor, {
      body: CodeBody,
      async handle({ actor, body, headers }, beside) {
        const verified = await verify(body, headers, beside)
        if (!verified.ok) return verified
        await keepSession(actor.sessionId, verified.value.headers)
        security({ event: 'second-factor-on', staffId: actor.id })
        return done
      },
    }),
    route(endpoints.endSecondFactor, {
      body: PasswordBody,
      async handle({ actor, body, headers }, beside) {
        const ended = await byReason(() =>
          auth.api.disableTwoFactor({
            body,
            headers: fromNodeHeaders(headers),
            returnHeaders: true,
          }),
        )
        if (!ended.ok) return ended
        beside.append('Set-Cookie', ended.value.headers.getSetCookie())
        await keepSession(actor.sessionId, ended.value.headers)
        security({ event: 'second-factor-off', staffId: actor.id })
        return done
      },
    }),
  ]
}

/** What better-auth answers, or its refusal as one of our reasons. */
async function byReason<T>(ask: () => Promise<T>): Promise<Result<T>> {
  try {
    return succeed(await ask())
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    switch (error.body?.code) {
      case 'INVALID_PASSWORD':
        return refuse('password-current-wrong', 'password: not the password of this account')
      case 'INVALID_CODE':
      case 'INVALID_BACKUP_CODE':
        return refuse('code-wrong', 'code: not the code of this moment')
      // The password is asked for again.
      case 'INVALID_TWO_FACTOR_COOKIE':
      case 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE':
        return refuse('code-over')
      case 'ACCOUNT_TEMPORARILY_LOCKED':
        return refuse('sign-in-paused')
      case 'TOTP_ALREADY_ENABLED':
      case 'TOTP_NOT_ENABLED':
      case 'BACKUP_CODES_NOT_ENABLED':
        return refuse('conflict')
      default:
        throw error
    }
  }
}
