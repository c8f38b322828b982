import { MINUTE, SECOND } from '@foyer/shared/time/durations.ts'
import type { Logger } from 'pino'
import type { AlarmClock } from '../time/alarm-clock.ts'
import { SerialQueue } from '../time/serial-queue.ts'

const FIRST_PAUSE = SECOND
const LONGEST_PAUSE = MINUTE

/**
 * Writes what memory holds already. One write follows the other in the order in which they came. One that fails is tried
 * again, after pauses that grow from a second to a minute, until it is stored or overtaken by a newer one of the same
 * key; it does not hold up those of other keys. Only a process that dies meanwhile loses it.
 */
export class WriteBehind {
  private readonly clock: AlarmClock
  private readonly log: Logger
  private readonly what: string
  private readonly queue: SerialQueue
  /** What is not stored yet, by key, in the order in which it came. */
  private readonly pending = new Map<string, () => Promise<void>>()
  private tries = 0
  private closed = false
  /** While it waits to try again. */
  private cancelRetry: (() => void) | null = null

  /**
   * @param what for the log: what is written
   * @param queue of whoever has more to do in the same order
   */
  constructor(deps: { clock: AlarmClock; log: Logger; what: string; queue?: SerialQueue }) {
    this.clock = deps.clock
    this.log = deps.log
    this.what = deps.what
    this.queue = deps.queue ?? new SerialQueue()
  }

  /** Writes when its turn has come, in place of what is not stored of the same key. */
  set(key: string, write: () => Promise<void>): void {
    this.pending.set(key, write)
    void this.queue.run(() => this.attempt(key))
  }

  /** Resolves when everything so far is stored; what waits is tried at once. Rejects when something cannot be stored. */
  async flush(): Promise<void> {
    const error = await this.queue.run(() => this.attemptAll())
    if (error !== null) throw error
  }

  /** Tries for the last time; what cannot be stored is lost, and logged. Never rejects. */
  async close(): Promise<void> {
    this.closed = true
    this.cancelRetry?.()
    await this.queue.run(() => this.attemptAll())
  }

  /** @returns what one of them met with; null: all are stored */
  private async attemptAll(): Promise<Error | null> {
    let failed: Error | null = null
    for (const key of [...this.pending.keys()]) failed = (await this.attempt(key)) ?? failed
    return failed
  }

  private async attempt(key: string): Promise<Error | null> {
    const write = this.pending.get(key)
    if (write === undefined) return null
    try {
      await write()
    } catch (error) {
      this.log.error({ error }, `not written${this.closed ? '' : ' yet'}: ${this.what}`)
      this.retryLater()
      return error instanceof Error ? error : new Error(String(error))
    }
    if (this.pending.get(key) === write) this.pending.delete(key)
    if (this.pending.size === 0) this.tries = 0
    return null
  }

  private retryLater(): void {
    if (this.closed || this.cancelRetry !== null) return
    const pause = Math.min(FIRST_PAUSE * 2 ** this.tries++, LONGEST_PAUSE)
    this.cancelRetry = this.clock.wakeAt(this.clock.now() + pause, () => {
      this.cancelRetry = null
      void this.queue.run(() => this.attemptAll())
    })
  }
}
