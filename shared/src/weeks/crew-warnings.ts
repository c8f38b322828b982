import type { CrewMember } from '../crew/crew-contract.ts'
import {
  availabilityFor,
  avoidsWholeDays,
  DAY_LIMIT,
  halfDaysIn,
  hoursIn,
  isAbsent,
  isNight,
  missingNeeds,
  pauseBetween,
  restsBetween,
  runAt,
  type Taken,
  takenAt,
} from '../crew/why-not.ts'
import { HOUR } from '../time/durations.ts'
import { overlaps } from '../time/intervals.ts'
import { addDays, daysBetween } from '../time/local-dates.ts'
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
  member: CrewMember,
  own: readonly PlacedShift[],
  elsewhere: readonly Taken[],
  monday: string,
  now: number,
): Warning[] {
  const { staffId, maxHalfDays, rules } = member
  const found: Warning[] = []
  const all = [...own.map(({ slot }) => slot), ...elsewhere]
  for (const { shift, slot } of own) {
    if (slot.start <= now) continue
    const about = { shiftId: shift.id, staffId }
    // Of two shifts here the later is named; one elsewhere can only be named by the one here.
    const tight = [
      ...own.map(({ slot }) => slot).filter(({ start }) => start < slot.start),
      ...elsewhere,
    ].filter((other) => !restsBetween(other, slot, rules.rest) && !overlaps(other, slot))
    if (tight.length > 0) {
      const hours = Math.min(...tight.map((other) => pauseBetween(other, slot) / HOUR))
      found.push({ code: 'rest', ...about, hours, least: rules.rest })
    }
    const date = slot.date
    const halfDays = all.filter((other) => other.date === date).length
    if (own.findLast((other) => other.slot.date === date)?.shift !== shift) continue
    if (halfDays > DAY_LIMIT) found.push({ code: 'day-limit', ...about, halfDays, date })
    else if (halfDays > 1 && avoidsWholeDays(member))
      found.push({ code: 'whole-day', ...about, date })
  }
  const ahead = own.filter(({ slot }) => slot.start > now)
  found.push(...ofRuns('days-in-row', staffId, ahead, all, rules.daysInRow))
  const nights = ahead.filter(({ slot }) => slot.night)
  found.push(...ofRuns('nights-in-row', staffId, nights, all.filter(isNight), rules.nightsInRow))
  const halfDays = halfDaysIn(all, monday)
  if (halfDays > maxHalfDays)
    found.push({ code: 'week-limit', staffId, halfDays, most: maxHalfDays })
  const hours = hoursIn(all, monday)
  if (hours > rules.weekHours)
    found.push({ code: 'week-hours', staffId, hours, most: rules.weekHours })
  return found
}

/** Each row of days that is too long, named once: at its last shift here. */
function ofRuns(
  code: 'days-in-row' | 'nights-in-row',
  staffId: string,
  own: readonly PlacedShift[],
  all: readonly Taken[],
  most: number,
): Warning[] {
  const dated = own.toSorted((a, b) => a.slot.start - b.slot.start)
  return dated.flatMap(({ shift, slot }, i) => {
    const days = runAt(slot.date, all)
    const next = dated[i + 1]?.slot.date
    const goesOn = next !== undefined && runBetween(slot.date, next, all)
    return days <= most || goesOn ? [] : [{ code, shiftId: shift.id, staffId, days, most }]
  })
}

/** Whether both days are of one row. */
function runBetween(first: string, last: string, all: readonly Taken[]): boolean {
  const between = Array.from({ length: daysBetween(first, last) }, (_, day) => addDays(first, day))
  return between.every((date) => all.some((one) => one.date === date))
}
