import { isClosedOnce } from '@foyer/shared/centers/openings.ts'
import { absenceDuring } from '@foyer/shared/crew/absences.ts'
import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import { addDays, daysBetween } from '@foyer/shared/time/local-dates.ts'
import type { Week } from '@foyer/shared/weeks/weeks-contract.ts'
import type { MakeId, Shifts } from './edit-week.ts'
import { hasBegun, type Plan } from './plan-context.ts'

/** What becomes of a week that another is copied to. */
export interface WeekCopy {
  week: Week
  /** The plan that it gets; null: it stays as it is. */
  shifts: Shifts | null
  /** Posts that are not copied: the center is closed then, or the half-day has begun. */
  leftOut: number
  /** Posts that are copied open: whoever has them is away then. */
  opened: number
}

/**
 * A plan put into a later week, on the same weekdays. Where the later week has a post in that half-day already, the copy
 * keeps its id, so that publishing changes it instead of cancelling it for a new one; what has begun there stays.
 *
 * @param replaces whether a week that has posts gets the copy in their place; else it stays as it is
 */
export function copyToWeek(
  { center, crew, monday, wall }: Pick<Plan, 'center' | 'crew' | 'monday' | 'wall'>,
  source: Shifts,
  week: Week,
  replaces: boolean,
  makeId: MakeId,
): WeekCopy {
  // A week that was never saved is what a template would make of it.
  const there = week.version === 0 ? [] : week.draft
  if (there.length > 0 && !replaces) return { week, shifts: null, leftOut: 0, opened: 0 }
  const days = daysBetween(monday, week.monday)
  const begun = (shift: PlannedShift) =>
    hasBegun({ date: shift.date, halfDay: { ...shift, id: shift.halfDayId } }, wall)
  const moved = source.map((shift) => ({ ...shift, date: addDays(shift.date, days) }))
  const copied = moved.filter(
    (shift) =>
      center.halfDays.some(({ id }) => id === shift.halfDayId) &&
      !isClosedOnce(center.calendar, shift.date, shift) &&
      !begun(shift),
  )
  const away = new Set(
    copied.filter((shift) =>
      crew.crew.some(
        (member) => member.staffId === shift.staffId && absenceDuring(member, shift) !== null,
      ),
    ),
  )
  const free = there.filter((shift) => !begun(shift))
  const idFor = ({ date, halfDayId, staffId }: PlannedShift) => {
    const inPlace = free.filter((old) => old.date === date && old.halfDayId === halfDayId)
    const taken = inPlace.find((old) => old.staffId === staffId) ?? inPlace[0]
    if (taken) free.splice(free.indexOf(taken), 1)
    return taken?.id ?? makeId()
  }
  return {
    week,
    shifts: [
      ...there.filter(begun),
      ...copied.map((shift) => ({
        ...shift,
        id: idFor(shift),
        staffId: away.has(shift) ? null : shift.staffId,
      })),
    ],
    leftOut: moved.length - copied.length,
    opened: away.size,
  }
}
