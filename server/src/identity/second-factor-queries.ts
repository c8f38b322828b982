import { eq } from 'drizzle-orm'
import type { Database, Transaction } from '../storage/database.ts'
import { staff, staffSecondFactors } from './identity-tables.ts'

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
  await transaction.delete(staffSecondFactors).where(eq(staffSecondFactors.userId, staffId))
}
