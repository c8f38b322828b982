import { eq } from 'drizzle-orm'
import { staff } from '../identity/identity-tables.ts'
import type { Transaction } from '../storage/database.ts'
import { erasePersonalRows, MEMBER_ROWS } from './personal-rows-queries.ts'

/**
 * Forgets somebody who is no longer staff: what is left are ids, and a name that names nobody.
 *
 * @param now milliseconds since 1970
 * @returns false when there is no such former member, or they are forgotten already
 */
export async function eraseMember(
  transaction: Transaction,
  staffId: string,
  now: number,
): Promise<boolean> {
  const [member] = await transaction.select().from(staff).where(eq(staff.id, staffId)).for('update')
  if (member === undefined || member.active || member.erasedAt !== null) return false
  await erasePersonalRows(transaction, MEMBER_ROWS, { id: staffId, email: member.email })
  await transaction
    .update(staff)
    .set({ erasedAt: new Date(now) })
    .where(eq(staff.id, staffId))
  return true
}
