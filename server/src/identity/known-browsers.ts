import { randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Clock } from '@foyer/shared/time/clock.ts'
import { DAY } from '@foyer/shared/time/durations.ts'
import type { Beside } from '../http/route.ts'
import { createCookie } from './cookies.ts'
import { createSignedTokens } from './signed-tokens.ts'

const LIFETIME = 365 * DAY

/** Browsers that a member of staff has signed in with: a cookie says so, which opens nothing by itself. */
export interface KnownBrowsers {
  /** Makes this browser one of the member's. */
  remember(staffId: string, beside: Beside): void
  /** The id of this browser, when it is one of the member's. */
  find(staffId: string, headers: IncomingHttpHeaders): string | null
}

export function createKnownBrowsers(secret: string, secure: boolean, clock: Clock): KnownBrowsers {
  const tokens = createSignedTokens(secret, LIFETIME, clock)
  const cookie = createCookie('known', secure, LIFETIME)
  return {
    remember(staffId, beside) {
      cookie.set(beside, tokens.issue(`${staffId}_${randomBytes(9).toString('base64url')}`))
    },
    find(staffId, headers) {
      const id = tokens.verify(cookie.read(headers) ?? '')
      return id.ok && id.value.startsWith(`${staffId}_`) ? id.value : null
    },
  }
}
