import type { RotaChange } from '@foyer/shared/shifts/shifts-contract.ts'
import type { Centers } from '../centers/centers-types.ts'
import { findStaff } from '../identity/identity-queries.ts'
import type { Database } from '../storage/database.ts'
import { noticeShift } from './notice-shift.ts'
import { readLeads, type Teller } from './tell-staff.ts'

/** Tells leads, but not who did it, which shifts are open because somebody left. */
export async function tellDeparture(
  { centers, teller }: { centers: Centers; teller: Teller },
  database: Database,
  changes: readonly RotaChange[],
): Promise<void> {
  const left = changes.filter(({ cause }) => cause === 'left')
  for (const [staffId, ofOne] of Map.groupBy(left, ({ before }) => before?.staffId ?? '')) {
    const ordered = ofOne.toSorted((a, b) => a.after.start - b.after.start)
    const { id, by, after } = ordered[0]!
    const leads = await readLeads(database)
    await teller.tell(
      database,
      leads.filter((lead) => lead !== by?.staffId),
      {
        key: `left:${id}`,
        notice: {
          kind: 'left',
          who: (await findStaff(database, staffId))?.name ?? '',
          shifts: ordered.map((change) => noticeShift(change.after, centers)),
        },
        begins: after.start,
        expiresAt: ordered.at(-1)!.after.end,
        zone: noticeShift(after, centers).zone,
      },
    )
  }
}
