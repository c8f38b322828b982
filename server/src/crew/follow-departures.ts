import { can } from '@foyer/shared/access/can.ts'
import { changeHands, changeRota } from '../shifts/change-shifts.ts'
import type { RotaParts } from '../shifts/rota-deps.ts'
import { readOwnersToCome, readShiftsToCome } from './crew.ts'

/**
 * Opens the published shifts to come of whoever left or has a role without shifts, so that nobody counts on them and
 * others may take them: when it happens, and at the start, since the server may have been killed in between.
 *
 * @returns the way to stop; resolves when everything that was begun is done
 */
export function followDepartures(parts: RotaParts): () => Promise<void> {
  const { database, events, sessions, clock, log, tell } = parts
  const onError = (error: unknown) => log.error({ error }, 'shifts of who left stay theirs')
  let working = openAll().catch(onError)

  async function openAll(): Promise<void> {
    for (const staffId of await readOwnersToCome(database, clock.now())) await openShiftsOf(staffId)
  }

  async function openShiftsOf(staffId: string): Promise<void> {
    const member = await sessions.byId(staffId)
    if (member !== null && can({ kind: 'staff', ...member }, 'rota-own')) return
    const now = clock.now()
    const outcome = await changeRota(database, async (transaction) => {
      const own = await readShiftsToCome(transaction, staffId, now)
      const hands = own.map((shift) => ({ shift, staffId: null }))
      return changeHands(transaction, hands, { cause: 'left', by: null, now })
    })
    if (outcome.changes.length > 0) await tell(outcome)
  }

  const listener = ({ staffId }: { staffId: string }) => {
    working = working.then(() => openShiftsOf(staffId)).catch(onError)
  }
  events.on('staff-changed', listener)
  return () => {
    events.off('staff-changed', listener)
    return working
  }
}
