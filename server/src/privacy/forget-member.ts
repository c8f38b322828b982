import { writeAudit } from '../audit/audit-queries.ts'
import type { Bus } from '../events/bus.ts'
import type { Database } from '../storage/database.ts'
import { eraseMember } from './member-queries.ts'

/**
 * Erases somebody who is no longer staff, and has everybody who holds something of them in memory let it go.
 *
 * @param now milliseconds since 1970
 * @param by staff id of the owner who wants it; null: their days are over
 * @returns false when there is no such former member, or they are forgotten already
 */
export async function forgetMember(
  { database, bus }: { database: Database; bus: Bus },
  staffId: string,
  now: number,
  by: string | null,
): Promise<boolean> {
  const erased = await database.transaction(async (change) => {
    const gone = await eraseMember(change, staffId, now)
    if (gone !== null && by !== null) {
      await writeAudit(change, { actor: by, action: 'staff-erased', subject: staffId })
    }
    return gone
  })
  if (erased === null) return false
  bus.emit('erased', { lines: erased.lines, conversations: [], shownIds: [] })
  bus.emit('staff', staffId)
  return true
}
