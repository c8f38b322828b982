import { isInWeek, slotOf } from '../crew/why-not.ts'
import type { PlannedShift } from '../shifts/shifts-contract.ts'
import { overlaps, subtractIntervals } from '../time/intervals.ts'
import { crewWarnings } from './crew-warnings.ts'
import type { Finding, Refused, Warning } from './findings-contract.ts'
import type { PlacedShift, WeekPlan } from './week-plan.ts'

/** Shifts of one center at one time of one day. */
export const POSTS_MAX = 12

/**
 * Everything to say about a week (SPEC R19 to R27): first what refuses it, then what to know before publishing.
 * The page shows it while the plan is made, the server asks it before saving and publishing.
 */
export function checkWeek(plan: WeekPlan): Finding[] {
  const placed = plan.shifts.map((shift) => ({
    shift,
    slot: slotOf(shift, plan.center.id, plan.center.calendar.zone),
  }))
  const refused = [
    ...shapeRefusals(plan, placed),
    ...pastRefusals(plan, placed),
    ...personRefusals(plan, placed),
  ]
  const warnings = [...shiftWarnings(plan, placed), ...crewWarnings(plan, placed)]
  const findings: Finding[] = [
    ...refused.map((found) => ({ id: idOf(found), severity: 'refused' as const, ...found })),
    ...warnings.map((found) => ({ id: idOf(found), severity: 'warning' as const, ...found })),
  ]
  // Shifts with one id find the same thing again.
  return [...new Map(findings.map((finding) => [finding.id, finding])).values()]
}

/** Whether a week with these findings may be saved and published. */
export function isRefused(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'refused')
}

/** Shifts of a plan that publishing leaves out: when they began, they were not published, or cancelled. */
export function beganUnpublished({
  shifts,
  published,
  center,
  now,
}: Pick<WeekPlan, 'shifts' | 'published' | 'center' | 'now'>): PlannedShift[] {
  const known = new Set(published.filter(({ cancelled }) => !cancelled).map(({ id }) => id))
  return shifts.filter(
    (shift) => !known.has(shift.id) && slotOf(shift, center.id, center.calendar.zone).start <= now,
  )
}

function shapeRefusals({ center, monday, published }: WeekPlan, placed: PlacedShift[]): Refused[] {
  const halfDays = new Map(center.halfDays.map((halfDay) => [halfDay.id, halfDay]))
  const known = new Set(published.map(({ id }) => id))
  const ids = new Set<string>()
  const times = new Map<string, number>()
  return placed.flatMap(({ shift, slot }) => {
    const found: Refused[] = []
    const shiftId = shift.id
    if (ids.has(shiftId)) found.push({ code: 'id-twice', shiftId })
    ids.add(shiftId)
    const time = `${shift.date} ${shift.halfDayId}`
    times.set(time, (times.get(time) ?? 0) + 1)
    if (times.get(time) === POSTS_MAX + 1)
      found.push({ code: 'too-many', shiftId, most: POSTS_MAX })
    if (!isInWeek(shift.date, monday)) found.push({ code: 'outside-week', shiftId })
    const halfDay = halfDays.get(shift.halfDayId)
    // What was published before the half-days were changed may stay.
    if (!halfDay && !known.has(shiftId))
      found.push({ code: 'half-day-unknown', shiftId, halfDayId: shift.halfDayId })
    const throughMidnight = halfDay === undefined || halfDay.to <= halfDay.from
    if (slot.end <= slot.start || (shift.to <= shift.from && !throughMidnight))
      found.push({ code: 'ends-before-begin', shiftId })
    return found
  })
}

/** What was published and began is history, and nothing that is still to come becomes part of it. */
function pastRefusals({ published, now }: WeekPlan, placed: PlacedShift[]): Refused[] {
  const planned = new Map(placed.map((one) => [one.shift.id, one]))
  return published
    .filter((before) => {
      const after = planned.get(before.id)
      if (before.cancelled) return false
      return before.start <= now
        ? !isSame(before, after?.shift)
        : after !== undefined && after.slot.start <= now
    })
    .map(({ id }) => ({ code: 'past-changed', shiftId: id }))
}

/** Whether a shift is planned as it was published. */
export function isSame(before: PlannedShift, after: PlannedShift | undefined): boolean {
  return (
    after !== undefined &&
    (['date', 'from', 'to', 'halfDayId', 'staffId'] as const).every(
      (key) => before[key] === after[key],
    ) &&
    (['skills', 'languages'] as const).every(
      (key) => before[key].toSorted().join('\n') === after[key].toSorted().join('\n'),
    )
  )
}

function personRefusals({ center, crew, busy, now }: WeekPlan, placed: PlacedShift[]): Refused[] {
  const serving = new Set(
    crew.filter(({ centers }) => centers.includes(center.id)).map(({ staffId }) => staffId),
  )
  const byPerson = Map.groupBy(placed, ({ shift }) => shift.staffId)
  return [...byPerson].flatMap(([staffId, own]) => {
    if (staffId === null) return []
    const found: Refused[] = []
    for (const [i, { shift, slot }] of own.entries()) {
      const shiftId = shift.id
      // Whoever left since keeps the past.
      if (!serving.has(staffId) && slot.start > now)
        found.push({ code: 'not-of-crew', shiftId, staffId })
      const other = own.slice(0, i).find((earlier) => overlaps(earlier.slot, slot))
      if (other) found.push({ code: 'overlap', shiftId, staffId, otherShiftId: other.shift.id })
      if (busy.some((elsewhere) => elsewhere.staffId === staffId && overlaps(elsewhere, slot)))
        found.push({ code: 'overlap', shiftId, staffId, otherShiftId: null })
    }
    return found
  })
}

function shiftWarnings(
  { center, open, published, now, shifts }: WeekPlan,
  placed: PlacedShift[],
): Warning[] {
  const early = new Set(beganUnpublished({ shifts, published, center, now }).map(({ id }) => id))
  const found = placed.flatMap(({ shift, slot }): Warning[] => {
    const shiftId = shift.id
    if (early.has(shiftId)) return [{ code: 'past-new', shiftId }]
    if (slot.start <= now) return []
    const found: Warning[] = []
    if (shift.staffId === null) found.push({ code: 'open', shiftId })
    if (!open.some((hours) => overlaps(hours, slot))) {
      const holiday = center.calendar.holidays.find(({ date }) => date === shift.date)
      if (holiday) found.push({ code: 'holiday', shiftId, name: holiday.name })
      else found.push({ code: 'outside-hours', shiftId })
    }
    return found
  })
  const gaps = subtractIntervals(
    open,
    placed.map(({ slot }) => slot),
  ).filter(({ end }) => end > now)
  return [...found, ...gaps.map((gap) => ({ code: 'gap' as const, ...gap }))]
}

/** A name for a finding that is the same the next time that the same is found. */
function idOf(found: Refused | Warning): string {
  const parts: (string | number | null)[] = [found.code]
  if ('shiftId' in found) parts.push(found.shiftId)
  if ('staffId' in found) parts.push(found.staffId)
  if ('otherShiftId' in found) parts.push(found.otherShiftId ?? 'elsewhere')
  if ('start' in found) parts.push(found.start)
  return parts.join(':')
}
