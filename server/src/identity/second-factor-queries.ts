import { eq } from 'drizzle-orm'
import type { Database, Transaction } from '../storage/database.ts'
import { staff, staffSecondFactors, staffSessions, staffVerifications } from './identity-tables.ts'

/** Whether signing in takes a member a code as well. */
export async function hasSecondFactor(database: Database, staffId: string): Promise<boolean> {
  const [row] = await database
    .select({ on: staff.twoFactorEnabled })
    .from(staff)
    .where(eq(staff.id, staffId))
  return row?.on === true
}

/**
 * Gives a session the id of the one whose place it takes: better-auth makes a new one when the second factor changes, and
 * whoever is in a lobby is known by the id.
 */
export async function keepSessionId(database: Database, id: string, token: string): Promise<void> {
  await database.update(staffSessions).set({ id }).where(eq(staffSessions.token, token))
}

/** Whose code is waited for by what a browser's cookie names; null: nobody's. */
export async function whoseCode(database: Database, identifier: string): Promise<string | null> {
  const [row] = await database
    .select({ staffId: staffVerifications.value })
    .from(staffVerifications)
    .where(eq(staffVerifications.identifier, identifier))
  return row?.staffId ?? null
}

/** From now on the password is enough. */
export async function deleteSecondFactor(transaction: Transaction, staffId: string): Promise<void> {
  await transaction.update(staff).set({ twoFactorEnabled: false }).where(eq(staff.id, staffId))
  // Browsers that need no code, and sign-ins that wait for one.
  await transaction.delete(staffVerifications).where(eq(staffVerifications.value, staffId))
  await transaction.delete(staffSecondFactors).where(eq(staffSecondFactors.userId, staffId))
}
