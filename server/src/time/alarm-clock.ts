import type { Clock } from '@foyer/shared/time/clock.ts'
import { MINUTE } from '@foyer/shared/time/durations.ts'

/** A clock that wakes: what waits for a moment of the day waits by it, so that tests drive the time. */
export interface AlarmClock extends Clock {
  /**
   * Calls `work` once, as soon as the clock says `at` or later; in a turn of its own, also when that is over.
   *
   * @param at milliseconds since 1970
   * @returns cancels it
   */
  wakeAt(at: number, work: () => void): () => void
}

/** After a machine has slept, or its clock was set, a timer is this many milliseconds late at most. */
const LONGEST_WAIT = MINUTE

export const systemClock: AlarmClock = {
  now: () => Date.now(),
  wakeAt(at, work) {
    let timer: NodeJS.Timeout
    const wait = () => {
      const left = at - Date.now()
      timer = setTimeout(left <= LONGEST_WAIT ? ring : wait, Math.min(left, LONGEST_WAIT))
    }
    const ring = () => (Date.now() < at ? wait() : work()) // a timer may be early by a moment
    wait()
    return () => clearTimeout(timer)
  },
}
