import type { Channel } from '@foyer/shared/notices/lead-times.ts'
import type { Logger } from 'pino'
import type { Database } from '../storage/database.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import { ATTEMPTS_MAX, pauseAfter } from './attempts.ts'
import {
  type ClaimedNotice,
  claimNotice,
  deleteEndedNotices,
  endNotice,
  failInterrupted,
  insertNotices,
  type NewNotice,
  nextNoticeTimes,
  postponeNotice,
} from './outbox-queries.ts'

/** How many are handed over at the same time. */
const AT_ONCE = 4
/** Longer than any attempt lasts: what is being sent after this has lost its process. */
const ATTEMPT_LASTS = 5 * 60_000
const KEPT = 30 * 86_400_000
const ERROR_MAX = 300

/** How an attempt went. `later`: the other end may take it another time. */
export type Outcome = { state: 'sent' } | { state: 'later' | 'failed' | 'dropped'; error: string }

/** Hands one notice over. It may throw: that is `later`. */
export type Send = (notice: ClaimedNotice) => Promise<Outcome>

/** What is stored there is sent, now or after the next start (N8 to N10). */
export interface Outbox {
  add(added: readonly NewNotice[]): Promise<void>
  /** Sends what is due. */
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
  send: Record<Channel, Send>
}): Outbox {
  const { database, clock, log, random, send } = options
  let closed = false
  /** Set while a round runs; `again` when something came in during it. */
  let round: Promise<void> | null = null
  let again = false
  let cancelAlarm = () => {}

  async function deliver(notice: ClaimedNotice): Promise<void> {
    const { id, attempts, expiresAt, channel } = notice
    const late = expiresAt !== null && expiresAt <= clock.now()
    const outcome: Outcome = late
      ? notice.error === null
        ? { state: 'dropped', error: 'too late' }
        : { state: 'failed', error: notice.error }
      : await send[channel](notice).catch(laterFor)
    const at = clock.now()
    if (outcome.state === 'sent') return endNotice(database, id, { ...outcome, at, error: null })
    const error = outcome.error.replaceAll(/\p{Cc}+/gu, ' ').slice(0, ERROR_MAX)
    const next = at + pauseAfter(attempts, random())
    const pointless = expiresAt !== null && next >= expiresAt
    if (outcome.state === 'later' && attempts < ATTEMPTS_MAX && !pointless) {
      return postponeNotice(database, id, { at: next, error })
    }
    const state = outcome.state === 'dropped' ? 'dropped' : 'failed'
    if (state === 'failed') log.warn({ channel, error, attempts }, 'a notice was not delivered')
    await endNotice(database, id, { state, at, error })
  }

  async function drain(): Promise<void> {
    while (!closed) {
      const notice = await claimNotice(database, clock.now())
      if (notice === null) return
      await deliver(notice)
    }
  }

  async function deliverDue(): Promise<void> {
    const now = clock.now()
    await failInterrupted(database, { before: now - ATTEMPT_LASTS, now })
    await deleteEndedNotices(database, now - KEPT)
    await Promise.all(Array.from({ length: AT_ONCE }, drain))
    const { due, sendingSince } = await nextNoticeTimes(database)
    const moments = [due, sendingSince === null ? null : sendingSince + ATTEMPT_LASTS]
    const next = Math.min(...moments.filter((moment) => moment !== null))
    cancelAlarm()
    if (!closed && Number.isFinite(next)) cancelAlarm = clock.wakeAt(next, wake)
  }

  function wake(): void {
    if (closed) return
    again = true
    round ??= (async () => {
      while (again && !closed) {
        again = false
        await deliverDue()
      }
    })()
      .catch((error) => {
        // The database may be away for a moment; what is stored there stays.
        log.error({ error }, 'notices could not be sent')
        cancelAlarm()
        cancelAlarm = clock.wakeAt(clock.now() + 60_000, wake)
      })
      .finally(() => {
        round = null
        if (again) wake()
      })
  }

  return {
    wake,
    async add(added) {
      await insertNotices(database, added)
      wake()
    },
    async settled() {
      while (round !== null) await round
    },
    async close() {
      closed = true
      cancelAlarm()
      await round
    },
  }
}

function laterFor(error: unknown): Outcome {
  return { state: 'later', error: error instanceof Error ? error.message : String(error) }
}
