import type { HeldProblem } from '@foyer/shared/notices/notices-contract.ts'
import { weekInstants } from '@foyer/shared/shifts/shift-instants.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import { checkWeek } from '@foyer/shared/weeks/check-week.ts'
import type { Finding } from '@foyer/shared/weeks/findings-contract.ts'
import type { WeekPlan } from '@foyer/shared/weeks/week-plan.ts'
import type { Centers } from '../centers/centers-types.ts'
import type { Database } from '../storage/database.ts'
import { readWeekPlan } from '../weeks/week-plan.ts'
import { readWeek } from '../weeks/weeks-queries.ts'
import { readLeads, type Teller } from './tell-staff.ts'

/** Tells leads of a week that its rotation has not published though it was due, unless it is published by now. */
export async function tellHeldWeek(
  { clock, centers, teller }: { clock: Clock; centers: Centers; teller: Teller },
  database: Database,
  { centerId, monday, why }: { centerId: string; monday: string; why: 'changed' | 'problems' },
): Promise<void> {
  const center = centers.find(centerId)
  const week = await readWeek(database, centerId, monday)
  if (center === null || week.publishedAt !== null) return
  const plan = await readWeekPlan(database, center, monday, week.draft, clock.now())
  const { zone } = center.calendar
  const { start, end } = weekInstants(monday, zone)
  await teller.tell(database, await readLeads(database), {
    key: `week-held:${centerId}:${monday}:${why}`,
    notice: {
      kind: 'week-held',
      centerId,
      center: center.name,
      monday,
      why,
      problems: why === 'problems' ? problemsOf(plan) : [],
    },
    begins: start,
    expiresAt: end,
    zone,
  })
}

function problemsOf(plan: WeekPlan): HeldProblem[] {
  const shifts = new Map(plan.shifts.map((shift) => [shift.id, shift]))
  const names = new Map(plan.crew.map(({ staffId, name }) => [staffId, name]))
  return checkWeek(plan).flatMap((finding) => {
    if (finding.severity !== 'refused') return []
    const { date, staffId } = shifts.get(finding.shiftId)!
    const who = (staffId && names.get(staffId)) ?? ''
    return [{ what: whatOf(finding), who, date }]
  })
}

function whatOf(finding: Finding): HeldProblem['what'] {
  switch (finding.code) {
    case 'overlap':
      return finding.otherShiftId === null ? 'overlap-elsewhere' : 'overlap'
    case 'too-many':
      return 'too-many'
    case 'ends-before-begin':
      return 'clocks'
    default:
      return 'other'
  }
}
