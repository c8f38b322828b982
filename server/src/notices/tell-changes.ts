import type { RotaChange, Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import type { Centers } from '../centers/centers-types.ts'
import { isFirstOfWeek } from '../shifts/shifts-queries.ts'
import type { Database } from '../storage/database.ts'
import { noticeShift } from './notice-shift.ts'
import { shiftNews } from './shift-news.ts'
import type { Teller } from './tell-staff.ts'

/**
 * Tells each person at once what changes of published shifts mean for them.
 *
 * @param number of the first of them in the history
 */
export async function tellChanges(
  { clock, centers, teller }: { clock: Clock; centers: Centers; teller: Teller },
  database: Database,
  changes: readonly RotaChange[],
  number: number,
): Promise<void> {
  const firstOf = await firstPlanned(database, changes, number)
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
        firstOf,
      },
      begins: first.start,
      expiresAt: Math.max(...all.map(({ end }) => end)),
      zone: named(first).zone,
    })
  }
}

/** The Monday of the week that all these changes publish for the first time; null: it is something else. */
async function firstPlanned(
  database: Database,
  changes: readonly RotaChange[],
  number: number,
): Promise<string | null> {
  const [first] = changes
  if (first === undefined) return null
  const { centerId, monday } = first
  const isPlan = changes.every(
    (one) =>
      one.cause === 'publish' &&
      one.before === null &&
      one.centerId === centerId &&
      one.monday === monday,
  )
  return isPlan && (await isFirstOfWeek(database, first, number)) ? monday : null
}
