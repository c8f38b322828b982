import { and, asc, eq, inArray, lte, min, sql } from 'drizzle-orm'
import type { Database } from '../storage/database.ts'
import { deliveries } from './deliveries-tables.ts'

export type DeliveryState = 'waiting' | 'sending' | 'sent' | 'failed' | 'dropped'

/** Who may be sent something. */
export type Recipient = 'staff'

/** Something to be sent. */
export interface NewDelivery {
  /** Says what it is about and whom it is for. */
  key: string
  /** The way, one that the outbox has a lane for. */
  channel: string
  /** Whom it is for, and which of them. */
  recipientKind: Recipient
  recipientId: string
  /** Where, of a recipient with several addresses; null: found when it is sent. */
  address: string | null
  payload: unknown
  /** Milliseconds since 1970. */
  due: number
  expiresAt: number | null
}

/** Something that is being sent. */
export interface ClaimedDelivery extends Omit<NewDelivery, 'due'> {
  id: string
  /** This one included. */
  attempts: number
  /** What the attempt before met with. */
  error: string | null
}

/** Stores what is not there by its key yet (NT8). */
export async function insertDeliveries(
  database: Database,
  added: readonly NewDelivery[],
): Promise<void> {
  if (added.length === 0) return
  await database
    .insert(deliveries)
    .values(
      added.map(({ due, expiresAt, ...rest }) => ({
        ...rest,
        nextAttemptAt: new Date(due),
        expiresAt: expiresAt === null ? null : new Date(expiresAt),
      })),
    )
    .onConflictDoNothing({ target: deliveries.key })
}

/** Takes the one that waits longest out of those that are due, and marks it as being sent (NT10); null: none. */
export async function claimDelivery(
  database: Database,
  channel: string,
  now: number,
): Promise<ClaimedDelivery | null> {
  const next = database
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      and(
        is('waiting'),
        eq(deliveries.channel, channel),
        lte(deliveries.nextAttemptAt, new Date(now)),
      ),
    )
    .orderBy(asc(deliveries.nextAttemptAt))
    .limit(1)
    .for('update', { skipLocked: true })
  const [row] = await database
    .update(deliveries)
    .set({
      state: 'sending' satisfies DeliveryState,
      claimedAt: new Date(now),
      attempts: sql`${deliveries.attempts} + 1`,
    })
    .where(eq(deliveries.id, sql`(${next})`))
    .returning()
  if (row === undefined) return null
  return {
    ...row,
    recipientKind: row.recipientKind as Recipient,
    expiresAt: row.expiresAt?.getTime() ?? null,
  }
}

/** Lets one wait for another attempt. */
export async function postponeDelivery(
  database: Database,
  id: string,
  { at, error }: { at: number; error: string },
): Promise<void> {
  await database
    .update(deliveries)
    .set({ state: 'waiting' satisfies DeliveryState, nextAttemptAt: new Date(at), error })
    .where(eq(deliveries.id, id))
}

export async function endDelivery(
  database: Database,
  id: string,
  { state, at, error }: { state: 'sent' | 'failed' | 'dropped'; at: number; error: string | null },
): Promise<void> {
  await database
    .update(deliveries)
    .set({ state, endedAt: new Date(at), error })
    .where(eq(deliveries.id, id))
}

/** Gives up those that were handed over before `before` and never got an end: their process died (NT10). */
export async function failInterrupted(
  database: Database,
  { before, now }: { before: number; now: number },
): Promise<void> {
  await database
    .update(deliveries)
    .set({ state: 'failed' satisfies DeliveryState, endedAt: new Date(now), error: 'interrupted' })
    .where(and(is('sending'), lte(deliveries.claimedAt, new Date(before))))
}

/** When the next one is due; null: none waits. */
export async function nextDue(database: Database, channel: string): Promise<number | null> {
  const [row] = await database
    .select({ at: min(deliveries.nextAttemptAt) })
    .from(deliveries)
    .where(and(is('waiting'), eq(deliveries.channel, channel)))
  return row?.at?.getTime() ?? null
}

/** Since when the one that is being sent longest is; null: none is. */
export async function oldestSending(database: Database): Promise<number | null> {
  const [row] = await database
    .select({ at: min(deliveries.claimedAt) })
    .from(deliveries)
    .where(is('sending'))
  return row?.at?.getTime() ?? null
}

/** Lets a failed one to such a recipient wait again, with all its attempts; false when there is no such one. */
export async function retryDelivery(
  database: Database,
  id: string,
  recipientKind: Recipient,
  now: number,
): Promise<boolean> {
  const again = await database
    .update(deliveries)
    .set({
      state: 'waiting' satisfies DeliveryState,
      attempts: 0,
      nextAttemptAt: new Date(now),
      expiresAt: null, // whoever asks for it wants it now
      endedAt: null,
    })
    .where(and(eq(deliveries.id, id), eq(deliveries.recipientKind, recipientKind), is('failed')))
    .returning({ id: deliveries.id })
  return again.length > 0
}

/** Forgets everything to addresses that are no more. */
export async function deleteDeliveriesTo(
  database: Database,
  channel: string,
  addresses: readonly string[],
): Promise<void> {
  await database
    .delete(deliveries)
    .where(and(eq(deliveries.channel, channel), inArray(deliveries.address, [...addresses])))
}

/** Forgets what ended before. */
export async function deleteEndedDeliveries(database: Database, before: number): Promise<void> {
  await database.delete(deliveries).where(lte(deliveries.endedAt, new Date(before)))
}

function is(state: DeliveryState) {
  return eq(deliveries.state, state)
}
