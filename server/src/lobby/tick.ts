import { STEP_RATE } from '@foyer/shared/movement/constants.ts'

/** What a lobby does over and over, as verbs. The order is that of `tick`. */
export interface TickVerbs {
  /** What each feature does in a tick; `count` says which tick it is. */
  tickFeatures(count: number): void
  /** Lets those go whose place nothing keeps, updates people and zones. */
  keepPlaces(): void
  sortIntoCells(): void
  sendSnapshots(): void
}

/** Milliseconds of one tick: 20 a second, as many as simulation steps. */
export const TICK_TIME = 1000 / STEP_RATE
const TICKS_PER_KEEPING = STEP_RATE

/**
 * One tick of a lobby. Inputs are not in it: they are walked when they arrive, so that a tick tells of all of
 * them. Features turn and place avatars, so they come before the snapshots that show it.
 */
export function tick(count: number, verbs: TickVerbs): void {
  verbs.tickFeatures(count)
  if (count % TICKS_PER_KEEPING === 0) verbs.keepPlaces()
  verbs.sortIntoCells()
  verbs.sendSnapshots()
}
