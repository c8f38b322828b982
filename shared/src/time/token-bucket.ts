/**
 * An allowance: `burst` at once, then one more every `secondsEach`. Time is given with each call, so the
 * bucket needs no timer.
 */
export class TokenBucket {
  private readonly burst: number
  private readonly perMillisecond: number
  private tokens: number
  private countedAt: number

  /** @param now milliseconds */
  constructor(limits: { burst: number; secondsEach: number }, now: number) {
    this.burst = limits.burst
    this.perMillisecond = 1 / (limits.secondsEach * 1000)
    this.tokens = limits.burst
    this.countedAt = now
  }

  /** Takes one, or returns false when there is none left. A clock that goes back gives nothing and takes nothing. */
  take(now: number): boolean {
    const passed = Math.max(0, now - this.countedAt)
    this.tokens = Math.min(this.burst, this.tokens + passed * this.perMillisecond)
    this.countedAt = now
    if (this.tokens < 1) return false
    this.tokens -= 1
    return true
  }
}
