import type { OwnShift } from '@foyer/shared/duty/duty-contract.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import { DAY } from '@foyer/shared/time/durations.ts'
import { type Occupant, send } from '../people/lobby.ts'
import type { LivePlan } from './live-plan.ts'
import { mayAnswer } from './may-answer.ts'

/** Tells a member of staff who may come on duty of the one that runs for them in a center or is the next within a day. */
export function tellOwnShift(
  person: Occupant,
  { centerId, plan, clock }: { centerId: string; plan: LivePlan; clock: Clock },
): void {
  const { staff } = person.entry
  if (staff === null || !mayAnswer(staff.member)) return
  const now = clock.now()
  const [next] = plan.dutiesOf(centerId, person.id, now)
  const isNear = next !== undefined && next.start <= now + DAY
  // Duties that follow each other are one to whoever has them.
  const end = isNear ? (plan.plannedEnd(centerId, person.id, now) ?? next.end) : 0
  const shift: OwnShift = { duty: isNear ? { start: next.start, end } : null }
  send(person, 'own-shift', shift)
}
