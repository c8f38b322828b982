import type { CrewMember } from '@foyer/shared/crew/crew-contract.ts'
import { takeEffect } from '@foyer/shared/swaps/take-effect.ts'
import { WEEK } from '@foyer/shared/time/durations.ts'
import type { Centers } from '../centers/centers-types.ts'
import type { EventTransaction } from '../events/write-events.ts'
import { changeHands, type ShiftHook } from '../shifts/change-shifts.ts'
import { readLeft } from '../shifts/shifts-queries.ts'
import { readShiftsToCome } from './crew.ts'

/** How long somebody who left and is back gets the shifts that nobody took, milliseconds. */
const BACK_TIME = WEEK

interface Deed {
  by: string | null
  now: number
}

/**
 * Opens the published shifts to come of whoever left, within `changeRota`.
 *
 * @param centers only those there; null: all
 */
export async function leaveShifts(
  transaction: EventTransaction,
  hooks: readonly ShiftHook[],
  { staffId, centers }: { staffId: string; centers: readonly string[] | null },
  { by, now }: Deed,
): Promise<void> {
  const own = await readShiftsToCome(transaction, [staffId], now)
  const hands = own
    .filter(({ centerId }) => centers === null || centers.includes(centerId))
    .map((shift) => ({ shift, staffId: null }))
  await changeHands(transaction, hooks, hands, { cause: 'left', by, now })
}

/** Gives back, within `changeRota`, what somebody left of late, nobody took, and they may have. */
export async function returnShifts(
  transaction: EventTransaction,
  hooks: readonly ShiftHook[],
  { member, centers }: { member: CrewMember; centers: Centers },
  { by, now }: Deed,
): Promise<void> {
  const { staffId } = member
  const left = await readLeft(transaction, staffId, now - BACK_TIME)
  const own = await readShiftsToCome(transaction, [staffId], now)
  const hands = left
    .filter((shift) => {
      const zone = centers.find(shift.centerId)?.calendar.zone
      if (zone === undefined || shift.start <= now) return false
      return takeEffect(member, shift, own, zone).blocked === null
    })
    .map((shift) => ({ shift, staffId }))
  await changeHands(transaction, hooks, hands, { cause: 'back', by, now })
}
