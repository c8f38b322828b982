import type { Request, Response } from 'express'
import { GUEST_TOKEN_DAYS } from '../identity/guest-tokens.ts'

const NAME = 'foyer_guest'

/** The guest token that a browser brought along, or null. */
export function readGuestCookie(request: Request): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2)
    if (name === NAME && value !== undefined) return value
  }
  return null
}

/** Gives the browser a guest token that no script of the page can read. */
export function setGuestCookie(response: Response, token: string, secure: boolean): void {
  const maxAge = GUEST_TOKEN_DAYS * 86_400_000
  response.cookie(NAME, token, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge })
}
