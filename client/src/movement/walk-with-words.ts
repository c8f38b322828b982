import { createStore } from 'zustand/vanilla'
import { hudTexts } from '../i18n/hud-text.ts'
import { settingsStore } from '../settings/settings-store.ts'
import { notify } from '../ui/notice-store.ts'
import type { Walker } from './walker-types.ts'

/** Milliseconds between two looks at whether the way is walked. */
const LOOK_EVERY = 250

/** Where the own avatar was sent to by name; null when it is not on such a way. */
export const walkStore = createStore<{ goal: string | null }>(() => ({ goal: null }))

let timer: ReturnType<typeof setInterval> | undefined

const t = () => hudTexts[settingsStore.getState().locale]

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
  timer = setInterval(() => {
    if (walker.path.length > 0) return
    clearInterval(timer)
    walkStore.setState({ goal: null })
    notify(t()('walk.arrived', { goal }))
  }, LOOK_EVERY)
}

export function stopWalking(walker: Walker): void {
  clearInterval(timer)
  walker.stop()
  walkStore.setState({ goal: null })
  notify(t()('walk.stopped'))
}
