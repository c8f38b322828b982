import { DAY, HOUR } from '@foyer/shared/time/durations.ts'
import type { Logger } from 'pino'
import type { Database } from '../storage/database.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import { SerialQueue } from '../time/serial-queue.ts'
import type { Bus } from './bus.ts'
import type { EventKind } from './event-contract.ts'
import { countSetAside, deleteOldEvents } from './events-queries.ts'
import { type Follower, type Following, followEvents } from './follow-events.ts'
import { eventWriter, type WriteEvents } from './write-events.ts'

/** Days that events are kept. */
export const EVENTS_KEPT = 90

/** What happened, for whoever must not miss it. */
export interface EventLog {
  /** Changes something and records it: both or neither. Afterwards those who follow are woken. */
  write: WriteEvents
  /** Reads on from where the follower of that name has been; from the beginning at first. */
  follow<Kind extends EventKind>(following: Following<Kind>): Follower
  /** How many events of the last `EVENTS_KEPT` days nobody could handle. */
  countSetAside(): Promise<number>
  close(): Promise<void>
}

export function createEventLog(deps: {
  database: Database
  bus: Bus
  clock: AlarmClock
  log: Logger
}): EventLog {
  const { database, bus, clock, log } = deps
  const write = eventWriter({ database, bus, clock })
  const followers: { name: string; kinds: readonly EventKind[] }[] = []
  const sweeps = new SerialQueue()
  let closed = false
  let cancelSweep = () => {}

  async function sweep(): Promise<void> {
    await deleteOldEvents(database, clock.now() - EVENTS_KEPT * DAY, followers).catch((error) =>
      log.error({ error }, 'old events could not be swept'),
    )
    if (!closed) sweepLater()
  }

  function sweepLater(): void {
    cancelSweep = clock.wakeAt(clock.now() + HOUR, () => void sweeps.run(sweep))
  }
  sweepLater()

  return {
    write,
    follow(following) {
      followers.push(following)
      return followEvents({ database, write, bus, clock, log }, following)
    },
    countSetAside: () => countSetAside(database),
    async close() {
      closed = true
      cancelSweep()
      await sweeps.settled()
    },
  }
}
