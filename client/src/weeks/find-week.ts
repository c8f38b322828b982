import { openingsBetween } from '@foyer/shared/centers/openings.ts'
import { weekInstants } from '@foyer/shared/shifts/shift-instants.ts'
import type { Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import { checkWeek } from '@foyer/shared/weeks/check-week.ts'
import type { Finding } from '@foyer/shared/weeks/findings-contract.ts'
import type { Shifts } from './edit-week.ts'
import type { Plan } from './plan-context.ts'

/** What is to say about a plan: the same that the server says before it publishes. */
export function findWeek(plan: Plan, shifts: Shifts, published: readonly Shift[]): Finding[] {
  const { center, monday, crew, now } = plan
  const { start, end } = weekInstants(monday, center.calendar.zone)
  return checkWeek({
    center,
    monday,
    shifts,
    crew: crew.crew,
    busy: crew.busy,
    open: openingsBetween(center.calendar, start, end),
    published,
    now,
  })
}

/** Findings by the shift that they speak of. */
export function findingsByShift(findings: readonly Finding[]): ReadonlyMap<string, Finding[]> {
  const byShift = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (!('shiftId' in finding)) continue
    byShift.set(finding.shiftId, [...(byShift.get(finding.shiftId) ?? []), finding])
  }
  return byShift
}
