import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import { isIn, type Shifts, type Slot } from './edit-week.ts'

/** One half-day over the week. Each lane has at most one post a day, so that every post is a cell of its own. */
export interface Band {
  halfDay: Slot['halfDay']
  /** Posts by lane and day; the last lane is empty: there posts are added. */
  lanes: (PlannedShift | null)[][]
}

/**
 * The half-days of a week: those of the center, and after them those that only shifts know, because the center
 * has changed its borders since.
 */
export function halfDaysOf(
  shifts: Shifts,
  ofCenter: readonly Slot['halfDay'][],
): readonly Slot['halfDay'][] {
  const gone = new Map<string, Slot['halfDay']>()
  for (const { halfDayId, from, to } of shifts) {
    if (ofCenter.some(({ id }) => id === halfDayId)) continue
    gone.set(halfDayId, { id: halfDayId, from, to })
  }
  return [...ofCenter, ...gone.values()]
}

/** The week by half-day. With `editable` false the empty lanes are left out where there are others. */
export function bandsOf(
  shifts: Shifts,
  dates: readonly string[],
  halfDays: readonly Slot['halfDay'][],
  editable: boolean,
): Band[] {
  return halfDays.map((halfDay) => {
    const days = dates.map((date) => shifts.filter((shift) => isIn(shift, { date, halfDay })))
    const posts = Math.max(...days.map((day) => day.length))
    const lanes = Array.from({ length: editable ? posts + 1 : Math.max(posts, 1) }, (_, lane) =>
      days.map((day) => day[lane] ?? null),
    )
    return { halfDay, lanes }
  })
}

/** Half-days by person in this plan. */
export function countByPerson(shifts: Shifts): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { staffId } of shifts) {
    if (staffId !== null) counts.set(staffId, (counts.get(staffId) ?? 0) + 1)
  }
  return counts
}
