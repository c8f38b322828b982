import { isIPv6 } from 'node:net'
import type { Reason } from '@foyer/shared/errors/reasons.ts'
import { done, type Result, refuseFor } from '@foyer/shared/errors/result.ts'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'

/** How much is allowed in every window of time. */
export interface Allowance {
  points: number
  seconds: number
}

/** An allowance for each key. */
export interface RateLimit {
  /** Takes one of the key's allowance; refuses until there is more when it is used up. */
  take(key: string): Promise<Result>
  /** Gives the key its full allowance again. */
  forget(key: string): Promise<void>
}

/** Counts in this process's memory. */
export function createRateLimit(
  { points, seconds }: Allowance,
  reason: Reason = 'too-many',
): RateLimit {
  const limiter = new RateLimiterMemory({ points, duration: seconds })
  return {
    async take(key) {
      try {
        await limiter.consume(key)
        return done
      } catch (usedUp) {
        return refuseFor(waitAfter(usedUp), reason, `at most ${points} in ${seconds} s`)
      }
    },
    async forget(key) {
      await limiter.delete(key)
    },
  }
}

/**
 * Whom an address counts for. One IPv6 customer has at least a /64 to choose addresses from, so those count
 * together.
 */
export function addressKey(address: string): string {
  const plain = address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address
  if (!isIPv6(plain)) return plain
  const [head = '', tail = ''] = plain.split('%', 1)[0]!.split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail === '' ? [] : tail.split(':')
  const zeros = plain.includes('::') ? Array(8 - first.length - last.length).fill('0') : []
  return [...first, ...zeros, ...last].slice(0, 4).join(':')
}

/** Whole seconds until there is more, from what the limiter in memory rejects with: it rejects with nothing else. */
export function waitAfter(usedUp: unknown): number {
  return Math.max(1, Math.ceil((usedUp as RateLimiterRes).msBeforeNext / 1000))
}
