import { readDoor } from '@foyer/shared/door/door-endpoints.ts'
import { HOUR } from '@foyer/shared/time/durations.ts'
import { call } from '../net/call.ts'
import { doorStore } from './door-store.ts'

/** Milliseconds after the planned moment in which pages ask, so that not all do at once. */
const SPREAD = 5000
/** Milliseconds; a longer timer would ring at once. */
const LONGEST = HOUR

/**
 * Keeps a door true on a page without a connection: asks anew when the door was to change, and when the page is
 * looked at again. Returns the way to stop.
 */
export function followDoor(center: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined

  async function ask(): Promise<void> {
    const door = await call(readDoor, { params: { center } })
    if (door.ok) doorStore.setState({ door: door.value })
  }

  function wait(): void {
    clearTimeout(timer)
    const change = doorStore.getState().door?.nextChange
    if (!change) return
    const left = change - Date.now()
    if (left > LONGEST) timer = setTimeout(wait, LONGEST)
    else if (left > 0) timer = setTimeout(() => void ask(), left + Math.random() * SPREAD)
  }

  const look = () => {
    if (document.visibilityState === 'visible') void ask()
  }
  document.addEventListener('visibilitychange', look)
  const stopWaiting = doorStore.subscribe(wait)
  wait()
  return () => {
    document.removeEventListener('visibilitychange', look)
    stopWaiting()
    clearTimeout(timer)
  }
}
