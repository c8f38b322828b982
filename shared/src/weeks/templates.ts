import type { Center } from '../centers/centers-contract.ts'
import { isClosedOnce } from '../centers/openings.ts'
import type { PlannedShift } from '../shifts/shifts-contract.ts'
import { addDays, weekdayOf } from '../time/local-dates.ts'
import type { Template } from './weeks-contract.ts'

/** A template's shifts in a week: those of half-days that the center has, on days when it is not closed. */
export function fromTemplate(
  template: Pick<Template, 'shifts'>,
  monday: string,
  { calendar, halfDays }: Pick<Center, 'calendar' | 'halfDays'>,
  makeId: () => string,
): PlannedShift[] {
  return template.shifts.flatMap(({ weekday, ...need }) => {
    const halfDay = halfDays.find(({ id }) => id === need.halfDayId)
    const date = addDays(monday, weekday - 1)
    if (!halfDay || isClosedOnce(calendar, date, halfDay)) return []
    const { from, to } = halfDay
    return [{ ...need, id: makeId(), date, from, to }]
  })
}

/** How many of a template's posts a week does not get because the center is closed then. */
export function closedPosts(
  { shifts }: Pick<Template, 'shifts'>,
  monday: string,
  { calendar, halfDays }: Pick<Center, 'calendar' | 'halfDays'>,
): number {
  return shifts.filter(({ weekday, halfDayId }) => {
    const halfDay = halfDays.find(({ id }) => id === halfDayId)
    return halfDay && isClosedOnce(calendar, addDays(monday, weekday - 1), halfDay)
  }).length
}

/** A week's shifts by weekday, to begin other weeks with. */
export function toTemplateShifts(shifts: readonly PlannedShift[]): Template['shifts'] {
  return shifts.map(({ date, halfDayId, skills, languages, staffId }) => ({
    weekday: weekdayOf(date),
    halfDayId,
    skills,
    languages,
    staffId,
  }))
}
