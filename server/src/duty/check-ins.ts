import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { checkInOf } from '@foyer/shared/duty/check-in.ts'
import type { CheckIn } from '@foyer/shared/duty/duty-contract.ts'
import type { Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import { readMissed } from '../shifts/shifts-queries.ts'
import type { Database } from '../storage/database.ts'
import { readPresences } from './duty-queries.ts'
import type { LivePlan } from './live-plan.ts'

/** How the shifts of a center that began since an instant are kept so far, by begin; those that were missed too. */
export async function readCheckIns(
  { database, plan }: { database: Database; plan: LivePlan },
  center: Center,
  since: number,
  now: number,
): Promise<CheckIn[]> {
  const begun = plan
    .near()
    .filter(({ centerId, start }) => centerId === center.id && start >= since && start <= now)
  const missed = (await readMissed(database, center.id, since, now)).filter(
    ({ start }) => start >= since,
  )
  const kept = [...missed, ...begun].flatMap((shift) =>
    shift.staffId === null ? [] : [{ ...shift, staffId: shift.staffId }],
  )
  return checkInsOf({ database, plan }, center, kept, now)
}

/** How these shifts of one center, of the people they had, are kept so far; those that have not begun are left out. */
export async function checkInsOf(
  { database, plan }: { database: Database; plan: LivePlan },
  center: Center,
  shifts: readonly (Shift & { staffId: string })[],
  now: number,
): Promise<CheckIn[]> {
  if (shifts.length === 0) return []
  const from = Math.min(...shifts.map(({ start }) => start))
  const to = Math.max(...shifts.map(({ end }) => end))
  const presences = await readPresences(database, center.id, from, to)
  const found = shifts.map((shift) =>
    checkInOf({
      shift,
      present: presences
        .filter(({ staffId }) => staffId === shift.staffId)
        .map(({ start, end }) => ({ start, end: end ?? now })),
      takenOverAt: plan.takeOversOf(shift.id)[0]?.start ?? null,
      rules: center.rules,
      now,
    }),
  )
  return found.filter((checkIn) => checkIn !== null)
}
