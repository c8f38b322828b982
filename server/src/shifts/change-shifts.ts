import type { ChangeCause, RotaChange, Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import type { Swap, SwapState } from '@foyer/shared/swaps/swaps-contract.ts'
import type { Database } from '../storage/database.ts'
import { readUndecidedSwaps, storeSwap } from '../swaps/swaps-queries.ts'
import { followInDraft } from '../weeks/weeks-queries.ts'
import { lockRota, type ShiftChange, storeChanges } from './shifts-queries.ts'

/** Who changes something, why and when. */
export interface Deed {
  cause: ChangeCause
  /** Staff id; null: the rota itself. */
  by: string | null
  /** Milliseconds since 1970. */
  now: number
}

/** What a change of the rota brought about, for whoever must be told. */
export interface Outcome {
  changes: RotaChange[]
  /** Swaps that have another state by it, as they are now; `before` is null for a new one. */
  swaps: { swap: Swap; before: SwapState | null }[]
}

/** One after the other with everything else that changes the rota; all of it or nothing. */
export function changeRota<T>(
  database: Database,
  work: (transaction: Database) => Promise<T>,
): Promise<T> {
  return database.transaction(async (transaction) => {
    await lockRota(transaction)
    return work(transaction)
  })
}

/**
 * Stores what published shifts have become, within `changeRota`. A swap is bound to the version that was looked at, so
 * those of changed shifts end.
 */
export async function changeShifts(
  transaction: Database,
  changes: readonly ShiftChange[],
  deed: Deed,
): Promise<Outcome> {
  const stored = await storeChanges(transaction, changes, deed)
  const known = changes.flatMap(({ before }) => (before === null ? [] : [before.id]))
  const swaps: Outcome['swaps'] = []
  for (const swap of await readUndecidedSwaps(transaction, known)) {
    const after: Swap = { ...swap, state: 'cancelled', decidedAt: deed.now, decidedBy: deed.by }
    await storeSwap(transaction, after)
    swaps.push({ swap: after, before: swap.state })
  }
  return { changes: stored, swaps }
}

/** Gives published shifts to other people, or to nobody; the drafts follow. Within `changeRota`. */
export async function changeHands(
  transaction: Database,
  hands: readonly { shift: Shift; staffId: string | null }[],
  deed: Deed,
): Promise<Outcome> {
  const changes = hands.map(({ shift, staffId }) => ({
    before: shift,
    after: { ...shift, staffId, version: shift.version + 1 },
  }))
  for (const change of changes) await followInDraft(transaction, change, deed.now)
  return changeShifts(transaction, changes, deed)
}
