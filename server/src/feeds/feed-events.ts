import type { TakeOver } from '@foyer/shared/duty/duty-contract.ts'
import { openShifts, resolveDuty } from '@foyer/shared/duty/resolve-duty.ts'
import type { StoredShift } from '../shifts/shifts-queries.ts'

/** One entry of a calendar: who is on duty in the end, after swaps and take-overs. */
export interface FeedEvent {
  /** The same for a shift whoever has it, as long as it is there. */
  uid: string
  start: number
  end: number
  centerId: string
  /** Null: nobody has it. */
  staffId: string | null
  /** Goes up with each change of the shift. */
  sequence: number
  changedAt: number
  cancelled: boolean
}

interface Plan {
  shifts: readonly StoredShift[]
  takeOvers: readonly TakeOver[]
  from: number
  to: number
}

/**
 * The entries of one person's feed, or of a center's, by begin. A shift that changed hands is in the feed of
 * whoever has it now; a cancelled one stays, marked, in the feed of whoever had it.
 *
 * @param isOurs which shifts and take-overs the feed is about, by person (null: nobody) and center
 */
export function feedEvents(
  { shifts, takeOvers, from, to }: Plan,
  isOurs: (one: { staffId: string | null; centerId: string }) => boolean,
): FeedEvent[] {
  const byId = new Map(shifts.map((shift) => [shift.id, shift]))
  const takenOver = Map.groupBy(takeOvers, ({ shiftId }) => shiftId)
  const duties = resolveDuty({ shifts, takeOvers, from, to })
  const open = openShifts(shifts, takeOvers, from).map((shift) => ({ ...shift, shiftId: shift.id }))
  const cancelled = shifts
    .filter((shift) => shift.cancelled)
    .map((shift) => ({ ...shift, shiftId: shift.id }))

  const pieces = new Map<string, number>()
  return [...duties, ...open, ...cancelled]
    .filter(isOurs)
    .sort((a, b) => a.start - b.start)
    .map(({ shiftId, staffId, centerId, start, end }) => {
      const shift = shiftId === null ? undefined : byId.get(shiftId)
      const changes = shift === undefined ? [] : (takenOver.get(shift.id) ?? [])
      const base = shift?.id ?? `${staffId}-${start}`
      // Somebody may hand a shift over and take it back: then it is there in two pieces.
      const piece = (pieces.get(base) ?? 0) + 1
      pieces.set(base, piece)
      return {
        uid: piece === 1 ? base : `${base}-${piece}`,
        start,
        end,
        centerId,
        staffId,
        sequence: (shift?.version ?? 1) + changes.length,
        changedAt: Math.max(shift?.changedAt ?? start, ...changes.map((change) => change.start)),
        cancelled: shift?.cancelled ?? false,
      }
    })
}
