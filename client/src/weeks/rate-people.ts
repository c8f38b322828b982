import { absenceDuring } from '@foyer/shared/crew/absences.ts'
import type { Availability } from '@foyer/shared/crew/availabilities.ts'
import type { Cause } from '@foyer/shared/crew/causes.ts'
import type { Absence, CrewMember } from '@foyer/shared/crew/crew-contract.ts'
import {
  availabilityFor,
  missingNeeds,
  slotOf,
  takenAt,
  whyNot,
} from '@foyer/shared/crew/why-not.ts'
import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import type { Shifts, Slot } from './edit-week.ts'
import type { Plan } from './plan-context.ts'
import { countByPerson } from './week-rows.ts'

/** How somebody would fit a post: what a lead looks at before choosing. */
export interface RatedPerson {
  member: CrewMember
  /** `no`: a rule is against it; possible all the same, because the lead may know better. */
  fit: 'good' | 'poor' | 'no'
  /** The first rule that is against it. */
  cause: Cause | null
  availability: Availability
  absence: Absence | null
  /** What the post asks for and this person lacks. */
  lacks: { skills: string[]; languages: string[] }
  /** Half-days in this week's plan. */
  inWeek: number
  /** Half-days of the last eight weeks over (or under) what the crew did on average in as many weeks, whole. */
  overMean: number
}

const FITS = ['good', 'poor', 'no'] as const

/**
 * Everybody of a crew for a post, who fits best first.
 *
 * @param post the one that is filled; null: a new one in the slot, that asks for nothing
 */
export function ratePeople(
  { center, monday, crew }: Pick<Plan, 'center' | 'monday' | 'crew'>,
  shifts: Shifts,
  slot: Slot,
  post: PlannedShift | null,
): RatedPerson[] {
  const { zone } = center.calendar
  const { id: halfDayId, ...borders } = slot.halfDay
  const asked = slotOf({ date: slot.date, halfDayId, ...borders }, center.id, zone)
  const counts = countByPerson(shifts)
  const worked = new Map(crew.history.map((past) => [past.staffId, past]))
  const total = (key: 'halfDays' | 'weeks') =>
    crew.history.reduce((sum, past) => sum + past[key], 0)
  const perWeek = total('halfDays') / Math.max(1, total('weeks'))

  const rated = crew.crew.map((member): RatedPerson => {
    const { staffId } = member
    const past = worked.get(staffId)
    const own = shifts.filter((shift) => shift.staffId === staffId && shift.id !== post?.id)
    const taken = [
      ...own.map((shift) => slotOf(shift, center.id, zone)),
      ...crew.busy.filter((busy) => busy.staffId === staffId).map((busy) => takenAt(busy, zone)),
    ]
    const cause = whyNot(member, asked, taken, monday)
    const availability = availabilityFor(member, asked)
    const lacks = missingNeeds(member, post ?? { skills: [], languages: [] })
    const lacking = lacks.skills.length + lacks.languages.length > 0
    return {
      member,
      fit: cause ? 'no' : lacking || availability === 'rather-not' ? 'poor' : 'good',
      cause,
      availability,
      absence: absenceDuring(member, { date: slot.date, ...borders }),
      lacks,
      inWeek: counts.get(staffId) ?? 0,
      // Whoever came today owes nothing.
      overMean: past ? Math.round(past.halfDays - perWeek * past.weeks) : 0,
    }
  })
  return rated.sort(
    (a, b) =>
      FITS.indexOf(a.fit) - FITS.indexOf(b.fit) ||
      Number(b.availability === 'wish') - Number(a.availability === 'wish') ||
      a.overMean - b.overMean ||
      a.inWeek - b.inWeek ||
      a.member.name.localeCompare(b.member.name),
  )
}
