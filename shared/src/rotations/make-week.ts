import type { Center } from '../centers/centers-contract.ts'
import type { CrewMember } from '../crew/crew-contract.ts'
import { isAbsent, slotOf } from '../crew/why-not.ts'
import type { PlannedShift } from '../shifts/shifts-contract.ts'
import { fromTemplate } from '../weeks/templates.ts'
import type { Opened, PatternWeek } from './rotations-contract.ts'

/** A draft as a rotation makes it, and the posts in it that were left open. */
export interface MadeWeek {
  shifts: PlannedShift[]
  opened: Opened[]
}

/**
 * The draft that a week of a pattern becomes (SPEC RO5).
 *
 * @param before the draft that was made earlier, of which posts keep their ids
 */
export function makeWeek({
  center,
  monday,
  week,
  crew,
  before,
  makeId,
}: {
  center: Center
  monday: string
  week: PatternWeek
  crew: readonly CrewMember[]
  before: readonly PlannedShift[]
  makeId: () => string
}): MadeWeek {
  const people = new Map(crew.map((member) => [member.staffId, member]))
  const known = Map.groupBy(before, postKey)
  const opened: Opened[] = []
  const shifts = fromTemplate(week, monday, center, makeId).map((shift) => {
    const id = known.get(postKey(shift))?.shift()?.id ?? shift.id
    const why = shift.staffId === null ? null : whyOpened(people.get(shift.staffId), shift, center)
    if (shift.staffId === null || why === null) return { ...shift, id }
    const { date, halfDayId, staffId } = shift
    opened.push({ date, halfDayId, staffId, why })
    return { ...shift, id, staffId: null }
  })
  return { shifts, opened }
}

function postKey({ date, halfDayId }: PlannedShift): string {
  return `${date} ${halfDayId}`
}

function whyOpened(
  member: CrewMember | undefined,
  shift: PlannedShift,
  center: Center,
): Opened['why'] | null {
  if (!member?.centers.includes(center.id)) return 'gone'
  return isAbsent(member, slotOf(shift, center.id, center.calendar.zone)) ? 'absent' : null
}
