import { speaks } from '../i18n/speaks.ts'
import { shiftInstants } from '../shifts/shift-instants.ts'
import type { PlannedShift } from '../shifts/shifts-contract.ts'
import { HOUR } from '../time/durations.ts'
import { type Interval, overlaps } from '../time/intervals.ts'
import { addDays, weekdayOf } from '../time/local-dates.ts'
import { dateAt } from '../time/zoned-time.ts'
import type { Availability } from './availabilities.ts'
import type { Cause } from './causes.ts'
import type { CrewMember } from './crew-contract.ts'

/** Time off between shifts of different days, milliseconds. */
const REST = 11 * HOUR
/** Half-days of one person on one day. */
export const DAY_LIMIT = 2

/** A shift as the rules look at it. */
export interface Slot extends Interval {
  centerId: string
  /** Local date of the begin, and the last local date that it reaches into. */
  date: string
  lastDate: string
  halfDayId: string
}

/** Time of one person that is taken. */
export interface Taken extends Interval {
  /** Local date of the begin. */
  date: string
}

export function slotOf(
  shift: Pick<PlannedShift, 'date' | 'from' | 'to' | 'halfDayId'>,
  centerId: string,
  zone: string,
): Slot {
  const instants = shiftInstants(shift.date, shift.from, shift.to, zone)
  const overnight = shift.to <= shift.from && shift.to !== '00:00'
  return {
    ...instants,
    centerId,
    date: shift.date,
    lastDate: overnight ? addDays(shift.date, 1) : shift.date,
    halfDayId: shift.halfDayId,
  }
}

/** Time that is taken elsewhere, with its local date here. */
export function takenAt({ start, end }: Interval, zone: string): Taken {
  return { start, end, date: dateAt(start, zone) }
}

export function availabilityFor(member: CrewMember, slot: Slot): Availability {
  return member.availability[`${weekdayOf(slot.date)}-${slot.halfDayId}`] ?? 'can'
}

export function isAbsent(member: CrewMember, slot: Slot): boolean {
  return member.absences.some(({ from, to }) => from <= slot.lastDate && slot.date <= to)
}

/** Whether both may be done by one person: shifts of different days lie at least `REST` apart. */
export function restsBetween(a: Taken, b: Taken): boolean {
  return a.date === b.date || pauseBetween(a, b) >= REST
}

/** Milliseconds from the end of the earlier to the begin of the later. */
export function pauseBetween(a: Interval, b: Interval): number {
  return a.start < b.start ? b.start - a.end : a.start - b.end
}

/**
 * Why `member` may not do a shift (SPEC R18), null when they may. The first of CAUSES that applies.
 *
 * @param taken all other time of this person that is taken, in any center: the week's and about its borders
 * @param monday of the week that `maxHalfDays` counts
 */
export function whyNot(
  member: CrewMember,
  slot: Slot,
  taken: readonly Taken[],
  monday: string,
): Cause | null {
  return whyNever(member, slot) ?? whyNotBeside(member, slot, taken, monday)
}

/** The part of `whyNot` that no other shift changes. */
export function whyNever(
  member: CrewMember,
  slot: Slot,
): Extract<Cause, 'other-center' | 'cannot' | 'absent'> | null {
  if (!member.centers.includes(slot.centerId)) return 'other-center'
  if (availabilityFor(member, slot) === 'cannot') return 'cannot'
  return isAbsent(member, slot) ? 'absent' : null
}

/** The part of `whyNot` that other shifts decide. */
export function whyNotBeside(
  { maxHalfDays }: Pick<CrewMember, 'maxHalfDays'>,
  slot: Slot,
  taken: readonly Taken[],
  monday: string,
): Exclude<Cause, 'other-center' | 'cannot' | 'absent'> | null {
  if (taken.some((other) => overlaps(slot, other))) return 'overlap'
  if (!taken.every((other) => restsBetween(slot, other))) return 'rest'
  if (taken.filter(({ date }) => date === slot.date).length >= DAY_LIMIT) return 'day-limit'
  return halfDaysIn(taken, monday) >= maxHalfDays ? 'week-limit' : null
}

export function isInWeek(date: string, monday: string): boolean {
  return monday <= date && date < addDays(monday, 7)
}

/** How many of them begin in that week. */
export function halfDaysIn(taken: readonly Pick<Taken, 'date'>[], monday: string): number {
  const next = addDays(monday, 7)
  return taken.filter(({ date }) => monday <= date && date < next).length
}

/** What a shift asks for and a person lacks. Skills are compared without regard to capitals. */
export function missingNeeds(
  member: Pick<CrewMember, 'skills' | 'languages'>,
  need: Pick<PlannedShift, 'skills' | 'languages'>,
): { skills: string[]; languages: string[] } {
  const known = new Set(member.skills.map((skill) => skill.toLowerCase()))
  return {
    skills: need.skills.filter((skill) => !known.has(skill.toLowerCase())),
    languages: need.languages.filter((language) => !speaks(member.languages, language)),
  }
}
