import type { CrewMember } from '../crew/crew-contract.ts'
import {
  availabilityFor,
  DAY_LIMIT,
  halfDaysIn,
  isAbsent,
  missingNeeds,
  pauseBetween,
  restsBetween,
  type Taken,
  takenAt,
} from '../crew/why-not.ts'
import { HOUR } from '../time/durations.ts'
import { overlaps } from '../time/intervals.ts'
import type { Warning } from './findings-contract.ts'
import type { PlacedShift, WeekPlan } from './week-plan.ts'

/** What a lead should know of whom a week is planned with (SPEC R26). What began already is not looked at. */
export function crewWarnings(
  { center, monday, crew, busy, now }: WeekPlan,
  placed: readonly PlacedShift[],
): Warning[] {
  const shiftsOf = Map.groupBy(placed, ({ shift }) => shift.staffId)
  const busyOf = Map.groupBy(busy, ({ staffId }) => staffId)
  return crew.flatMap((member) => {
    const own = shiftsOf.get(member.staffId) ?? []
    const elsewhere = (busyOf.get(member.staffId) ?? []).map((time) =>
      takenAt(time, center.calendar.zone),
    )
    return own.every(({ slot }) => slot.start <= now)
      ? []
      : [
          ...own.flatMap((one) => (one.slot.start > now ? ofShift(member, one) : [])),
          ...ofWeek(member, own, elsewhere, monday, now),
        ]
  })
}

function ofShift(member: CrewMember, { shift, slot }: PlacedShift): Warning[] {
  const about = { shiftId: shift.id, staffId: member.staffId }
  const found: Warning[] = []
  const { skills, languages } = missingNeeds(member, shift)
  if (skills.length > 0) found.push({ code: 'skills-missing', ...about, skills })
  if (languages.length > 0) found.push({ code: 'languages-missing', ...about, languages })
  if (isAbsent(member, slot)) found.push({ code: 'absent', ...about })
  const says = availabilityFor(member, slot)
  if (says === 'cannot' || says === 'rather-not')
    found.push({ code: 'availability', ...about, says })
  return found
}

function ofWeek(
  { staffId, maxHalfDays }: CrewMember,
  own: readonly PlacedShift[],
  elsewhere: readonly Taken[],
  monday: string,
  now: number,
): Warning[] {
  const found: Warning[] = []
  const all = [...own.map(({ slot }) => slot), ...elsewhere]
  for (const { shift, slot } of own) {
    if (slot.start <= now) continue
    // Of two shifts here the later is named; one elsewhere can only be named by the one here.
    const tight = [
      ...own.map(({ slot }) => slot).filter(({ start }) => start < slot.start),
      ...elsewhere,
    ].filter((other) => !restsBetween(other, slot) && !overlaps(other, slot))
    if (tight.length > 0) {
      const hours = Math.min(...tight.map((other) => pauseBetween(other, slot) / HOUR))
      found.push({ code: 'rest', shiftId: shift.id, staffId, hours })
    }
    const ofDay = all.filter(({ date }) => date === slot.date)
    const lastHere = own.findLast(({ shift: { date } }) => date === slot.date)
    if (ofDay.length > DAY_LIMIT && lastHere?.shift === shift)
      found.push({
        code: 'day-limit',
        shiftId: shift.id,
        staffId,
        halfDays: ofDay.length,
        date: slot.date,
      })
  }
  const halfDays = halfDaysIn(all, monday)
  if (halfDays > maxHalfDays)
    found.push({ code: 'week-limit', staffId, halfDays, most: maxHalfDays })
  return found
}
