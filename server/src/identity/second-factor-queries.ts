import { eq } from 'drizzle-orm'
import type { Database, Transaction } from '../storage/database.ts'
import { staff, staffSecondFactors, staffVerifications } from './identity-tables.ts'

/** Whether signing in takes a member a code as well. */
export async function hasSecondFactor(database: Database, staffId: string): Promise<boolean> {
  const [row] = await database
    .select({ on: staff.twoFactorEnabled })
    .from(staff)
    .where(eq(staff.id, staffId))
  return row?.on === true
}

/** From now on the password is enough. */
export async function deleteSecondFactor(transaction: Transaction, staffId: string): Promise<void> {
  await transaction.update(staff).set({ twoFactorEnabled: false }).where(eq(staff.id, staffId))
  // Browsers that need no code, and sign-ins that wait for one.
  await transaction.delete(staffVerifications).where(eq(staffVerifications.value, staffId))
  await transaction.delete(staffSecondFactors).where(eq(staffSecondFactors.userId, staffId))
}
