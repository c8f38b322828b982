import { and, eq, gt, lte } from 'drizzle-orm'
import type { Database } from '../storage/database.ts'
import { staffAccounts, staffPasswordLinks } from './identity-tables.ts'

/**
 * Makes this the member's only link to a new password; forgets those of others that are over.
 *
 * @returns false when there is one that ends the second factor and this one does not: anybody can ask for this one, and
 * would end the one that an owner made
 */
export async function putPasswordLink(
  database: Database,
  link: { staffId: string; tokenHash: string; expiresAt: Date; endsSecondFactor: boolean },
  now: Date,
): Promise<boolean> {
  await database.delete(staffPasswordLinks).where(lte(staffPasswordLinks.expiresAt, now))
  const { staffId, endsSecondFactor } = staffPasswordLinks
  const put = await database
    .insert(staffPasswordLinks)
    .values(link)
    .onConflictDoUpdate({
      target: staffId,
      set: link,
      ...(!link.endsSecondFactor && { setWhere: eq(endsSecondFactor, false) }),
    })
    .returning({ staffId })
  return put.length > 0
}

/** Whose password a link is for, and whether it ends the second factor; null when there is none any more. Two at the same time wait for each other. */
export async function findPasswordLink(
  database: Database,
  tokenHash: string,
  now: Date,
): Promise<{ staffId: string; endsSecondFactor: boolean } | null> {
  const { staffId, endsSecondFactor } = staffPasswordLinks
  const [row] = await database
    .select({ staffId, endsSecondFactor })
    .from(staffPasswordLinks)
    .where(and(eq(staffPasswordLinks.tokenHash, tokenHash), gt(staffPasswordLinks.expiresAt, now)))
    .for('update')
  return row ?? null
}

export async function readPasswordHash(
  database: Database,
  staffId: string,
): Promise<string | null> {
  const [row] = await database
    .select({ hash: staffAccounts.password })
    .from(staffAccounts)
    .where(eq(staffAccounts.userId, staffId))
  return row?.hash ?? null
}

export async function writePasswordHash(
  database: Database,
  staffId: string,
  hash: string,
): Promise<void> {
  await database
    .update(staffAccounts)
    .set({ password: hash, updatedAt: new Date() })
    .where(eq(staffAccounts.userId, staffId))
  // A link works once, and one that was made for the password before leads nowhere.
  await database.delete(staffPasswordLinks).where(eq(staffPasswordLinks.staffId, staffId))
}
