import type { Absence } from '@foyer/shared/crew/crew-contract.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import type { Centers } from '../centers/centers-types.ts'
import { shiftsIn } from '../crew/crew.ts'
import { findAbsence } from '../crew/crew-queries.ts'
import { findStaff } from '../identity/identity-queries.ts'
import type { Database } from '../storage/database.ts'
import { noticeShift } from './notice-shift.ts'
import { readLeads, type Teller } from './tell-staff.ts'

/** Tells leads, but not who said it, of an absence with shifts in it that they should open to others. */
export async function tellAway(
  { clock, centers, teller }: { clock: Clock; centers: Centers; teller: Teller },
  database: Database,
  { absenceId, staffId, by }: { absenceId: string; staffId: string; by: string | null },
): Promise<void> {
  const absence = await findAbsence(database, staffId, absenceId)
  if (absence === null) return
  const shifts = await shiftsIn(database, absence, clock.now())
  const [first] = shifts
  if (first === undefined) return
  const leads = await readLeads(database)
  await teller.tell(
    database,
    leads.filter((id) => id !== by),
    {
      key: `away:${absenceId}`,
      notice: {
        kind: 'away',
        who: (await findStaff(database, staffId))?.name ?? '',
        shifts: shifts.map((shift) => noticeShift(shift, centers)),
        absence: whenOf(absence),
      },
      begins: first.start,
      expiresAt: Math.max(...shifts.map(({ end }) => end)),
      zone: noticeShift(first, centers).zone,
    },
  )
}

/** Why and when: what is noted beside it stays on the page. */
function whenOf({ kind, from, to, fromTime, toTime }: Absence) {
  return { kind, from, to, fromTime, toTime }
}
