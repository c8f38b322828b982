import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'

/** `<id>.<end, milliseconds since 1970>.<HMAC-SHA-256 of both, base64url>` */
const FORM = /^([\w-]{1,64})\.(\d{1,16})\.([\w-]{43})$/

/** Tokens that name an id until they end, and that nobody else can make. */
export interface SignedTokens {
  issue(id: string): string
  /** The id of a token, or why it is none. */
  verify(token: string): Result<string>
}

/** @param lifetime milliseconds */
export function createSignedTokens(secret: string, lifetime: number, clock: Clock): SignedTokens {
  const sign = (content: string) => createHmac('sha256', secret).update(content).digest('base64url')
  return {
    issue(id) {
      const content = `${id}.${clock.now() + lifetime}`
      return `${content}.${sign(content)}`
    },
    verify(token) {
      const [, id, end, signature] = FORM.exec(token) ?? []
      if (!id || !end || !signature) return refuse('token-invalid')
      const right = sign(`${id}.${end}`)
      if (!timingSafeEqual(Buffer.from(right), Buffer.from(signature)))
        return refuse('token-invalid')
      if (Number(end) <= clock.now()) return refuse('token-expired')
      return succeed(id)
    },
  }
}
