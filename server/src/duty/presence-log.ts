import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { Database } from '../storage/database.ts'
import { WriteBehind } from '../storage/write-behind.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import { endPresences, type Presence, storePresence } from './duty-queries.ts'

/**
 * Keeps when each rep was on duty with a page open. What cannot be written is tried again until it is: see
 * `WriteBehind`.
 */
export class PresenceLog {
  private readonly deps: { database: Database; clock: AlarmClock; log: Logger }
  /** Those that last, by center and staff id. */
  private readonly open = new Map<string, Presence>()
  private readonly writes: WriteBehind

  constructor(deps: { database: Database; clock: AlarmClock; log: Logger }) {
    this.deps = deps
    this.writes = new WriteBehind({ ...deps, what: 'a presence' })
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

  /** Ends all that last, and resolves when everything is written, or cannot be. */
  async close(): Promise<void> {
    for (const { centerId, staffId } of [...this.open.values()]) this.set(centerId, staffId, false)
    await this.writes.close()
  }

  /** Resolves when everything so far is written; rejects when it cannot be now. */
  async settle(): Promise<void> {
    await this.writes.flush()
  }

  private write(presence: Presence): void {
    this.writes.set(presence.id, () => storePresence(this.deps.database, presence))
  }
}
