import type { ChangeCause, Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import type { EventLog } from '../events/event-log.ts'
import type { EventTransaction } from '../events/write-events.ts'
import { changeSwap } from '../swaps/change-swap.ts'
import { readUndecidedSwaps } from '../swaps/swaps-queries.ts'
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

/** One after the other with everything else that changes the rota; all of it or nothing. */
export function changeRota<T>(
  events: EventLog,
  work: (transaction: EventTransaction) => Promise<T>,
): Promise<T> {
  return events.write(async (transaction) => {
    await lockRota(transaction)
    return work(transaction)
  })
}

/**
 * Stores what published shifts have become, within `changeRota`, and records it, center by center. A swap is bound to
 * the version that was looked at, so those of changed shifts end.
 */
export async function changeShifts(
  transaction: EventTransaction,
  changes: readonly ShiftChange[],
  deed: Deed,
): Promise<void> {
  const stored = await storeChanges(transaction, changes, deed)
  for (const [centerId, ofCenter] of Map.groupBy(stored, (entry) => entry.centerId)) {
    await transaction.record({
      kind: 'shifts-changed',
      centerId,
      subject: centerId,
      actor: deed.by,
      body: { changes: ofCenter.map(({ number }) => number) },
    })
  }
  const known = changes.flatMap(({ before }) => (before === null ? [] : [before.id]))
  for (const swap of await readUndecidedSwaps(transaction, known)) {
    const { now, by } = deed
    const cancelled = { ...swap, state: 'cancelled', decidedAt: now, decidedBy: by } as const
    await changeSwap(transaction, cancelled, swap.state, by)
  }
}

/**
 * Gives published shifts to other people, or to nobody; the drafts follow. Within `changeRota`.
 *
 * @returns the shifts as they are now
 */
export async function changeHands(
  transaction: EventTransaction,
  hands: readonly { shift: Shift; staffId: string | null }[],
  deed: Deed,
): Promise<Shift[]> {
  const changes = hands.map(({ shift, staffId }) => ({
    before: shift,
    after: { ...shift, staffId, version: shift.version + 1 },
  }))
  for (const change of changes) await followInDraft(transaction, change, deed.now)
  await changeShifts(transaction, changes, deed)
  return changes.map(({ after }) => after)
}
