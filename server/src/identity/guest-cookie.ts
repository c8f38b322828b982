import type { IncomingHttpHeaders } from 'node:http'
import { DAY } from '@foyer/shared/time/durations.ts'
import type { Beside } from '../http/route.ts'
import { createCookie } from './cookies.ts'
import { GUEST_TOKEN_DAYS, type GuestTokens } from './guest-tokens.ts'

/** The cookie that makes a browser the same visitor again. */
export interface GuestCookie {
  /** The visitor that a browser is, or null when it brought no token that holds. */
  read(headers: IncomingHttpHeaders): string | null
  /** Gives the browser a new token for a visitor id. */
  give(beside: Beside, visitorId: string): void
  /** Takes it from the browser, which is nobody known then. */
  take(beside: Beside): void
}

/** @param secure whether pages are served over https */
export function createGuestCookie(tokens: GuestTokens, secure: boolean): GuestCookie {
  const cookie = createCookie('guest', secure, GUEST_TOKEN_DAYS * DAY)
  return {
    read(headers) {
      const verified = tokens.verify(cookie.read(headers) ?? '')
      return verified.ok ? verified.value.visitorId : null
    },
    take: cookie.take,
    give: (beside, visitorId) => cookie.set(beside, tokens.issue(visitorId)),
  }
}
