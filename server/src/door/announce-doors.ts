import type { Centers } from '../centers/centers-types.ts'
import type { Bus } from '../events/bus.ts'
import type { Whereabouts } from '../people/whereabouts.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import type { Doors } from './doors.ts'

/** What may change a door. */
const CAUSES = ['door', 'center', 'plan'] as const

/**
 * Tells everybody in a center's lobby what its door says whenever that changes: when somebody comes or goes, here or
 * in another center, when plan or hours are changed, and when a planned change has come.
 *
 * @returns the way to stop
 */
export function announceDoors(deps: {
  doors: Doors
  centers: Centers
  whereabouts: Whereabouts
  bus: Bus
  clock: AlarmClock
  onError(error: unknown): void
}): () => void {
  const { doors, centers, whereabouts, bus, clock } = deps
  /** What was said last, by center. */
  const said = new Map<string, string>()
  let cancelAlarm = () => {}
  let waiting: NodeJS.Immediate | undefined

  function announce(): void {
    waiting = undefined
    cancelAlarm()
    let next = Number.POSITIVE_INFINITY
    for (const { id } of centers.all()) {
      const door = doors.read(id)!
      next = Math.min(next, door.nextChange ?? next)
      const text = JSON.stringify(door)
      if (said.get(id) === text) continue
      said.set(id, text)
      whereabouts.broadcast(id, 'door', door).catch(deps.onError)
    }
    cancelAlarm = Number.isFinite(next) ? clock.wakeAt(next, announce) : () => {}
  }

  // Several causes of one moment are told once.
  const soon = () => {
    waiting ??= setImmediate(announce)
  }
  for (const cause of CAUSES) bus.on(cause, soon)
  announce()
  return () => {
    for (const cause of CAUSES) bus.off(cause, soon)
    clearImmediate(waiting)
    cancelAlarm()
  }
}
