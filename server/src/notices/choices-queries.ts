import {
  type ReadingBody,
  type Reminders,
  RemindersSchema,
} from '@foyer/shared/notices/notices-contract.ts'
import { and, count, desc, eq, inArray, notInArray, type SQL } from 'drizzle-orm'
import { deleteDeliveriesTo } from '../deliveries/deliveries-queries.ts'
import type { Database } from '../storage/database.ts'
import { noticeBrowsers, noticeChoices, noticeReadings } from './notices-tables.ts'

/** What somebody chose, and when. */
export interface StoredChoice {
  reminders: Reminders
  /** Milliseconds since 1970. */
  savedAt: number
}

export interface StoredBrowser {
  id: string
  staffId: string
  endpoint: string
  p256dh: string
  auth: string
  browser: string
  since: Date
}

export async function readChoices(
  database: Database,
  staffIds: readonly string[],
): Promise<Map<string, StoredChoice>> {
  const rows =
    staffIds.length === 0
      ? []
      : await database
          .select()
          .from(noticeChoices)
          .where(inArray(noticeChoices.staffId, [...staffIds]))
  return new Map(
    rows.map(({ staffId, reminders, savedAt }) => [
      staffId,
      // Older ones lack what could not be chosen then.
      { reminders: RemindersSchema.parse(reminders), savedAt: savedAt.getTime() },
    ]),
  )
}

export async function storeChoice(
  database: Database,
  staffId: string,
  { reminders, savedAt }: StoredChoice,
): Promise<void> {
  const row = { reminders, savedAt: new Date(savedAt) }
  await database
    .insert(noticeChoices)
    .values({ staffId, ...row })
    .onConflictDoUpdate({ target: noticeChoices.staffId, set: row })
}

/** Null: they have not visited a page of the rota. */
export async function findReading(
  database: Database,
  staffId: string,
): Promise<ReadingBody | null> {
  const { zone, region, clock } = noticeReadings
  const [row] = await database
    .select({ zone, region, clock })
    .from(noticeReadings)
    .where(eq(noticeReadings.staffId, staffId))
  return row ?? null
}

export async function storeReading(
  database: Database,
  staffId: string,
  reading: ReadingBody,
): Promise<void> {
  await database
    .insert(noticeReadings)
    .values({ staffId, ...reading })
    .onConflictDoUpdate({ target: noticeReadings.staffId, set: reading })
}

/** Those of some members of staff, the latest first. */
export async function listBrowsers(
  database: Database,
  staffIds: readonly string[],
): Promise<StoredBrowser[]> {
  if (staffIds.length === 0) return []
  return database
    .select()
    .from(noticeBrowsers)
    .where(inArray(noticeBrowsers.staffId, [...staffIds]))
    .orderBy(desc(noticeBrowsers.since))
}

export async function findBrowser(database: Database, id: string): Promise<StoredBrowser | null> {
  const [row] = await database.select().from(noticeBrowsers).where(eq(noticeBrowsers.id, id))
  return row ?? null
}

/**
 * Adds a browser, or gives the one with this endpoint to whoever uses it now. Of more than `most` of one
 * member of staff the oldest go.
 */
export async function storeBrowser(
  database: Database,
  added: Omit<StoredBrowser, 'id'>,
  most: number,
): Promise<void> {
  await database.transaction(async (transaction) => {
    const { endpoint, ...rest } = added
    await transaction
      .insert(noticeBrowsers)
      .values(added)
      .onConflictDoUpdate({ target: noticeBrowsers.endpoint, set: rest })
    const own = eq(noticeBrowsers.staffId, added.staffId)
    const [total] = await transaction.select({ n: count() }).from(noticeBrowsers).where(own)
    if (total!.n <= most) return
    const kept = transaction
      .select({ id: noticeBrowsers.id })
      .from(noticeBrowsers)
      .where(own)
      .orderBy(desc(noticeBrowsers.since))
      .limit(most)
    await deleteBrowsers(transaction, and(own, notInArray(noticeBrowsers.id, kept)))
  })
}

/**
 * Ends a browser's subscription, and with it what was to be sent to it.
 *
 * @param staffId whose it must be; null: anybody's
 * @returns false when there is no such one
 */
export async function deleteBrowser(
  database: Database,
  id: string,
  staffId: string | null,
): Promise<boolean> {
  const isOwn = staffId === null ? undefined : eq(noticeBrowsers.staffId, staffId)
  return database.transaction((transaction) =>
    deleteBrowsers(transaction, and(eq(noticeBrowsers.id, id), isOwn)),
  )
}

async function deleteBrowsers(transaction: Database, which: SQL | undefined): Promise<boolean> {
  const gone = await transaction
    .delete(noticeBrowsers)
    .where(which)
    .returning({ id: noticeBrowsers.id })
  const ids = gone.map(({ id }) => id)
  await deleteDeliveriesTo(transaction, 'push', ids)
  return ids.length > 0
}
