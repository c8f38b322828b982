import type { Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import { dateAt } from '@foyer/shared/time/zoned-time.ts'
import type { Centers } from '../centers/centers-types.ts'
import { readCrew } from '../crew/crew-queries.ts'
import { readShifts } from '../shifts/shifts-queries.ts'
import type { Database } from '../storage/database.ts'
import { noticeShift } from './notice-shift.ts'

/** Ids of the crew of a shift's center who could come: neither away nor on a shift at that time. */
export async function readFreeCrew(
  database: Database,
  centers: Centers,
  { centerId, start, end }: Shift,
): Promise<string[]> {
  const date = dateAt(start, noticeShift({ centerId, start, end }, centers).zone)
  const at = await readShifts(database, { from: start, to: end })
  const busy = new Set(at.filter(({ cancelled }) => !cancelled).map(({ staffId }) => staffId))
  return (await readCrew(database, date))
    .filter(({ centers: served }) => served.includes(centerId))
    .filter(({ absences }) => !absences.some(({ from, to }) => from <= date && date <= to))
    .map(({ staffId }) => staffId)
    .filter((staffId) => !busy.has(staffId))
}
