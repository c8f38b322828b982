import { STEP_RATE } from '@foyer/shared/movement/constants.ts'

/** What a lobby does over and over, as verbs. The order is that of `tick`. */
export interface TickVerbs {
  /** Stands reps on duty who are in no instance at a post here, updates people and zones. */
  keepPresence(): void
  greetVisitors(): void
  sortIntoCells(): void
  sendSnapshots(): void
}

/** Milliseconds of one tick: 20 a second, as many as simulation steps. */
export const TICK_TIME = 1000 / STEP_RATE
const TICKS_PER_PRESENCE = STEP_RATE
const TICKS_PER_GREETING = STEP_RATE / 4

/**
 * One tick of a lobby. Inputs are not in it: they are walked when they arrive, so that a tick tells of all of
 * them. Greeting turns avatars, so it comes before the snapshots that show it.
 */
export function tick(count: number, verbs: TickVerbs): void {
  if (count % TICKS_PER_PRESENCE === 0) verbs.keepPresence()
  if (count % TICKS_PER_GREETING === 0) verbs.greetVisitors()
  verbs.sortIntoCells()
  verbs.sendSnapshots()
}
