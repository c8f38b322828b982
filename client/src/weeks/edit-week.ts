import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { isClosedOnce } from '@foyer/shared/centers/openings.ts'
import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import { addDays, daysBetween, weekdayOf } from '@foyer/shared/time/local-dates.ts'
import type { Template } from '@foyer/shared/weeks/weeks-contract.ts'

/*
 * What can be done to a week's plan, each as a function from the shifts before to those after. A change that
 * changes nothing gives back the same array, so that it is no step to undo.
 */

export type Shifts = readonly PlannedShift[]

/** Makes the id of a new shift. */
export type MakeId = () => string

/** A half-day of one date, with the borders that a shift planned in it gets. */
export interface Slot {
  date: string
  halfDay: { id: string; from: string; to: string }
}

/** What is taken by copying: who, and what is asked for. */
export type Clip = Pick<PlannedShift, 'staffId' | 'skills' | 'languages'>

export const EMPTY_CLIP: Clip = { staffId: null, skills: [], languages: [] }

export function isIn({ date, halfDayId }: PlannedShift, slot: Slot): boolean {
  return date === slot.date && halfDayId === slot.halfDay.id
}

function change(shifts: Shifts, id: string, part: Partial<PlannedShift>): Shifts {
  const before = shifts.find((shift) => shift.id === id)
  if (
    !before ||
    Object.entries(part).every(([key, value]) => before[key as keyof PlannedShift] === value)
  )
    return shifts
  return shifts.map((shift) => (shift.id === id ? { ...shift, ...part } : shift))
}

/** Gives a post to somebody; null opens it. */
export function assign(shifts: Shifts, id: string, staffId: string | null): Shifts {
  return change(shifts, id, { staffId })
}

/** What a post asks for. */
export function setNeed(
  shifts: Shifts,
  id: string,
  need: Pick<PlannedShift, 'skills' | 'languages'>,
): Shifts {
  return change(shifts, id, need)
}

export function addPost(shifts: Shifts, slot: Slot, clip: Clip, makeId: MakeId): Shifts {
  const { id: halfDayId, from, to } = slot.halfDay
  const { staffId, skills, languages } = clip
  return [
    ...shifts,
    { id: makeId(), date: slot.date, from, to, halfDayId, staffId, skills, languages },
  ]
}

export function removePost(shifts: Shifts, id: string): Shifts {
  return shifts.some((shift) => shift.id === id)
    ? shifts.filter((shift) => shift.id !== id)
    : shifts
}

/**
 * Puts somebody into a slot: onto the post named, else onto the first open one there, else onto a new one.
 * Nobody is put into the same half-day twice.
 */
export function place(
  shifts: Shifts,
  staffId: string,
  slot: Slot,
  post: string | null,
  makeId: MakeId,
): Shifts {
  const there = shifts.filter((shift) => isIn(shift, slot))
  if (there.some((shift) => shift.staffId === staffId)) return shifts
  const target = post ?? there.find((shift) => shift.staffId === null)?.id
  if (target) return assign(shifts, target, staffId)
  return addPost(shifts, slot, { ...EMPTY_CLIP, staffId }, makeId)
}

/**
 * Moves the person of one post to another slot. Onto a post that somebody has, the two change places; the post
 * left behind stays, open.
 */
export function movePerson(
  shifts: Shifts,
  from: string,
  slot: Slot,
  post: string | null,
  makeId: MakeId,
): Shifts {
  const source = shifts.find(({ id }) => id === from)
  if (!source?.staffId || from === post) return shifts
  const target = shifts.find(({ id }) => id === post)
  if (target?.staffId) {
    return assign(assign(shifts, from, target.staffId), target.id, source.staffId)
  }
  const opened = assign(shifts, from, null)
  // Within one half-day a move to anywhere but another post changes nothing.
  if (isIn(source, slot) && !target) return shifts
  const placed = place(opened, source.staffId, slot, post, makeId)
  return placed === opened ? shifts : placed
}

/**
 * Gives the shift of one person to another, or to the same one in another slot. In the slot where the post is it
 * changes hands; elsewhere it is left behind open.
 */
export function giveTo(
  shifts: Shifts,
  from: string,
  staffId: string,
  slot: Slot,
  makeId: MakeId,
): Shifts {
  const source = shifts.find(({ id }) => id === from)
  if (!source) return shifts
  const target = isIn(source, slot) ? from : null
  const opened = target ? shifts : assign(shifts, from, null)
  const given = place(opened, staffId, slot, target, makeId)
  return given === opened ? shifts : given
}

/**
 * Puts what was copied into a slot: onto the post named, which stays the post that it is, or as a new one. Whoever has
 * another post there by then is not pasted with it.
 */
export function paste(
  shifts: Shifts,
  { staffId: copied, skills, languages }: Clip,
  slot: Slot,
  post: string | null,
  makeId: MakeId,
): Shifts {
  const others = shifts.filter((shift) => isIn(shift, slot) && shift.id !== post)
  const isTwice = copied !== null && others.some(({ staffId }) => staffId === copied)
  const before = shifts.find(({ id }) => id === post)
  const staffId = isTwice ? (before?.staffId ?? null) : copied
  if (post === null) return addPost(shifts, slot, { staffId, skills, languages }, makeId)
  return change(shifts, post, { staffId, skills, languages })
}

/** Another week's shifts in this one: the same weekdays, people and needs, with new ids. */
export function copyWeek(
  source: Shifts,
  fromMonday: string,
  monday: string,
  makeId: MakeId,
): Shifts {
  const days = daysBetween(fromMonday, monday)
  return source.map((shift) => ({ ...shift, id: makeId(), date: addDays(shift.date, days) }))
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

/** A template's shifts in a week: those of half-days that the center has, on days when it is not closed. */
export function fromTemplate(
  template: Pick<Template, 'shifts'>,
  monday: string,
  { calendar, halfDays }: Pick<Center, 'calendar' | 'halfDays'>,
  makeId: MakeId,
): Shifts {
  return template.shifts.flatMap(({ weekday, ...need }) => {
    const halfDay = halfDays.find(({ id }) => id === need.halfDayId)
    const date = addDays(monday, weekday - 1)
    if (!halfDay || isClosedOnce(calendar, date, halfDay)) return []
    const { from, to } = halfDay
    return [{ ...need, id: makeId(), date, from, to }]
  })
}

export function toTemplateShifts(shifts: Shifts): Template['shifts'] {
  return shifts.map(({ date, halfDayId, skills, languages, staffId }) => ({
    weekday: weekdayOf(date),
    halfDayId,
    skills,
    languages,
    staffId,
  }))
}
