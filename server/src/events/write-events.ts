import type { Clock } from '@foyer/shared/time/clock.ts'
import type { Database, Transaction } from '../storage/database.ts'
import type { Bus } from './bus.ts'
import type { NewEvent } from './event-contract.ts'
import { insertEvent } from './events-queries.ts'

/** A transaction in which what happens is recorded together with the change. */
export type EventTransaction = Transaction & {
  /**
   * Records what happens; from then until the transaction's end nobody else records, so it comes late.
   *
   * @param key of what may be noticed more than once: the same is recorded once
   * @returns false when it was recorded before
   */
  record(event: NewEvent, key?: string): Promise<boolean>
}

export type WriteEvents = <T>(work: (transaction: EventTransaction) => Promise<T>) => Promise<T>

/** Transactions that record what happened, after which those who follow are woken. */
export function eventWriter(deps: { database: Database; bus: Bus; clock: Clock }): WriteEvents {
  const { database, bus, clock } = deps
  return async (work) => {
    let recorded = false
    const result = await database.transaction((transaction) => {
      const record: EventTransaction['record'] = async (event, key) => {
        const at = clock.now()
        const added = await insertEvent(transaction, { ...event, at, key: key ?? null })
        recorded ||= added
        return added
      }
      return work(Object.assign(transaction, { record }))
    })
    if (recorded) bus.emit('event')
    return result
  }
}
