import { randomUUID } from 'node:crypto'
import type { Clock } from '@foyer/shared/time/clock.ts'
import type { Logger } from 'pino'
import type { Database } from '../storage/database.ts'
import { SerialQueue } from '../time/serial-queue.ts'
import { endPresences, type Presence, storePresence } from './duty-queries.ts'

/** Keeps when each rep was on duty with a page open. */
export class PresenceLog {
  private readonly deps: { database: Database; clock: Clock; log: Logger }
  /** Those that last, by center and staff id. */
  private readonly open = new Map<string, Presence>()
  /** Writes follow each other, so that the table ends as the memory does. */
  private readonly writes = new SerialQueue()

  constructor(deps: { database: Database; clock: Clock; log: Logger }) {
    this.deps = deps
  }

  /** Nobody has a page open yet: what a killed server left open ends now. */
  async load(): Promise<void> {
    await endPresences(this.deps.database, this.deps.clock.now())
  }

  /** Whether somebody is there from now on, or not any more. The same twice changes nothing. */
  set(centerId: string, staffId: string, present: boolean): void {
    const key = `${centerId} ${staffId}`
    const known = this.open.get(key)
    if (present === (known !== undefined)) return
    const now = this.deps.clock.now()
    if (known === undefined) {
      const presence = { id: randomUUID(), centerId, staffId, start: now, end: null }
      this.open.set(key, presence)
      this.write(presence)
    } else {
      this.open.delete(key)
      this.write({ ...known, end: now })
    }
  }

  /** Ends all that last, and resolves when everything is written. */
  async close(): Promise<void> {
    for (const { centerId, staffId } of [...this.open.values()]) this.set(centerId, staffId, false)
    await this.settle()
  }

  /** Resolves when everything so far is written. */
  async settle(): Promise<void> {
    await this.writes.settled()
  }

  private write(presence: Presence): void {
    const { database, log } = this.deps
    this.writes
      .run(() => storePresence(database, presence))
      .catch((error: unknown) => log.error({ error }, 'a presence could not be written'))
  }
}
