import type { IncomingHttpHeaders } from 'node:http'
import { done, type Result, refuse } from '@foyer/shared/errors/result.ts'
import type { SignInBody } from '@foyer/shared/identity/identity-contract.ts'
import { APIError } from 'better-auth/api'
import { fromNodeHeaders } from 'better-auth/node'
import type { Beside } from '../http/route.ts'
import type { Auth } from './create-auth.ts'
import type { KnownBrowsers } from './known-browsers.ts'
import type { SecurityLog } from './security-log.ts'

/**
 * Signs a browser in: a session in the database, its cookie `beside` the answer, and from now on a browser that the
 * member is known by. `code-needed` where the account has a second factor: the code is the next step. A wrong address, a wrong password and somebody who is no longer staff are refused alike.
 */
export type SignIn = (
  body: SignInBody,
  headers: IncomingHttpHeaders,
  beside: Beside,
) => Promise<Result>

export function createSignIn(auth: Auth, known: KnownBrowsers, security: SecurityLog): SignIn {
  return async (body, headers, beside) => {
    try {
      const signedIn = await auth.api.signInEmail({
        body,
        headers: fromNodeHeaders(headers),
        returnHeaders: true,
      })
      beside.append('Set-Cookie', signedIn.headers.getSetCookie())
      // The cookie says for ten minutes whose code is waited for.
      if ('twoFactorRedirect' in signedIn.response) return refuse('code-needed')
      known.remember(signedIn.response.user.id, beside)
      security({ event: 'signed-in', staffId: signedIn.response.user.id })
      return done
    } catch (error) {
      if (error instanceof APIError && error.status === 'UNAUTHORIZED')
        return refuse('password-wrong')
      throw error
    }
  }
}

/** Ends the browser's session, if it has one. */
export async function signOut(
  auth: Auth,
  headers: IncomingHttpHeaders,
  beside: Beside,
): Promise<Result> {
  const signedOut = await auth.api.signOut({
    headers: fromNodeHeaders(headers),
    returnHeaders: true,
  })
  beside.append('Set-Cookie', signedOut.headers.getSetCookie())
  return done
}
