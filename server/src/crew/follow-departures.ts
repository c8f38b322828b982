import { can } from '@foyer/shared/access/can.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import type { Follower } from '../events/follow-events.ts'
import { findStaff } from '../identity/identity-queries.ts'
import { changeHands, type ShiftChanging } from '../shifts/change-shifts.ts'
import { lockRota } from '../shifts/shifts-queries.ts'
import { readShiftsToCome } from './crew.ts'

/**
 * Opens the published shifts to come of whoever left or has a role without shifts, so that nobody counts on them and
 * others may take them.
 */
export function followDepartures({
  events,
  hooks,
  clock,
  plan,
}: ShiftChanging & { clock: Clock; plan: { readonly readSoon: () => void } }): Follower {
  return events.follow({
    name: 'departures',
    kinds: ['staff-changed'],
    async handle({ subject: staffId }, transaction) {
      const member = await findStaff(transaction, staffId)
      if (member?.active && can({ kind: 'staff', ...member }, 'rota-own')) return
      const now = clock.now()
      await lockRota(transaction)
      const own = await readShiftsToCome(transaction, staffId, now)
      const hands = own.map((shift) => ({ shift, staffId: null }))
      await changeHands(transaction, hooks, hands, { cause: 'left', by: null, now })
    },
    handled: plan.readSoon,
  })
}
