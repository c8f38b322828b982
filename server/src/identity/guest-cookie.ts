import type { IncomingHttpHeaders } from 'node:http'
import { DAY } from '@foyer/shared/time/durations.ts'
import type { Beside } from '../http/route.ts'
import { readCookie, setCookie } from './cookies.ts'
import { GUEST_TOKEN_DAYS } from './guest-tokens.ts'

const NAME = 'foyer_guest'

/** The guest token that a browser brought along, or null. */
export function readGuestCookie(headers: IncomingHttpHeaders): string | null {
  return readCookie(headers, NAME)
}

/** Gives the browser a guest token. */
export function setGuestCookie(beside: Beside, token: string, secure: boolean): void {
  setCookie(beside, NAME, token, { secure, maxAge: GUEST_TOKEN_DAYS * DAY })
}
