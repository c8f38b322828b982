import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { openingsBetween } from '@foyer/shared/centers/openings.ts'
import { type Refusal, refuse } from '@foyer/shared/errors/result.ts'
import { weekInstants } from '@foyer/shared/shifts/shift-instants.ts'
import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import { checkWeek } from '@foyer/shared/weeks/check-week.ts'
import type { Finding } from '@foyer/shared/weeks/findings-contract.ts'
import type { WeekPlan } from '@foyer/shared/weeks/week-plan.ts'
import { readCrew } from '../crew/crew-queries.ts'
import { readBusy } from '../crew/read-busy.ts'
import { readWeekShifts } from '../shifts/shifts-queries.ts'
import type { Database } from '../storage/database.ts'

/** Findings that a refusal's detail names. */
const NAMED = 5

/** A planned week with all that the rules look at beside it. */
export async function readWeekPlan(
  database: Database,
  center: Center,
  monday: string,
  shifts: readonly PlannedShift[],
  now: number,
): Promise<WeekPlan> {
  // One after the other: within a transaction all go over one connection.
  const published = await readWeekShifts(database, center.id, monday)
  const crew = await readCrew(database, monday)
  const busy = await readBusy(database, center, monday)
  const { start, end } = weekInstants(monday, center.calendar.zone)
  const open = openingsBetween(center.calendar, start, end)
  return { center, monday, shifts, crew, busy, open, published, now }
}

/** Why a week may neither be saved nor published, or null. */
export function refusalOf(plan: WeekPlan): Refusal | null {
  const refused = checkWeek(plan).filter(({ severity }) => severity === 'refused')
  if (refused.length === 0) return null
  const past = refused.filter(({ code }) => code === 'past-changed')
  const named = past.length > 0 ? past : refused
  return refuse(past.length > 0 ? 'shift-past' : 'rota-broken', detailOf(named))
}

/** `overlap <shift id>, …`: codes are those of the findings that the page shows. */
function detailOf(findings: readonly Finding[]): string {
  const named = findings
    .slice(0, NAMED)
    .map((found) => ('shiftId' in found ? `${found.code} ${found.shiftId}` : found.code))
  const more = findings.length - named.length
  return named.join(', ') + (more > 0 ? ` and ${more} more` : '')
}
