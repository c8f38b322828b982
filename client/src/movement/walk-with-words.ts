import type { FloorPoint } from '@foyer/shared/navmesh/walking-surface.ts'
import { createStore } from 'zustand/vanilla'
import { hudTexts } from '../i18n/hud/hud-texts.ts'
import { settingsStore } from '../settings/settings-store.ts'
import { notify } from '../ui/notice-store.ts'
import type { Walker } from './walker-types.ts'

/** Milliseconds between two looks at whether the way is walked. */
const LOOK_EVERY = 250
/** Metres from the end of a way at which one is there. */
const NEAR_GOAL = 1

/** Where the own avatar was sent to by name; null when it is not on such a way. */
export const walkStore = createStore<{ goal: string | null }>(() => ({ goal: null }))

let timer: ReturnType<typeof setInterval> | undefined

const t = () => hudTexts(settingsStore.getState().locale)

/**
 * Sends the own avatar to something with a name and says so, also when it is there or when there is no way.
 * `start` begins the walk, e.g. `walker.walkToSpot`.
 */
export function walkWithWords(walker: Walker, goal: string, start: () => boolean): void {
  clearInterval(timer)
  if (!start()) {
    walkStore.setState({ goal: null })
    notify(t()('walk.none', { goal }))
    return
  }
  walkStore.setState({ goal })
  notify(t()('walk.going', { goal }))
  let end = walker.path.at(-1)
  timer = setInterval(() => {
    end = walker.path.at(-1) ?? end
    if (walker.path.length > 0) return
    clearInterval(timer)
    walkStore.setState({ goal: null })
    notify(isThere(walker, end) ? t()('walk.arrived', { goal }) : t()('walk.stopped'))
  }, LOOK_EVERY)
}

/** Whether a way that is over was walked to its end; keys of one's own end it earlier. */
function isThere(walker: Walker, end: FloorPoint | undefined): boolean {
  return end === undefined || Math.hypot(walker.x - end.x, walker.z - end.z) < NEAR_GOAL
}

export function stopWalking(walker: Walker): void {
  clearInterval(timer)
  walker.stop()
  walkStore.setState({ goal: null })
  notify(t()('walk.stopped'))
}
