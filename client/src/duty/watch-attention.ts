import { IDLE_MINUTES } from '@foyer/shared/duty/duty-limits.ts'
import { MINUTE } from '@foyer/shared/time/durations.ts'
import type { Connection } from '../net/connection-types.ts'

type Attention = 'here' | 'hidden' | 'idle'

const IDLE = IDLE_MINUTES * MINUTE
/** What counts as touching the page. */
const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/**
 * Tells the server whether the rep on duty looks at the page: it is hidden, was not touched for a while, or neither.
 * Returns the way to stop.
 */
export function watchAttention(connection: Connection): () => void {
  let told: Attention = 'here'
  let touchedAt = performance.now()
  let timer: ReturnType<typeof setTimeout>

  const tell = (to: Attention) => {
    if (to === told) return
    told = to
    void connection.request('attention', { to }) // refused off duty, where it says nothing
  }
  const look = () => {
    const left = touchedAt + IDLE - performance.now()
    clearTimeout(timer)
    if (document.hidden) return tell('hidden')
    if (left <= 0) return tell('idle')
    tell('here')
    timer = setTimeout(look, left)
  }
  const touch = () => {
    touchedAt = performance.now()
    if (told !== 'here') look()
  }
  /** The server believes that who has just connected looks. */
  const stopJoining = connection.state.subscribe(({ phase }, before) => {
    if (phase !== 'joined' || before.phase === 'joined') return
    told = 'here'
    look()
  })

  document.addEventListener('visibilitychange', look)
  for (const name of TOUCHES) addEventListener(name, touch, { passive: true, capture: true })
  look()
  return () => {
    clearTimeout(timer)
    stopJoining()
    document.removeEventListener('visibilitychange', look)
    for (const name of TOUCHES) removeEventListener(name, touch, { capture: true })
  }
}
