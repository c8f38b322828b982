import type { Channel } from '@foyer/shared/notices/lead-times.ts'
import type { FailedNotice, Notice } from '@foyer/shared/notices/notices-contract.ts'
import { and, asc, desc, eq, lte, min, sql } from 'drizzle-orm'
import { staff } from '../identity/identity-tables.ts'
import type { Database } from '../storage/database.ts'
import { notices } from './notices-tables.ts'

/** Failed ones that a lead is shown, the latest. */
const FAILED_GIVEN = 100

type State = 'waiting' | 'sending' | 'sent' | 'failed' | 'dropped'

/** Something to be sent. */
export interface NewNotice {
  key: string
  staffId: string
  channel: Channel
  /** Of a push message. */
  browserId: string | null
  notice: Notice
  /** Milliseconds since 1970. */
  due: number
  expiresAt: number | null
}

/** Something that is being sent. */
export interface ClaimedNotice extends Omit<NewNotice, 'due'> {
  id: string
  /** This one included. */
  attempts: number
  /** What the attempt before met with. */
  error: string | null
}

/** Stores what is not there by its key yet (NT8). */
export async function insertNotices(
  database: Database,
  added: readonly NewNotice[],
): Promise<void> {
  if (added.length === 0) return
  await database
    .insert(notices)
    .values(
      added.map(({ due, expiresAt, ...rest }) => ({
        ...rest,
        nextAttemptAt: new Date(due),
        expiresAt: expiresAt === null ? null : new Date(expiresAt),
      })),
    )
    .onConflictDoNothing({ target: notices.key })
}

/** Takes the one that waits longest out of those that are due, and marks it as being sent (NT10); null: none. */
export async function claimNotice(
  database: Database,
  channel: Channel,
  now: number,
): Promise<ClaimedNotice | null> {
  const next = database
    .select({ id: notices.id })
    .from(notices)
    .where(
      and(is('waiting'), eq(notices.channel, channel), lte(notices.nextAttemptAt, new Date(now))),
    )
    .orderBy(asc(notices.nextAttemptAt))
    .limit(1)
    .for('update', { skipLocked: true })
  const [row] = await database
    .update(notices)
    .set({
      state: 'sending' satisfies State,
      claimedAt: new Date(now),
      attempts: sql`${notices.attempts} + 1`,
    })
    .where(eq(notices.id, sql`(${next})`))
    .returning()
  if (row === undefined) return null
  const { id, key, staffId, browserId, notice, attempts, error, expiresAt } = row
  return {
    id,
    key,
    staffId,
    channel,
    browserId,
    notice,
    attempts,
    error,
    expiresAt: expiresAt?.getTime() ?? null,
  }
}

/** Lets one wait for another attempt. */
export async function postponeNotice(
  database: Database,
  id: string,
  { at, error }: { at: number; error: string },
): Promise<void> {
  await database
    .update(notices)
    .set({ state: 'waiting' satisfies State, nextAttemptAt: new Date(at), error })
    .where(eq(notices.id, id))
}

export async function endNotice(
  database: Database,
  id: string,
  { state, at, error }: { state: 'sent' | 'failed' | 'dropped'; at: number; error: string | null },
): Promise<void> {
  await database
    .update(notices)
    .set({ state, endedAt: new Date(at), error })
    .where(eq(notices.id, id))
}

/** Gives up those that were handed over before `before` and never got an end: their process died (NT10). */
export async function failInterrupted(
  database: Database,
  { before, now }: { before: number; now: number },
): Promise<void> {
  await database
    .update(notices)
    .set({ state: 'failed' satisfies State, endedAt: new Date(now), error: 'interrupted' })
    .where(and(is('sending'), lte(notices.claimedAt, new Date(before))))
}

/** When the next one is due; null: none waits. */
export async function nextDue(database: Database, channel: Channel): Promise<number | null> {
  const [row] = await database
    .select({ at: min(notices.nextAttemptAt) })
    .from(notices)
    .where(and(is('waiting'), eq(notices.channel, channel)))
  return row?.at?.getTime() ?? null
}

/** Since when the one that is being sent longest is; null: none is. */
export async function oldestSending(database: Database): Promise<number | null> {
  const [row] = await database
    .select({ at: min(notices.claimedAt) })
    .from(notices)
    .where(is('sending'))
  return row?.at?.getTime() ?? null
}

export async function listFailedNotices(database: Database): Promise<FailedNotice[]> {
  const rows = await database
    .select({ notice: notices, name: staff.name })
    .from(notices)
    .innerJoin(staff, eq(staff.id, notices.staffId))
    .where(is('failed'))
    .orderBy(desc(notices.endedAt))
    .limit(FAILED_GIVEN)
  return rows.map(({ notice, name }) => ({
    id: notice.id,
    name,
    channel: notice.channel as Channel,
    kind: notice.notice.kind,
    error: notice.error ?? '',
    attempts: notice.attempts,
    at: notice.endedAt!.getTime(),
  }))
}

/** Lets a failed one wait again, with all its attempts; false when there is no such one. */
export async function retryNotice(database: Database, id: string, now: number): Promise<boolean> {
  const again = await database
    .update(notices)
    .set({
      state: 'waiting' satisfies State,
      attempts: 0,
      nextAttemptAt: new Date(now),
      expiresAt: null, // whoever asks for it wants it now
      endedAt: null,
    })
    .where(and(eq(notices.id, id), is('failed')))
    .returning({ id: notices.id })
  return again.length > 0
}

/** Forgets what ended before. */
export async function deleteEndedNotices(database: Database, before: number): Promise<void> {
  await database.delete(notices).where(lte(notices.endedAt, new Date(before)))
}

function is(state: State) {
  return eq(notices.state, state)
}
