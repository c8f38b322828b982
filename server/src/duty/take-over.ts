import { randomUUID } from 'node:crypto'
import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import type { TakeOver } from '@foyer/shared/duty/duty-contract.ts'
import { takeOverEnd } from '@foyer/shared/duty/take-over-end.ts'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { EventLog } from '../events/event-log.ts'
import { changeRota } from '../shifts/change-shifts.ts'
import { readShiftsById } from '../shifts/shifts-queries.ts'
import type { Database } from '../storage/database.ts'
import { readTakeOvers, storeTakeOver } from './duty-queries.ts'

/**
 * Somebody is on duty from now: for the rest of a shift that runs, or in addition until the end of the half-day. Asking
 * twice gives the same one.
 *
 * @param asOpen refused when somebody else was faster
 */
export async function takeOver(
  events: EventLog,
  center: Center,
  staffId: string,
  { shiftId, asOpen = false }: { shiftId: string | null; asOpen?: boolean | undefined },
  now: number,
): Promise<Result<TakeOver>> {
  return changeRota(events, async (transaction) => {
    const end = await endOf(transaction, center, staffId, shiftId, now)
    if (!end.ok) return end
    const running = await readTakeOvers(transaction, now, now + 1)
    // The last one that holds the shift: somebody else may have taken it over since.
    const last = running.findLast((other) =>
      shiftId === null ? other.staffId === staffId : other.shiftId === shiftId,
    )
    if (asOpen && last !== undefined && last.staffId !== staffId) {
      return refuse('conflict', 'somebody else has taken this shift over')
    }
    const same = last?.staffId === staffId && last.centerId === center.id && last.end === end.value
    if (same && last.shiftId === shiftId) return succeed(last)
    const { id: centerId } = center
    const taken = { id: randomUUID(), centerId, staffId, shiftId, start: now, end: end.value }
    await storeTakeOver(transaction, taken)
    return succeed(taken)
  })
}

async function endOf(
  transaction: Database,
  center: Center,
  staffId: string,
  shiftId: string | null,
  now: number,
): Promise<Result<number>> {
  if (shiftId === null) return succeed(takeOverEnd(center, now))
  const shift = (await readShiftsById(transaction, [shiftId])).get(shiftId)
  if (shift?.centerId !== center.id) return refuse('not-found')
  if (shift.cancelled) return refuse('conflict', 'this shift was cancelled')
  if (shift.start > now) return refuse('conflict', 'this shift has not begun: pick it up or swap')
  if (shift.end <= now) return refuse('shift-past', 'this shift is over')
  if (shift.staffId === staffId) return refuse('conflict', 'this shift is your own')
  return succeed(shift.end)
}
