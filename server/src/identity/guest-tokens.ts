import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import { DAY } from '@foyer/shared/time/durations.ts'
import type { GuestTokens } from './identity-types.ts'

export const GUEST_TOKEN_DAYS = 30
const LIFETIME = GUEST_TOKEN_DAYS * DAY

/** `<visitor id>.<end, milliseconds since 1970>.<HMAC-SHA-256 of both, base64url>` */
const FORM = /^([\w-]{1,64})\.(\d{1,16})\.([\w-]{43})$/

export function createGuestTokens(secret: string, clock: Clock): GuestTokens {
  const sign = (content: string) => createHmac('sha256', secret).update(content).digest('base64url')
  return {
    issue(visitorId) {
      const content = `${visitorId}.${clock.now() + LIFETIME}`
      return `${content}.${sign(content)}`
    },
    verify(token): Result<{ visitorId: string }> {
      const [, visitorId, end, signature] = FORM.exec(token) ?? []
      if (!visitorId || !end || !signature) return refuse('token-invalid')
      const right = sign(`${visitorId}.${end}`)
      if (!timingSafeEqual(Buffer.from(right), Buffer.from(signature)))
        return refuse('token-invalid')
      if (Number(end) <= clock.now()) return refuse('token-expired')
      return succeed({ visitorId })
    },
  }
}
