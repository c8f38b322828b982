import type { Swap, SwapState } from '@foyer/shared/swaps/swaps-contract.ts'
import type { EventTransaction } from '../events/write-events.ts'
import { readShiftsById } from '../shifts/shifts-queries.ts'
import { storeSwap } from './swaps-queries.ts'

/**
 * Stores what a swap has become, within `changeRota`, and records it.
 *
 * @param before null: it is new
 * @param by staff id; null: the rota itself
 */
export async function changeSwap(
  transaction: EventTransaction,
  swap: Swap,
  before: SwapState | null,
  by: string | null,
): Promise<void> {
  const { id, state, taker, decidedBy, shiftId } = swap
  await storeSwap(transaction, swap)
  const shift = (await readShiftsById(transaction, [shiftId])).get(shiftId)
  await transaction.record({
    kind: 'swap-changed',
    centerId: shift?.centerId ?? null,
    subject: id,
    actor: by,
    body: { state, before, taker, decidedBy },
  })
}
