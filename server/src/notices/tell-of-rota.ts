import type { Clock } from '@foyer/shared/time/clock.ts'
import type { Centers } from '../centers/centers-types.ts'
import type { Outbox } from '../deliveries/outbox.ts'
import type { EventLog } from '../events/event-log.ts'
import type { Follower } from '../events/follow-events.ts'
import { readChanges } from '../shifts/shifts-queries.ts'
import { findSwap } from '../swaps/swaps-queries.ts'
import { tellAbsence } from './tell-absence.ts'
import { tellAway } from './tell-away.ts'
import { tellChanges } from './tell-changes.ts'
import { tellDeparture } from './tell-departure.ts'
import { tellOpenShifts } from './tell-open-shifts.ts'
import type { Teller } from './tell-staff.ts'
import { tellSwap } from './tell-swap.ts'

/** Follows what happens to the rota and tells those whom it concerns: each once, also when the server is killed. */
export function tellOfRota(deps: {
  events: EventLog
  clock: Clock
  centers: Centers
  teller: Teller
  outbox: Outbox
}): Follower {
  return deps.events.follow({
    name: 'notices',
    kinds: ['shifts-changed', 'swap-changed', 'shift-late', 'shift-missed', 'absence-added'],
    async handle(event, transaction) {
      switch (event.kind) {
        case 'shifts-changed': {
          const changes = await readChanges(transaction, event.body.changes)
          await tellChanges(deps, transaction, changes, Math.min(...event.body.changes))
          await tellDeparture(deps, transaction, changes)
          return tellOpenShifts(deps, transaction, changes)
        }
        case 'absence-added': {
          const of = { absenceId: event.subject, staffId: event.body.staffId, by: event.actor }
          return tellAway(deps, transaction, of)
        }
        case 'swap-changed': {
          const swap = await findSwap(transaction, event.subject)
          const { before, ...became } = event.body
          if (swap === null) return
          // As it was then: it may have another state by now, which is an event of its own.
          const { number, actor: by } = event
          return tellSwap(deps, transaction, { ...swap, ...became }, { number, before, by })
        }
        case 'shift-late':
        case 'shift-missed': {
          const of = { shiftId: event.subject, staffId: event.body.staffId }
          return tellAbsence(
            deps,
            transaction,
            event.kind === 'shift-late' ? 'late' : 'no-show',
            of,
          )
        }
      }
    },
    handled: deps.outbox.wake,
  })
}
