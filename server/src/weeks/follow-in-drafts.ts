import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import { mondayOf } from '@foyer/shared/time/local-dates.ts'
import type { ShiftHook } from '../shifts/change-shifts.ts'
import { readWeek, storeWeek } from './weeks-queries.ts'

/**
 * Lets drafts follow published shifts whose person was changed, so that publishing them again does not undo that. Where
 * a lead has somebody else in the draft by now, that stays, unless the shift has begun.
 */
export const followInDrafts: ShiftHook = async (transaction, changes, { cause, now }) => {
  // What is published is the draft already.
  if (cause === 'publish') return
  for (const { before, after } of changes) {
    const week = await readWeek(transaction, after.centerId, mondayOf(after.date))
    const follows = (planned: PlannedShift) =>
      planned.id === after.id && (planned.staffId === before?.staffId || after.start <= now)
    if (!week.draft.some(follows)) continue
    const draft = week.draft.map((planned) =>
      follows(planned) ? { ...planned, staffId: after.staffId } : planned,
    )
    await storeWeek(transaction, { ...week, version: week.version + 1, draft })
  }
}
