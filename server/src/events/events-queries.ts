import { and, asc, eq, gt, inArray, lte, not, sql } from 'drizzle-orm'
import { AdvisoryLock } from '../storage/advisory-locks.ts'
import type { Database, Transaction } from '../storage/database.ts'
import { type EventKind, EventSchema, type NewEvent, type StoredEvent } from './event-contract.ts'
import { eventCursors, events, eventsSetAside } from './events-tables.ts'

/**
 * Records what happens. One transaction after the other does, each until its end: were 6 there to be read while 5 is not
 * committed, whoever reads on from 6 would never see 5.
 *
 * @param key of what may be noticed more than once
 * @returns false when the same is recorded already
 */
export async function insertEvent(
  transaction: Transaction,
  event: NewEvent & { at: number; key: string | null },
): Promise<boolean> {
  await transaction.execute(sql`SELECT pg_advisory_xact_lock(${AdvisoryLock.events})`)
  const added = await transaction
    .insert(events)
    .values({ ...event, at: new Date(event.at) })
    .onConflictDoNothing({ target: events.key })
    .returning({ number: events.number })
  return added.length > 0
}

/** An event as it is stored, not looked into yet. */
export type EventRow = typeof events.$inferSelect

/** The next one of these kinds after another; null: none yet. */
export async function readNextEvent(
  database: Database,
  kinds: readonly EventKind[],
  after: number,
): Promise<EventRow | null> {
  const [row] = await database
    .select()
    .from(events)
    .where(and(gt(events.number, after), inArray(events.kind, [...kinds])))
    .orderBy(asc(events.number))
    .limit(1)
  return row ?? null
}

/**
 * @throws when the event breaks its contract
 */
export function readEvent(row: EventRow): StoredEvent {
  return { ...EventSchema.parse(row), number: row.number, at: row.at.getTime() }
}

/** How far a follower has read; until the transaction's end nobody else reads on in its name. */
export async function lockCursor(transaction: Transaction, follower: string): Promise<number> {
  const [cursor] = await transaction
    .select()
    .from(eventCursors)
    .where(eq(eventCursors.follower, follower))
    .for('update')
  if (cursor !== undefined) return cursor.number
  await transaction.insert(eventCursors).values({ follower, number: 0 })
  return 0
}

export async function moveCursor(
  transaction: Transaction,
  follower: string,
  number: number,
): Promise<void> {
  await transaction.update(eventCursors).set({ number }).where(eq(eventCursors.follower, follower))
}

/** Goes past an event that a follower cannot handle, unless it did in the meantime. */
export async function setEventAside(
  database: Database,
  { follower, number, at, error }: { follower: string; number: number; at: number; error: string },
): Promise<void> {
  await database.transaction(async (transaction) => {
    if ((await lockCursor(transaction, follower)) >= number) return
    await transaction.insert(eventsSetAside).values({ follower, number, at: new Date(at), error })
    await moveCursor(transaction, follower, number)
  })
}

/** How many events followers could not handle, of those that are kept. */
export function countSetAside(database: Database): Promise<number> {
  return database.$count(eventsSetAside)
}

/** Forgets what is older, but nothing that one of the followers still has to read. */
export async function deleteOldEvents(
  database: Database,
  before: number,
  followers: readonly { name: string; kinds: readonly EventKind[] }[],
): Promise<void> {
  const isRead = followers.map(({ name, kinds }) => {
    const cursor = database
      .select({ number: eventCursors.number })
      .from(eventCursors)
      .where(eq(eventCursors.follower, name))
    return not(and(inArray(events.kind, [...kinds]), gt(events.number, sql`(${cursor})`))!)
  })
  await database.delete(events).where(and(lte(events.at, new Date(before)), ...isRead))
  await database.delete(eventsSetAside).where(lte(eventsSetAside.at, new Date(before)))
}
