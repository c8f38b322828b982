import { done, type Result, refuse } from '@foyer/shared/errors/result.ts'
import type { SignInBody } from '@foyer/shared/identity/identity-contract.ts'
import { APIError } from 'better-auth/api'
import { fromNodeHeaders } from 'better-auth/node'
import type { Request, Response } from 'express'
import type { Auth } from './create-auth.ts'

/**
 * Signs a browser in: a session in the database, its cookie in `response`. A wrong address, a wrong password
 * and somebody who is no longer staff are refused alike.
 */
export async function signIn(
  auth: Auth,
  body: SignInBody,
  request: Request,
  response: Response,
): Promise<Result> {
  try {
    const { headers } = await auth.api.signInEmail({
      body,
      headers: fromNodeHeaders(request.headers),
      returnHeaders: true,
    })
    response.append('Set-Cookie', headers.getSetCookie())
    return done
  } catch (error) {
    if (error instanceof APIError && error.status === 'UNAUTHORIZED')
      return refuse('password-wrong')
    throw error
  }
}

/** Ends the browser's session, if it has one. */
export async function signOut(auth: Auth, request: Request, response: Response): Promise<Result> {
  const { headers } = await auth.api.signOut({
    headers: fromNodeHeaders(request.headers),
    returnHeaders: true,
  })
  response.append('Set-Cookie', headers.getSetCookie())
  return done
}
