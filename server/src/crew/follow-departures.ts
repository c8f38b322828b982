import { can } from '@foyer/shared/access/can.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import { DAY } from '@foyer/shared/time/durations.ts'
import type { Centers } from '../centers/centers-types.ts'
import type { Follower } from '../events/follow-events.ts'
import { findStaff } from '../identity/identity-queries.ts'
import type { ShiftChanging } from '../shifts/change-shifts.ts'
import { lockRota } from '../shifts/shifts-queries.ts'
import { readCrew } from './crew-queries.ts'
import { leaveShifts, returnShifts } from './leave-shifts.ts'

/**
 * Opens the published shifts to come of whoever left or has a role without shifts, so that nobody counts on them and
 * others may take them; who is back soon gets those that nobody took.
 */
export function followDepartures({
  events,
  hooks,
  centers,
  clock,
  plan,
}: ShiftChanging & {
  centers: Centers
  clock: Clock
  plan: { readonly readSoon: () => void }
}): Follower {
  return events.follow({
    name: 'departures',
    kinds: ['staff-changed'],
    async handle({ subject: staffId }, transaction) {
      const deed = { by: null, now: clock.now() }
      await lockRota(transaction)
      const found = await findStaff(transaction, staffId)
      if (!found?.active || !can({ kind: 'staff', ...found }, 'rota-own')) {
        return leaveShifts(transaction, hooks, { staffId, centers: null }, deed)
      }
      const today = new Date(deed.now - DAY).toISOString().slice(0, 10)
      const [member] = await readCrew(transaction, today, staffId)
      if (member !== undefined) await returnShifts(transaction, hooks, { member, centers }, deed)
    },
    handled: plan.readSoon,
  })
}
