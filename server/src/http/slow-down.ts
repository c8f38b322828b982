import type { Reason } from '@foyer/shared/errors/reasons.ts'
import { done, refuseFor } from '@foyer/shared/errors/result.ts'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { type RateLimit, waitAfter } from './rate-limit.ts'

/** How tries in a row are slowed down. */
export interface Patience {
  /** Tries without a wait. */
  free: number
  /** Seconds of the first wait; each next one is twice as long. */
  first: number
  /** Seconds of the longest wait. */
  longest: number
  /** Seconds after the first try in which nothing is forgotten. */
  remembered: number
}

/** Lets each key try again and again, but later each time. Counts in this process's memory. */
export function createSlowDown(
  { free, first, longest, remembered }: Patience,
  reason: Reason,
): RateLimit {
  const tries = new RateLimiterMemory({ points: free, duration: remembered })
  /** Lets one through, and the next one after the time that was said with it. */
  const gate = new RateLimiterMemory({ points: 1, duration: longest })
  return {
    async take(key) {
      const { consumedPoints } = await tries.penalty(key)
      const beyond = consumedPoints - free
      if (beyond < 0) return done
      try {
        await gate.consume(key, 1, { customDuration: Math.min(first * 2 ** beyond, longest) })
        return done
      } catch (closed) {
        await tries.reward(key) // not tried
        return refuseFor(waitAfter(closed), reason, `more than ${free} tries`)
      }
    },
    async forget(key) {
      await tries.delete(key)
      await gate.delete(key)
    },
  }
}
