import { speaks } from '../i18n/speaks.ts'
import { shiftInstants } from '../shifts/shift-instants.ts'
import type { PlannedShift } from '../shifts/shifts-contract.ts'
import { HOUR, WEEK } from '../time/durations.ts'
import { type Interval, overlaps } from '../time/intervals.ts'
import { addDays, weekdayOf } from '../time/local-dates.ts'
import { wallAt } from '../time/zoned-time.ts'
import { isAwayIn, shiftSpan, type WallSpan } from './absences.ts'
import type { Availability } from './availabilities.ts'
import type { BesideCause, Cause, NeverCause } from './causes.ts'
import type { CrewMember } from './crew-contract.ts'

/** What of somebody other shifts are judged by. */
type Limits = Pick<CrewMember, 'maxHalfDays' | 'rules'>

/** Half-days of one person on one day. */
export const DAY_LIMIT = 2

/** A shift is at night when it goes on at this time of the clock. */
const NIGHT = '02:00'
/** How far about a shift others may count, as rows of days do, milliseconds. */
export const REACH = 2 * WEEK

/** Time of one person that is taken. */
export interface Taken extends Interval {
  /** Local date of the begin. */
  date: string
  /** Whether it goes on at two at night. */
  night: boolean
}

/** A shift as the rules look at it. */
export interface Slot extends Taken, WallSpan {
  centerId: string
  halfDayId: string
}

export function slotOf(
  shift: Pick<PlannedShift, 'date' | 'from' | 'to' | 'halfDayId'>,
  centerId: string,
  zone: string,
): Slot {
  const span = shiftSpan(shift)
  return {
    ...shiftInstants(shift.date, shift.from, shift.to, zone),
    ...span,
    centerId,
    date: shift.date,
    night: isAtNight(span),
    halfDayId: shift.halfDayId,
  }
}

/** Time that is taken elsewhere, with its local date here. */
export function takenAt({ start, end }: Interval, zone: string): Taken {
  const span = { begins: wallAt(start, zone), until: wallAt(end, zone) }
  return { start, end, date: span.begins.slice(0, 10), night: isAtNight(span) }
}

function isAtNight({ begins, until }: WallSpan): boolean {
  const date = begins.slice(0, 10)
  const night = begins <= `${date}T${NIGHT}` ? date : addDays(date, 1)
  return `${night}T${NIGHT}` < until
}

export function availabilityFor(member: CrewMember, slot: Slot): Availability {
  return member.availability[`${weekdayOf(slot.date)}-${slot.halfDayId}`] ?? 'can'
}

export function isAbsent(member: CrewMember, slot: Slot): boolean {
  return member.absences.some((absence) => isAwayIn(absence, slot))
}

/**
 * Whether both may be done by one person: shifts of different days lie far enough apart.
 *
 * @param rest least hours between them
 */
export function restsBetween(a: Taken, b: Taken, rest: number): boolean {
  return a.date === b.date || pauseBetween(a, b) >= rest * HOUR
}

/** Milliseconds from the end of the earlier to the begin of the later. */
export function pauseBetween(a: Interval, b: Interval): number {
  return a.start < b.start ? b.start - a.end : a.start - b.end
}

/**
 * Why `member` may not do a shift (SPEC R18), null when they may. The first of CAUSES that applies.
 *
 * @param taken all other time of this person that is taken, in any center: the week's, and what lies within `REACH`
 * @param monday of the week whose half-days and hours count
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
export function whyNever(member: CrewMember, slot: Slot): NeverCause | null {
  if (!member.centers.includes(slot.centerId)) return 'other-center'
  if (availabilityFor(member, slot) === 'cannot') return 'cannot'
  return isAbsent(member, slot) ? 'absent' : null
}

/** The part of `whyNot` that other shifts decide. */
export function whyNotBeside(
  { maxHalfDays, rules }: Limits,
  slot: Slot,
  taken: readonly Taken[],
  monday: string,
): BesideCause | null {
  if (taken.some((other) => overlaps(slot, other))) return 'overlap'
  if (!taken.every((other) => restsBetween(slot, other, rules.rest))) return 'rest'
  if (taken.filter(({ date }) => date === slot.date).length >= DAY_LIMIT) return 'day-limit'
  if (wouldExceed(slot.date, taken, rules.daysInRow)) return 'days-in-row'
  if (slot.night && wouldExceed(slot.date, taken.filter(isNight), rules.nightsInRow))
    return 'nights-in-row'
  if (halfDaysIn(taken, monday) >= maxHalfDays) return 'week-limit'
  return hoursIn([...taken, slot], monday) > rules.weekHours ? 'week-hours' : null
}

export function isNight({ night }: Pick<Taken, 'night'>): boolean {
  return night
}

/** Days in a row about `date`, itself included, on which something of `taken` begins. */
export function runAt(date: string, taken: readonly Pick<Taken, 'date'>[]): number {
  const dates = new Set(taken.map((one) => one.date))
  const reach = (step: 1 | -1) => {
    let days = 0
    while (days <= dates.size && dates.has(addDays(date, step * (days + 1)))) days++
    return days
  }
  return 1 + reach(1) + reach(-1)
}

function wouldExceed(date: string, taken: readonly Pick<Taken, 'date'>[], most: number): boolean {
  return taken.length >= most && runAt(date, taken) > most // the first says most often that it cannot, at once
}

/** Whether whole days are avoided for somebody (SPEC R55). */
export function avoidsWholeDays({
  prefersHalfDays,
  rules,
}: Pick<CrewMember, 'prefersHalfDays' | 'rules'>): boolean {
  return prefersHalfDays || rules.avoidWholeDays
}

export function isInWeek(date: string, monday: string): boolean {
  return monday <= date && date < addDays(monday, 7)
}

/** How many of them begin in that week. */
export function halfDaysIn(taken: readonly Pick<Taken, 'date'>[], monday: string): number {
  const next = addDays(monday, 7)
  return taken.filter(({ date }) => monday <= date && date < next).length
}

/** Hours of those that begin in that week, as they pass. */
export function hoursIn(taken: readonly Taken[], monday: string): number {
  const next = addDays(monday, 7)
  const ofWeek = taken.filter(({ date }) => monday <= date && date < next)
  return ofWeek.reduce((sum, { start, end }) => sum + end - start, 0) / HOUR
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
