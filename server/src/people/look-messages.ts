import { done, refuse } from '@foyer/shared/errors/result.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import { TokenBucket } from '@foyer/shared/time/token-bucket.ts'
import type { DutyRoster } from '../duty/duty-roster.ts'
import type { Bus } from '../events/bus.ts'
import { updateStaff } from '../identity/identity-queries.ts'
import type { Database } from '../storage/database.ts'
import type { Occupant } from './lobby.ts'
import type { RequestHandlers } from './request-handlers.ts'
import { showPerson } from './show-people.ts'

/** Looks of one person: trying some on is quick, but each goes to everybody and, for staff, into the database. */
const LOOK_PACE = { burst: 20, secondsEach: 1 }

/** Changing the look while in the lobby. Staff keep it in their account, visitors in their browser. */
export function lookMessages(deps: {
  database: Database
  roster: DutyRoster
  bus: Bus
  clock: Clock
}): Pick<RequestHandlers, 'look'> {
  const { database, roster, bus, clock } = deps
  const paces = new WeakMap<Occupant, TokenBucket>()

  function admit(occupant: Occupant): boolean {
    const now = clock.now()
    const pace = paces.get(occupant) ?? new TokenBucket(LOOK_PACE, now)
    paces.set(occupant, pace)
    return pace.take(now)
  }

  return {
    async look(occupant, { look }, lobby) {
      if (!admit(occupant)) return refuse('too-many')
      occupant.entry = { ...occupant.entry, look }
      if (look.chair !== 'none') occupant.person.seat = '' // M14
      showPerson(lobby, roster, occupant)
      if (occupant.entry.staff === null) return done
      await updateStaff(database, occupant.id, { look })
      bus.emit('staff', occupant.id)
      return done
    },
  }
}
