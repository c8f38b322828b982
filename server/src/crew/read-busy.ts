import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import type { Busy } from '@foyer/shared/crew/crew-contract.ts'
import { REACH } from '@foyer/shared/crew/why-not.ts'
import { weekInstants } from '@foyer/shared/shifts/shift-instants.ts'
import { readShifts, readWeekShifts } from '../shifts/shifts-queries.ts'
import type { Database } from '../storage/database.ts'

/** Published shifts of everybody in other centers in a week, and anywhere near enough to its borders to count. */
export async function readBusy(
  database: Database,
  center: Center,
  monday: string,
): Promise<Busy[]> {
  const { start, end } = weekInstants(monday, center.calendar.zone)
  const near = await readShifts(database, { from: start - REACH, to: end + REACH })
  const own = new Set((await readWeekShifts(database, center.id, monday)).map(({ id }) => id))
  return near.flatMap(({ id, staffId, start, end, cancelled }) =>
    staffId === null || cancelled || own.has(id) ? [] : [{ staffId, start, end }],
  )
}
