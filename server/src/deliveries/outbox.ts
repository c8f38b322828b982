import { setTimeout } from 'node:timers/promises'
import { DAY, HOUR, MINUTE, SECOND } from '@foyer/shared/time/durations.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import type { DeliverDeps, Send } from './deliver.ts'
import { deleteEndedDeliveries, failInterrupted, oldestSending } from './deliveries-queries.ts'
import { createLane } from './lane.ts'

/** Longer than any attempt lasts: what is being sent after this has lost its process. */
const ATTEMPT_LASTS = 5 * MINUTE
const TIDY_EVERY = HOUR
const KEPT = 30 * DAY
/** How long the end of the server waits for what is being handed over. */
const CLOSE_PATIENCE = 3 * SECOND

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

export function createOutbox(
  options: DeliverDeps & {
    clock: AlarmClock
    /** By channel: each has a lane of its own. */
    send: Record<string, Send>
  },
): Outbox {
  const { database, clock, log } = options
  let closed = false
  /** Everything under way. */
  const works = new Set<Promise<void>>()
  let cancelTidying = () => {}

  function track(work: Promise<void>): void {
    const tracked = work.finally(() => works.delete(tracked))
    works.add(tracked)
  }

  const lanes = Object.entries(options.send).map(([channel, send]) =>
    createLane({ ...options, track }, channel, send),
  )

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
      log.error({ error }, 'deliveries could not be tidied')
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
