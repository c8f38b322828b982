import { type Result, succeed } from '@foyer/shared/errors/result.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import { DAY } from '@foyer/shared/time/durations.ts'
import { createSignedTokens } from './signed-tokens.ts'

export const GUEST_TOKEN_DAYS = 30

/** Signed, expiring tokens that make a browser the same visitor again. */
export interface GuestTokens {
  /** A new token for a visitor id. */
  issue(visitorId: string): string
  /** The visitor id of a token, or why it is none. */
  verify(token: string): Result<{ visitorId: string }>
}

export function createGuestTokens(secret: string, clock: Clock): GuestTokens {
  const tokens = createSignedTokens(secret, GUEST_TOKEN_DAYS * DAY, clock)
  return {
    issue: tokens.issue,
    verify(token) {
      const id = tokens.verify(token)
      return id.ok ? succeed({ visitorId: id.value }) : id
    },
  }
}
