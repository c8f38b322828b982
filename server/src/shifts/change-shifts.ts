import type { ChangeCause, Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import type { EventLog } from '../events/event-log.ts'
import type { EventTransaction } from '../events/write-events.ts'
import { lockRota, type ShiftChange, storeChanges } from './shifts-queries.ts'

/** Who changes something, why and when. */
export interface Deed {
  cause: ChangeCause
  /** Staff id; null: the rota itself. */
  by: string | null
  /** Milliseconds since 1970. */
  now: number
}

/**
 * Does what must happen with a change of published shifts, in its transaction. The rooms above give them, so that no
 * change can forget them: see `create-rota.ts`.
 */
export type ShiftHook = (
  transaction: EventTransaction,
  changes: readonly ShiftChange[],
  deed: Deed,
) => Promise<void>

/** What it takes to change published shifts. */
export interface ShiftChanging {
  events: EventLog
  hooks: readonly ShiftHook[]
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

/** Stores what published shifts have become, within `changeRota`, and records it, center by center. */
export async function changeShifts(
  transaction: EventTransaction,
  hooks: readonly ShiftHook[],
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
  for (const hook of hooks) await hook(transaction, changes, deed)
}

/**
 * Gives published shifts to other people, or to nobody, within `changeRota`.
 *
 * @returns the shifts as they are now
 */
export async function changeHands(
  transaction: EventTransaction,
  hooks: readonly ShiftHook[],
  hands: readonly { shift: Shift; staffId: string | null }[],
  deed: Deed,
): Promise<Shift[]> {
  const changes = hands.map(({ shift, staffId }) => ({
    before: shift,
    after: { ...shift, staffId, version: shift.version + 1 },
  }))
  await changeShifts(transaction, hooks, changes, deed)
  return changes.map(({ after }) => after)
}
