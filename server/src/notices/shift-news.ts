import type { RotaChange, Shift } from '@foyer/shared/shifts/shifts-contract.ts'

/** What changed for one member of staff. */
export interface ShiftNews {
  staffId: string
  /** Of the changes it is made of, one that is in no other news of this person. */
  changeId: string
  added: Shift[]
  moved: { before: Shift; after: Shift }[]
  removed: Shift[]
}

/**
 * What changes of published shifts mean for each person: of shifts that are not over, and not for the one who
 * made the change. Swaps have news of their own.
 *
 * @param now milliseconds since 1970
 */
export function shiftNews(changes: readonly RotaChange[], now: number): ShiftNews[] {
  const byStaff = new Map<string, ShiftNews>()
  const newsOf = (staffId: string, changeId: string): ShiftNews => {
    const fresh = { staffId, changeId, added: [], moved: [], removed: [] }
    const news = byStaff.get(staffId) ?? fresh
    byStaff.set(staffId, news)
    return news
  }
  for (const { id, cause, by, before, after } of changes) {
    if (cause === 'swap' || cause === 'pick-up') continue
    const had = holderOf(before)
    const has = holderOf(after)
    if (had !== null && had === has) {
      if (had === by?.staffId || after.end <= now) continue
      const same = before!.start === after.start && before!.end === after.end
      if (!same) newsOf(had, id).moved.push({ before: before!, after })
      continue
    }
    if (had !== null && had !== by?.staffId && before!.end > now) {
      newsOf(had, id).removed.push(before!)
    }
    if (has !== null && has !== by?.staffId && after.end > now) newsOf(has, id).added.push(after)
  }
  return [...byStaff.values()]
}

function holderOf(shift: Shift | null): string | null {
  return shift === null || shift.cancelled ? null : shift.staffId
}
