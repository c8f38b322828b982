import { MINUTE } from '@foyer/shared/time/durations.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import { type DeliverDeps, deliver, type Send } from './deliver.ts'
import { claimDelivery, nextDue } from './deliveries-queries.ts'

/** How many are handed over at the same time by one way. */
const AT_ONCE = 4
/** After a failure of the database. */
const LOOK_AGAIN = MINUTE

/** Sends what is due by one way; a mail server that hangs does not hold up the browsers. */
export interface Lane {
  /** Sends what is due; by itself it looks again when the next one is. */
  look(): void
  /** Begins with nothing more. */
  close(): void
}

/** @param track is given everything that is under way */
export function createLane(
  deps: DeliverDeps & { clock: AlarmClock; track(work: Promise<void>): void },
  channel: string,
  send: Send,
): Lane {
  const { database, clock, log, track } = deps
  let closed = false
  let running = 0
  let again = false
  let cancelAlarm = () => {}

  async function drain(): Promise<void> {
    while (!closed) {
      const delivery = await claimDelivery(database, channel, clock.now())
      if (delivery === null) return
      look() // the next one may go at the same time
      await deliver(deps, delivery, send)
    }
  }

  async function run(): Promise<void> {
    let next: number | null = clock.now() + LOOK_AGAIN
    try {
      await drain()
      next = await nextDue(database, channel)
    } catch (error) {
      // The database may be away for a moment; what is stored there stays.
      log.error({ error }, 'deliveries could not be made')
    }
    running -= 1
    cancelAlarm()
    if (!closed && next !== null) cancelAlarm = clock.wakeAt(next, look)
    if (again) look()
  }

  function look(): void {
    if (closed) return
    // Those that run may just have found nothing more: one of them looks again.
    again = running === AT_ONCE
    if (again) return
    running += 1
    track(run())
  }

  return {
    look,
    close() {
      closed = true
      cancelAlarm()
    },
  }
}
