import { STEP_TIME } from '@foyer/shared/movement/constants.ts'

/** Seconds that others are drawn in the past: at least, and at most when messages come unevenly. */
const DELAY_LEAST = 0.1
const DELAY_MOST = 0.15
/** How fast the drawn time may run ahead of or behind the real one while it adapts. */
const ADAPT_SPEED = 0.05
/** Seconds of disagreement that are jumped over: the first message, or a sleep of the page. */
const JUMP = 1
/** Seconds in which an early message stops counting, so that a slower route is accepted in the end. */
const FORGET_SPEED = 0.005
/** Ticks around which the 16 bit counter of the wire turns. */
const TICKS = 0x10000

/**
 * The server's time as drawn: seconds of server ticks, some way in the past, running evenly however unevenly
 * messages arrive. The quickest message of the last while tells the offset; how late the others are tells
 * the delay.
 */
export interface PlayoutClock {
  /** Takes a message's tick as it arrives at `now` (seconds); returns it as seconds that never wrap. */
  arrive(tick: number, now: number): number
  /** The server's time to draw at `now`, in the seconds that `arrive` returns; null before any message. */
  read(now: number): number | null
}

export function createPlayoutClock(): PlayoutClock {
  let ticks: number | null = null
  let offset = 0
  let lateness = 0
  let drawn: number | null = null
  let readAt = 0

  function unwrap(tick: number): number {
    if (ticks === null) return tick
    const ahead = (tick - ticks) & (TICKS - 1)
    return ticks + (ahead >= TICKS / 2 ? ahead - TICKS : ahead)
  }

  return {
    arrive(tick, now) {
      const unwrapped = unwrap(tick)
      const time = unwrapped * STEP_TIME
      const measured = time - now
      if (ticks === null || Math.abs(measured - offset) > JUMP) {
        offset = measured
        lateness = 0
        drawn = null
      } else {
        offset = Math.max(measured, offset - FORGET_SPEED * STEP_TIME)
        const late = offset - measured
        lateness = Math.max(late, lateness + (late - lateness) * 0.02)
      }
      ticks = Math.max(ticks ?? unwrapped, unwrapped)
      return time
    },

    read(now) {
      if (ticks === null) return null
      const delay = Math.min(DELAY_MOST, Math.max(DELAY_LEAST, STEP_TIME + lateness))
      const wanted = now + offset - delay
      const passed = drawn === null ? 0 : Math.max(0, now - readAt)
      drawn ??= wanted
      readAt = now
      const most = passed * ADAPT_SPEED
      drawn += passed + Math.min(most, Math.max(-most, wanted - drawn - passed))
      return drawn
    },
  }
}
