import type { Centers } from '../centers/centers-types.ts'
import { findStaff } from '../identity/identity-queries.ts'
import { readShiftsById } from '../shifts/shifts-queries.ts'
import type { Database } from '../storage/database.ts'
import { noticeShift } from './notice-shift.ts'
import { readPossibleTakers } from './read-takers.ts'
import { readLeads, type Teller } from './tell-staff.ts'

/** Tells leads of somebody who has not come to a shift; of a missed one those who could step in, too. */
export async function tellAbsence(
  { centers, teller }: { centers: Centers; teller: Teller },
  database: Database,
  kind: 'late' | 'no-show',
  { shiftId, staffId }: { shiftId: string; staffId: string },
): Promise<void> {
  const shift = (await readShiftsById(database, [shiftId])).get(shiftId)
  if (shift === undefined) return
  const leads = await readLeads(database)
  const backups = kind === 'no-show' ? await readPossibleTakers(database, centers, shift) : []
  const named = noticeShift(shift, centers)
  const who = (await findStaff(database, staffId))?.name ?? ''
  const key = `${kind}:${shift.id}:${staffId}`
  const news = { begins: shift.start, expiresAt: shift.end, zone: named.zone }
  const tell = (to: readonly string[], mayTake: boolean) =>
    teller.tell(
      database,
      to.filter((id) => id !== staffId),
      { key, notice: { kind, shift: named, who, mayTake }, ...news },
    )
  await tell(backups, true)
  await tell(
    leads.filter((id) => !backups.includes(id)),
    false,
  )
}
