import type { ShiftHook } from '../shifts/change-shifts.ts'
import { changeSwap } from './change-swap.ts'
import { readUndecidedSwaps } from './swaps-queries.ts'

/** A swap is bound to the version that was looked at, so those of changed shifts end. */
export const endSwaps: ShiftHook = async (transaction, changes, { by, now }) => {
  const known = changes.flatMap(({ before }) => (before === null ? [] : [before.id]))
  for (const swap of await readUndecidedSwaps(transaction, known)) {
    const cancelled = { ...swap, state: 'cancelled', decidedAt: now, decidedBy: by } as const
    await changeSwap(transaction, cancelled, swap.state, by)
  }
}
