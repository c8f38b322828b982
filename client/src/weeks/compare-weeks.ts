import { shiftInstants } from '@foyer/shared/shifts/shift-instants.ts'
import type { PlannedShift, Shift } from '@foyer/shared/shifts/shifts-contract.ts'

/** What publishing changes for one person; staffId null: what becomes or stops being open. */
export interface PersonChanges {
  staffId: string | null
  gets: PlannedShift[]
  loses: PlannedShift[]
  /** Kept, at other times or with another need. */
  changed: PlannedShift[]
}

/**
 * What a draft changes against what is published, by person. Open posts come last.
 *
 * @param zone of the center, which may be another than when the week was published
 */
export function compareWeeks(
  draft: readonly PlannedShift[],
  published: readonly Shift[],
  { zone, now }: { zone: string; now: number },
): PersonChanges[] {
  const byPerson = new Map<string | null, PersonChanges>()
  const of = (staffId: string | null) => {
    const known = byPerson.get(staffId) ?? { staffId, gets: [], loses: [], changed: [] }
    byPerson.set(staffId, known)
    return known
  }
  const before = new Map(published.filter((shift) => !shift.cancelled).map((s) => [s.id, s]))
  for (const shift of draft) {
    const old = before.get(shift.id)
    before.delete(shift.id)
    if (old?.staffId !== shift.staffId) {
      of(shift.staffId).gets.push(shift)
      if (old) of(old.staffId).loses.push(old)
    } else if (old.start > now && !isSame(old, shift, zone)) of(shift.staffId).changed.push(shift)
  }
  for (const gone of before.values()) of(gone.staffId).loses.push(gone)
  return [...byPerson.values()].sort(
    (a, b) => Number(a.staffId === null) - Number(b.staffId === null),
  )
}

function isSame(a: Shift, b: PlannedShift, zone: string): boolean {
  const { start, end } = shiftInstants(b.date, b.from, b.to, zone)
  return (
    a.start === start &&
    a.end === end &&
    a.halfDayId === b.halfDayId &&
    a.skills.join('\n') === b.skills.join('\n') &&
    a.languages.join('\n') === b.languages.join('\n')
  )
}
