import { isUsuallyOpenIn } from '../centers/openings.ts'
import { absenceDuring } from '../crew/absences.ts'
import type { Availability } from '../crew/availabilities.ts'
import type { Cause } from '../crew/causes.ts'
import type { CrewHistory, CrewMember } from '../crew/crew-contract.ts'
import {
  availabilityFor,
  avoidsWholeDays,
  isInWeek,
  missingNeeds,
  type Slot,
  slotOf,
  type Taken,
  takenAt,
  whyNever,
  whyNotBeside,
} from '../crew/why-not.ts'
import type { PlannedShift } from '../shifts/shifts-contract.ts'
import { overlaps } from '../time/intervals.ts'
import { addDays, weekdayOf } from '../time/local-dates.ts'
import type { WeekPlan } from '../weeks/week-plan.ts'

/** A week to fill: `shifts` with a person stay as they are. */
export interface FillInput extends WeekPlan {
  /** Of the eight weeks before, over all centers. */
  history: readonly CrewHistory[]
}

/** What filling a week is about: who could do which open shift, and what each has already. */
export interface FillProblem {
  monday: string
  /** The members of the crew who serve the center. */
  people: FillPerson[]
  cells: FillCell[]
  /** Whoever does not serve the center, for the count of causes. */
  strangers: number
}

export interface FillPerson {
  member: CrewMember
  /** Shifts of this week that are kept, and time taken elsewhere. */
  fixed: readonly Taken[]
  /** Half-days of the eight weeks and of this week what is fixed: facts, no credit. */
  load: { halfDays: number; weekends: number; evenings: number }
  /** Half-days that were and are possible in these weeks (SPEC R49); at least one. */
  may: number
  /** So many wishes count (SPEC R48). */
  wishesCounted: number
  /** Whether whole days are avoided for them (SPEC R55). */
  avoidsWholeDays: boolean
}

/** An open shift. Lists by person have the order of `people`. */
export interface FillCell {
  shift: PlannedShift
  slot: Slot
  weekend: boolean
  evening: boolean
  /** Why each may never do it, whatever the rest of the plan is; null: may. */
  never: (Cause | null)[]
  availability: Availability[]
  missing: { skills: string[]; languages: string[] }[]
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
const NO_HISTORY = { halfDays: 0, weekends: 0, evenings: 0, weeks: 0 }

/** By cell, the person that does it; null: it stays open. */
export type FillPlan = readonly (number | null)[]

/** Shifts that may be filled: open, not begun, and at least partly within the opening hours. */
export function isFillable(
  shift: PlannedShift,
  { center, now, open }: Pick<FillInput, 'center' | 'now' | 'open'>,
): 'fillable' | 'kept' | 'past' | 'closed' {
  if (shift.staffId !== null) return 'kept'
  const slot = slotOf(shift, center.id, center.calendar.zone)
  if (slot.start <= now) return 'past'
  return open.some((hours) => overlaps(hours, slot)) ? 'fillable' : 'closed'
}

export function readFillProblem(input: FillInput): FillProblem {
  const { center, monday, crew, busy, shifts, history } = input
  const zone = center.calendar.zone
  const members = crew.filter(({ centers }) => centers.includes(center.id))
  const lastHalfDay = center.halfDays.at(-1)!.id
  const isWeekend = (date: string) => weekdayOf(date) >= 6

  const cells = shifts
    .filter((shift) => isFillable(shift, input) === 'fillable')
    .map((shift): FillCell => {
      const slot = slotOf(shift, center.id, zone)
      return {
        shift,
        slot,
        weekend: isWeekend(shift.date),
        evening: shift.halfDayId === lastHalfDay,
        never: members.map((member) => whyNever(member, slot)),
        availability: members.map((member) => availabilityFor(member, slot)),
        missing: members.map((member) => missingNeeds(member, shift)),
      }
    })

  const pastOf = new Map(history.map((past) => [past.staffId, past]))
  const keptOf = Map.groupBy(shifts, ({ staffId }) => staffId)
  const busyOf = Map.groupBy(busy, ({ staffId }) => staffId)
  const people = members.map((member): Omit<FillPerson, 'wishesCounted'> => {
    const kept = keptOf.get(member.staffId) ?? []
    const elsewhere = (busyOf.get(member.staffId) ?? []).map((time) => takenAt(time, zone))
    const dates = [...kept, ...elsewhere].map(({ date }) => date)
    const ofWeek = dates.filter((date) => isInWeek(date, monday))
    const evenings = kept.filter(({ halfDayId }) => halfDayId === lastHalfDay)
    const before = pastOf.get(member.staffId) ?? NO_HISTORY
    return {
      member,
      fixed: [...kept.map((shift) => slotOf(shift, center.id, zone)), ...elsewhere],
      load: {
        halfDays: before.halfDays + ofWeek.length,
        weekends: before.weekends + ofWeek.filter(isWeekend).length,
        evenings: before.evenings + evenings.length,
      },
      may: Math.max(
        1,
        before.weeks * mayInWeek(center, member) + mayInWeek(center, member, monday),
      ),
      avoidsWholeDays: avoidsWholeDays(member),
    }
  })
  const total = people.reduce((sum, { load }) => sum + load.halfDays, cells.length)
  const mayAll = people.reduce((sum, { may }) => sum + may, 0)
  return {
    monday,
    cells,
    people: people.map((person) => {
      const fairShare = (total * person.may) / mayAll - person.load.halfDays
      return { ...person, wishesCounted: Math.max(1, Math.ceil(fairShare)) }
    }),
    strangers: crew.length - members.length,
  }
}

/**
 * Half-days that somebody may do in a week: those in which the center is usually open and that they can, no more than
 * their most in a week.
 *
 * @param monday of a certain week: without the half-days in which they are absent
 */
function mayInWeek(
  { calendar, halfDays }: FillInput['center'],
  member: CrewMember,
  monday: string | null = null,
): number {
  const possible = WEEKDAYS.flatMap((weekday) => {
    const date = monday && addDays(monday, weekday - 1)
    return halfDays.filter(
      (halfDay) =>
        member.availability[`${weekday}-${halfDay.id}`] !== 'cannot' &&
        isUsuallyOpenIn(calendar, weekday, halfDay) &&
        (date === null || absenceDuring(member, { date, ...halfDay }) === null),
    )
  })
  return Math.min(member.maxHalfDays, possible.length)
}

/** Why a person may not do a cell beside the others that a plan gives them; null: may. */
export function whyNotIn(
  { monday, people, cells }: FillProblem,
  plan: FillPlan,
  person: number,
  cell: number,
): Cause | null {
  const { never, slot } = cells[cell]!
  const { member, fixed } = people[person]!
  const others = cells.flatMap((other, i) => (plan[i] === person && i !== cell ? other.slot : []))
  return never[person]! ?? whyNotBeside(member, slot, [...fixed, ...others], monday)
}
