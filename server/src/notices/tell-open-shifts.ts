import type { RotaChange } from '@foyer/shared/shifts/shifts-contract.ts'
import { isClear } from '@foyer/shared/swaps/take-effect.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import type { Centers } from '../centers/centers-types.ts'
import { readShiftsById } from '../shifts/shifts-queries.ts'
import type { Database } from '../storage/database.ts'
import { noticeShift } from './notice-shift.ts'
import { readTakers } from './read-takers.ts'
import type { Teller } from './tell-staff.ts'

/**
 * Tells of shifts that have become open those who could take them (NT13), but neither who had one nor who opened it.
 * Missed ones have news of their own.
 */
export async function tellOpenShifts(
  { clock, centers, teller }: { clock: Clock; centers: Centers; teller: Teller },
  database: Database,
  changes: readonly RotaChange[],
): Promise<void> {
  const opened = changes.filter(hasOpened)
  const current = await readShiftsById(
    database,
    opened.map(({ shiftId }) => shiftId),
  )
  const open = opened.filter(
    ({ shiftId, after }) =>
      after.start > clock.now() && current.get(shiftId)?.version === after.version,
  )
  if (open.length === 0) return
  const takers = await readTakers(
    database,
    centers,
    open.map(({ after }) => after),
    isClear,
  )
  for (const [staffId, shifts] of takers) {
    const ids = new Set(shifts.map(({ id }) => id))
    const theirs = open
      .filter(({ shiftId, before }) => ids.has(shiftId) && before?.staffId !== staffId)
      .filter(({ by }) => by?.staffId !== staffId)
      .toSorted((a, b) => a.after.start - b.after.start)
    const [first] = theirs
    if (first === undefined) continue
    await teller.tell(database, [staffId], {
      key: `open:${first.id}`,
      notice: {
        kind: 'open-shifts',
        shifts: theirs.map(({ after }) => noticeShift(after, centers)),
      },
      begins: first.after.start,
      expiresAt: theirs.at(-1)!.after.start,
      zone: noticeShift(first.after, centers).zone,
    })
  }
}

function hasOpened({ cause, before, after }: RotaChange): boolean {
  const wasOpen = before !== null && !before.cancelled && before.staffId === null
  return cause !== 'no-show' && !after.cancelled && after.staffId === null && !wasOpen
}
