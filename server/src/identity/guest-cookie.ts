import type { IncomingHttpHeaders } from 'node:http'
import { DAY } from '@foyer/shared/time/durations.ts'
import type { Beside } from '../http/route.ts'
import { GUEST_TOKEN_DAYS } from './guest-tokens.ts'

const NAME = 'foyer_guest'

/** The guest token that a browser brought along, or null. */
export function readGuestCookie(headers: IncomingHttpHeaders): string | null {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2)
    if (name === NAME && value !== undefined) return value
  }
  return null
}

/** Gives the browser a guest token that no script of the page can read. */
export function setGuestCookie(beside: Beside, token: string, secure: boolean): void {
  const maxAge = GUEST_TOKEN_DAYS * DAY
  beside.cookie(NAME, token, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge })
}
