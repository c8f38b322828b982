import { STEP_BURST, STEP_TIME } from '@foyer/shared/movement/constants.ts'

/** Cuts time into steps of 50 ms, as often as it is told that time has passed. */
export interface Pace {
  /** The time that it was advanced to last, seconds; 0 before. */
  readonly now: number
  /** How much of the next step has passed, below 1. */
  readonly part: number
  /** Goes on to `now`, and calls `step` with the time of each step that is due. Returns the seconds that passed. */
  advance(now: number, step: (now: number) => void): number
}

export function createPace(): Pace {
  let clock: number | null = null
  let saved = 0
  return {
    get now() {
      return clock ?? 0
    },
    get part() {
      return saved / STEP_TIME
    },
    advance(now, step) {
      const passed = clock === null ? 0 : Math.max(0, now - clock)
      clock = now
      // A page that slept does not catch up further than the server would let it.
      saved = Math.min(saved + passed, STEP_BURST * STEP_TIME)
      while (saved >= STEP_TIME) {
        saved -= STEP_TIME
        step(now - saved)
      }
      return passed
    },
  }
}
