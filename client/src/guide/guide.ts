import type { FloorPoint } from '@foyer/shared/navmesh/walking-surface.ts'
import { createStore } from 'zustand/vanilla'
import { createPart, type SessionPart } from '../plugs/session-part.ts'
import { preferencesStore } from '../preferences/preferences-store.ts'
import { notify } from '../ui/toast-store.ts'
import { type Guide, GuideContext } from './guide-context.ts'
import { guideTexts } from './guide-texts.ts'
import type { Walker } from './walker-types.ts'

/** Milliseconds between two looks at whether the way is walked. */
const LOOK_EVERY = 250
/** Metres from the end of a way at which one is there. */
const NEAR_GOAL = 1

/** Begins to lead the own avatar for a stay. */
export function beginGuide({ walker }: { walker: Walker }): SessionPart<Guide> {
  const state = createStore<{ goal: string | null }>(() => ({ goal: null }))
  let timer: ReturnType<typeof setInterval> | undefined
  const t = () => guideTexts(preferencesStore.getState().locale)

  function walk(goal: string, start: () => boolean): void {
    clearInterval(timer)
    if (!start()) {
      state.setState({ goal: null })
      notify(t()('walk.none', { goal }))
      return
    }
    state.setState({ goal })
    notify(t()('walk.going', { goal }))
    let end = walker.path.at(-1)
    timer = setInterval(() => {
      end = walker.path.at(-1) ?? end
      if (walker.path.length > 0) return
      clearInterval(timer)
      state.setState({ goal: null })
      notify(isThere(walker, end) ? t()('walk.arrived', { goal }) : t()('walk.stopped'))
    }, LOOK_EVERY)
  }

  const guide: Guide = {
    state,
    walkToPerson: ({ id, name }) => walk(name, () => walker.walkToPerson(id)),
    walkToSpot: ({ id, name }) => walk(name, () => walker.walkToSpot(id)),
    stop() {
      clearInterval(timer)
      walker.stop()
      state.setState({ goal: null })
      notify(t()('walk.stopped'))
    },
  }
  return createPart(GuideContext, guide, [() => clearInterval(timer)])
}

/** Whether a way that is over was walked to its end; keys of one's own end it earlier. */
function isThere(walker: Walker, end: FloorPoint | undefined): boolean {
  return end === undefined || Math.hypot(walker.x - end.x, walker.z - end.z) < NEAR_GOAL
}
