import type { RotaChange, Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import type { Centers } from '../centers/centers-types.ts'
import type { Database } from '../storage/database.ts'
import { noticeShift } from './notice-shift.ts'
import { shiftNews } from './shift-news.ts'
import type { Teller } from './tell-staff.ts'

/** Tells each person at once what changes of published shifts mean for them. */
export async function tellChanges(
  { clock, centers, teller }: { clock: Clock; centers: Centers; teller: Teller },
  database: Database,
  changes: readonly RotaChange[],
): Promise<void> {
  for (const news of shiftNews(changes, clock.now())) {
    const { staffId, changeId, added, moved, removed } = news
    const all = [...added, ...moved.map(({ after }) => after), ...removed]
    const first = all.toSorted((a, b) => a.start - b.start)[0]
    if (first === undefined) continue
    const named = (shift: Shift) => noticeShift(shift, centers)
    await teller.tell(database, [staffId], {
      key: `changed:${changeId}`,
      notice: {
        kind: 'shifts-changed',
        added: added.map(named),
        moved: moved.map(({ before, after }) => ({ before: named(before), after: named(after) })),
        removed: removed.map(named),
      },
      begins: first.start,
      expiresAt: Math.max(...all.map(({ end }) => end)),
      zone: named(first).zone,
    })
  }
}
