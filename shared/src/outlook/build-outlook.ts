import type { Center } from '../centers/centers-contract.ts'
import { openingsBetween } from '../centers/openings.ts'
import type { CrewHistory, CrewMember } from '../crew/crew-contract.ts'
import { missingNeeds } from '../crew/why-not.ts'
import type { TakeOver } from '../duty/duty-contract.ts'
import { openShifts, resolveDuty } from '../duty/resolve-duty.ts'
import type { Shift } from '../shifts/shifts-contract.ts'
import { DAY } from '../time/durations.ts'
import { subtractIntervals } from '../time/intervals.ts'
import { measureQuality } from './measure-quality.ts'
import { type MissingNeed, OUTLOOK_DAYS, type Outlook } from './outlook-contract.ts'
import { staffingHint, type Traffic } from './staffing-hint.ts'

export interface OutlookInput {
  center: Center
  /** Published shifts of the center from now until `OUTLOOK_DAYS` ahead. */
  shifts: readonly Shift[]
  takeOvers: readonly TakeOver[]
  /** Everybody who serves the center. */
  crew: readonly CrewMember[]
  history: readonly CrewHistory[]
  traffic: Traffic
  now: number
}

/** Gaps and missing skills of the next 30 days, quality and staffing (SPEC R27 to R30, R42). */
export function buildOutlook(input: OutlookInput): Outlook {
  const { center, shifts, takeOvers, crew, history, traffic, now } = input
  const to = now + OUTLOOK_DAYS * DAY
  const ahead = shifts.filter(({ cancelled, start, end }) => !cancelled && end > now && start < to)
  const open = openingsBetween(center.calendar, now, to)
  const planned = resolveDuty({ shifts: ahead, takeOvers, from: now, to })
  return {
    centerId: center.id,
    from: now,
    to,
    gaps: subtractIntervals(open, planned),
    openShifts: openShifts(ahead, takeOvers, now).map(({ id, start, end }) => ({
      shiftId: id,
      start,
      end,
    })),
    missing: findMissing(ahead, crew),
    quality: measureQuality({
      open,
      planned,
      crew,
      history,
      ahead,
      lastHalfDayId: center.halfDays.at(-1)!.id,
    }),
    staffing: staffingHint(
      center,
      openingsBetween(center.calendar, traffic.from, traffic.to),
      traffic,
    ),
  }
}

function findMissing(shifts: readonly Shift[], crew: readonly CrewMember[]): MissingNeed[] {
  const members = new Map(crew.map((member) => [member.staffId, member]))
  return shifts.flatMap((shift) => {
    const member = members.get(shift.staffId ?? '')
    if (!member) return []
    const lacks = missingNeeds(member, shift)
    return lacks.skills.length + lacks.languages.length === 0
      ? []
      : [{ shiftId: shift.id, staffId: member.staffId, start: shift.start, ...lacks }]
  })
}
