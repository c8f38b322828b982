import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import type { Busy } from '@foyer/shared/crew/crew-contract.ts'
import { weekInstants } from '@foyer/shared/shifts/shift-instants.ts'
import { DAY } from '@foyer/shared/time/durations.ts'
import { readShifts, readWeekShifts } from '../shifts/shifts-queries.ts'
import type { Database } from '../storage/database.ts'

/** Published shifts of everybody in other centers in a week, and anywhere within a day about its borders. */
export async function readBusy(
  database: Database,
  center: Center,
  monday: string,
): Promise<Busy[]> {
  const { start, end } = weekInstants(monday, center.calendar.zone)
  const near = await readShifts(database, { from: start - DAY, to: end + DAY })
  const own = new Set((await readWeekShifts(database, center.id, monday)).map(({ id }) => id))
  return near.flatMap(({ id, staffId, start, end, cancelled }) =>
    staffId === null || cancelled || own.has(id) ? [] : [{ staffId, start, end }],
  )
}
