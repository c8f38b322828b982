import type { TokenActor } from '@foyer/shared/access/can.ts'
import { eq } from 'drizzle-orm'
import type { Database } from '../storage/database.ts'
import { feeds } from './feeds-tables.ts'

/** Whose shifts a feed shows. */
export type FeedOwner = TokenActor['owner']

export async function findSecret(database: Database, owner: FeedOwner): Promise<string | null> {
  const [row] = await database.select({ secret: feeds.secret }).from(feeds).where(isOf(owner))
  return row?.secret ?? null
}

export async function findOwner(database: Database, secret: string): Promise<FeedOwner | null> {
  const [row] = await database.select().from(feeds).where(eq(feeds.secret, secret))
  if (row === undefined) return null
  return row.staffId === null ? { centerId: row.centerId! } : { staffId: row.staffId }
}

/** Gives the owner's feed another secret; the one before no longer opens anything. */
export async function storeSecret(
  database: Database,
  owner: FeedOwner,
  { secret, now }: { secret: string; now: number },
): Promise<void> {
  const made = { secret, madeAt: new Date(now) }
  await database
    .insert(feeds)
    .values({ ...owner, ...made })
    .onConflictDoUpdate({
      target: 'staffId' in owner ? feeds.staffId : feeds.centerId,
      set: made,
    })
}

export async function deleteSecret(database: Database, owner: FeedOwner): Promise<void> {
  await database.delete(feeds).where(isOf(owner))
}

function isOf(owner: FeedOwner) {
  return 'staffId' in owner ? eq(feeds.staffId, owner.staffId) : eq(feeds.centerId, owner.centerId)
}
