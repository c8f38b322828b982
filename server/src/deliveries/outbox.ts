import { setTimeout } from 'node:timers/promises'
import { DAY, HOUR, MINUTE, SECOND } from '@foyer/shared/time/durations.ts'
import type { Logger } from 'pino'
import type { Database } from '../storage/database.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import { ATTEMPTS_MAX, pauseAfter } from './attempts.ts'
import {
  type ClaimedDelivery,
  claimDelivery,
  deleteEndedDeliveries,
  endDelivery,
  failInterrupted,
  nextDue,
  oldestSending,
  postponeDelivery,
} from './deliveries-queries.ts'

/** How many are handed over at the same time by one way. */
const AT_ONCE = 4
/** Longer than any attempt lasts: what is being sent after this has lost its process. */
const ATTEMPT_LASTS = 5 * MINUTE
/** After a failure of the database. */
const LOOK_AGAIN = MINUTE
const TIDY_EVERY = HOUR
const KEPT = 30 * DAY
const ERROR_MAX = 300
/** How long the end of the server waits for what is being handed over. */
const CLOSE_PATIENCE = 3 * SECOND

/** How an attempt went. `later`: the other end may take it another time. */
export type Outcome = { state: 'sent' } | { state: 'later' | 'failed' | 'dropped'; error: string }

/** Hands one over. It may throw: that is `later`. */
export type Send = (delivery: ClaimedDelivery) => Promise<Outcome>

/**
 * What is stored as a delivery is sent, now or after the next start (shared/src/notices/SPEC.md NT8 to NT10). It begins by
 * itself.
 */
export interface Outbox {
  /** Sends what is due; after something was stored. */
  wake(): void
  /** Resolves when nothing that is due is under way or waits. */
  settled(): Promise<void>
  close(): Promise<void>
}

export function createOutbox(options: {
  database: Database
  clock: AlarmClock
  log: Logger
  /** From 0 up to 1. */
  random: () => number
  /** By channel: each has a lane of its own. */
  send: Record<string, Send>
}): Outbox {
  const { database, clock, log, random } = options
  let closed = false
  /** Everything under way. */
  const works = new Set<Promise<void>>()
  let cancelTidying = () => {}

  function track(work: Promise<void>): void {
    const tracked = work.finally(() => works.delete(tracked))
    works.add(tracked)
  }

  /** The database may be away for a moment; what is stored there stays. */
  function logFailure(error: unknown): void {
    log.error({ error }, 'deliveries could not be made')
  }

  async function deliver(delivery: ClaimedDelivery, send: Send): Promise<void> {
    const { id, attempts, expiresAt, channel } = delivery
    const late = expiresAt !== null && expiresAt <= clock.now()
    const outcome: Outcome = late
      ? delivery.error === null
        ? { state: 'dropped', error: 'too late' }
        : { state: 'failed', error: delivery.error }
      : await send(delivery).catch(laterFor)
    const at = clock.now()
    if (outcome.state === 'sent') return endDelivery(database, id, { ...outcome, at, error: null })
    const error = outcome.error.replaceAll(/\p{Cc}+/gu, ' ').slice(0, ERROR_MAX)
    const next = at + pauseAfter(attempts, random())
    const pointless = expiresAt !== null && next >= expiresAt
    if (outcome.state === 'later' && attempts < ATTEMPTS_MAX && !pointless) {
      return postponeDelivery(database, id, { at: next, error })
    }
    const state = outcome.state === 'dropped' ? 'dropped' : 'failed'
    if (state === 'failed') log.warn({ channel, error, attempts }, 'something was not delivered')
    await endDelivery(database, id, { state, at, error })
  }

  /** Sends what is due by one way; a mail server that hangs does not hold up the browsers. */
  function createLane([channel, send]: [string, Send]): { look(): void; close(): void } {
    let running = 0
    let again = false
    let cancelAlarm = () => {}

    async function drain(): Promise<void> {
      while (!closed) {
        const delivery = await claimDelivery(database, channel, clock.now())
        if (delivery === null) return
        look() // the next one may go at the same time
        await deliver(delivery, send)
      }
    }

    async function run(): Promise<void> {
      let next: number | null = clock.now() + LOOK_AGAIN
      try {
        await drain()
        next = await nextDue(database, channel)
      } catch (error) {
        logFailure(error)
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

    return { look, close: () => cancelAlarm() }
  }
  const lanes = Object.entries(options.send).map(createLane)

  /** Gives up what lost its process, forgets what is long over. */
  async function tidy(): Promise<void> {
    const now = clock.now()
    let next = now + TIDY_EVERY
    try {
      await failInterrupted(database, { before: now - ATTEMPT_LASTS, now })
      await deleteEndedDeliveries(database, now - KEPT)
      const since = await oldestSending(database)
      if (since !== null) next = Math.min(next, since + ATTEMPT_LASTS)
    } catch (error) {
      logFailure(error)
    }
    if (!closed) cancelTidying = clock.wakeAt(next, () => track(tidy()))
  }
  track(tidy())

  const wake = () => {
    for (const lane of lanes) lane.look()
  }
  wake()

  async function settled(): Promise<void> {
    while (works.size > 0) await Promise.all(works)
  }

  return {
    wake,
    settled,
    async close() {
      closed = true
      cancelTidying()
      for (const lane of lanes) lane.close()
      // What hangs at another's server counts as interrupted at the next start (NT10).
      await Promise.race([settled(), setTimeout(CLOSE_PATIENCE, undefined, { ref: false })])
    },
  }
}

function laterFor(error: unknown): Outcome {
  return { state: 'later', error: error instanceof Error ? error.message : String(error) }
}
