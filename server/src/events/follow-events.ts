import { MINUTE } from '@foyer/shared/time/durations.ts'
import type { Logger } from 'pino'
import type { Database } from '../storage/database.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import { SerialQueue } from '../time/serial-queue.ts'
import type { Bus } from './bus.ts'
import type { EventKind, StoredEvent } from './event-contract.ts'
import {
  lockCursor,
  moveCursor,
  readEvent,
  readNextEvent,
  setEventAside,
} from './events-queries.ts'
import type { EventTransaction, WriteEvents } from './write-events.ts'

/** How often an event is tried before it is set aside, so that it does not hold up the others for ever. */
export const ATTEMPTS_MAX = 8
const FIRST_PAUSE = 1000
const LONGEST_PAUSE = MINUTE
const ERROR_MAX = 300

/** Who reads the event log, and what it does with it. */
export interface Following<Kind extends EventKind> {
  /** By which it goes on after a restart: never another one's, and never changed. */
  name: string
  kinds: readonly Kind[]
  /**
   * Handles one event, in one transaction with the note that it is handled: what it writes there is written exactly
   * once. It must use nothing but this transaction (the embedded database has one connection), and be quick.
   */
  handle(event: StoredEvent<Kind>, transaction: EventTransaction): Promise<void>
  /** Called after each one that is handled; the process may die before. */
  handled?(): void
}

export interface Follower {
  /** Resolves when everything that was recorded so far is handled, or waits to be tried again. */
  settled(): Promise<void>
  close(): Promise<void>
}

/** Reads the event log from where the follower of this name has been, and on as things happen; one by one. */
export function followEvents<Kind extends EventKind>(
  deps: {
    database: Database
    write: WriteEvents
    bus: Bus
    clock: AlarmClock
    log: Logger
  },
  { name, kinds, handle, handled }: Following<Kind>,
): Follower {
  const { database, write, bus, clock, log } = deps
  const queue = new SerialQueue()
  let closed = false
  /** How often in a row it went wrong, and how often the event itself was to blame. */
  let failures = 0
  let attempts = 0
  /** While it waits to try again. */
  let cancelRetry: (() => void) | null = null

  /** @returns false when there is none */
  async function handleNext(): Promise<boolean> {
    let number = null as number | null
    try {
      await write(async (transaction) => {
        const row = await readNextEvent(transaction, kinds, await lockCursor(transaction, name))
        if (row === null) return
        number = row.number
        const event = readEvent(row)
        if (isOf(event, kinds)) await handle(event, transaction)
        await moveCursor(transaction, name, row.number)
      })
    } catch (error) {
      // An event that could not even be read is not to blame: the database is away.
      if (number === null || ++attempts < ATTEMPTS_MAX) throw error
      const at = clock.now()
      await setEventAside(database, { follower: name, number, at, error: reasonOf(error) })
      log.error({ error, follower: name, number }, 'an event was set aside: it cannot be handled')
    }
    failures = 0
    attempts = 0
    return number !== null
  }

  async function readOn(): Promise<void> {
    if (cancelRetry !== null) return
    try {
      while (!closed && (await handleNext())) handled?.()
    } catch (error) {
      log.warn({ error, follower: name }, 'an event could not be handled yet')
      if (closed) return
      const pause = Math.min(FIRST_PAUSE * 2 ** failures++, LONGEST_PAUSE)
      cancelRetry = clock.wakeAt(clock.now() + pause, () => {
        cancelRetry = null
        look()
      })
    }
  }

  const look = () => void queue.run(readOn)
  bus.on('event', look)
  look()
  return {
    settled: () => queue.settled(),
    async close() {
      closed = true
      bus.off('event', look)
      cancelRetry?.()
      await queue.settled()
    },
  }
}

function isOf<Kind extends EventKind>(
  event: StoredEvent,
  kinds: readonly Kind[],
): event is StoredEvent<Kind> {
  return kinds.some((kind) => kind === event.kind)
}

/** What went wrong, without the values that a query had: they may be somebody's name. */
function reasonOf(error: unknown): string {
  const { cause = error } = error as { cause?: unknown }
  return String(cause).slice(0, ERROR_MAX)
}
