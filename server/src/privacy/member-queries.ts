import { and, eq, isNull } from 'drizzle-orm'
import { chatLines } from '../chat/chat-tables.ts'
import { staff } from '../identity/identity-tables.ts'
import type { Database, Transaction } from '../storage/database.ts'
import { type DataSubject, erasePersonalRows, MEMBER_ROWS } from './personal-rows-queries.ts'

/** A member of staff, present or former, of whom something is stored; null: there is none. */
export async function findMember(
  database: Database,
  staffId: string,
): Promise<(DataSubject & { active: boolean }) | null> {
  const { id, name, email, active } = staff
  const [member] = await database
    .select({ id, name, email, active })
    .from(staff)
    .where(and(eq(staff.id, staffId), isNull(staff.erasedAt)))
  return member ?? null
}

/**
 * Forgets somebody who is no longer staff: what is left are ids, and a name that names nobody.
 *
 * @param now milliseconds since 1970
 * @returns ids of the lines that went; null when there is no such former member, or they are forgotten already
 */
export async function eraseMember(
  transaction: Transaction,
  staffId: string,
  now: number,
): Promise<{ lines: string[] } | null> {
  const [member] = await transaction.select().from(staff).where(eq(staff.id, staffId)).for('update')
  if (member === undefined || member.active || member.erasedAt !== null) return null
  const lines = await transaction
    .select({ id: chatLines.id })
    .from(chatLines)
    .where(eq(chatLines.fromId, staffId))
  await erasePersonalRows(transaction, MEMBER_ROWS, {
    id: staffId,
    email: member.email,
    name: member.name,
  })
  await transaction
    .update(staff)
    .set({ erasedAt: new Date(now) })
    .where(eq(staff.id, staffId))
  return { lines: lines.map(({ id }) => id) }
}
