import { done } from '@foyer/shared/errors/result.ts'
import { LookMessage, type LookRequests } from '@foyer/shared/look/look-contract.ts'
import type { Bus } from '../events/bus.ts'
import { updateStaff } from '../identity/identity-queries.ts'
import type { RoomFeature } from '../people/room-feature.ts'
import { getUp } from '../seats/get-up.ts'
import type { Database } from '../storage/database.ts'

/** Changing the look while in the lobby. Staff keep it in their account, visitors in their browser. */
export function lookFeature(deps: {
  database: Database
  bus: Bus
}): RoomFeature<keyof LookRequests> {
  const { database, bus } = deps
  return {
    requests: {
      look: {
        contract: LookMessage,
        // Trying some on is quick, but each goes to everybody and, for staff, into the database.
        pace: { burst: 20, secondsEach: 1 },
        async handle(occupant, { look }, lobby) {
          occupant.entry = { ...occupant.entry, look }
          if (look.chair !== 'none') getUp(occupant) // M14
          lobby.show(occupant)
          if (occupant.entry.staff === null) return done
          await updateStaff(database, occupant.id, { look })
          bus.emit('staff', occupant.id)
          return done
        },
      },
    },
  }
}
