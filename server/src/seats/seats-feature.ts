import { done, type Result, refuse } from '@foyer/shared/errors/result.ts'
import { distanceToSeat, SIT_REACH } from '@foyer/shared/seats/seats.ts'
import { type SeatsRequests, SitMessage } from '@foyer/shared/seats/seats-contract.ts'
import type { Lobby, Occupant } from '../people/lobby.ts'
import type { RoomFeature } from '../people/room-feature.ts'
import { getUp } from './get-up.ts'

/** Taking a seat and getting up, by the rules M9 to M14. Who has which seat is slow state: `person.seat`. */
export function seatsFeature(): RoomFeature<keyof SeatsRequests> {
  return {
    requests: {
      sit: {
        contract: SitMessage,
        pace: { burst: 8, secondsEach: 1 },
        handle(occupant, { seat }, lobby) {
          if (seat !== null) return sitDown(lobby, occupant, seat)
          getUp(occupant)
          return done
        },
      },
    },
    onLayout: keepSeats,
  }
}

function sitDown(lobby: Lobby, occupant: Occupant, id: string): Result {
  const seat = lobby.layout().seats.get(id)
  if (seat === undefined) return refuse('not-found', 'seat')
  if (occupant.entry.look.chair !== 'none') return refuse('not-allowed', 'in a wheelchair')
  const { x, z } = lobby.avatars
  const body = { x: x[occupant.index]!, z: z[occupant.index]! }
  if (distanceToSeat(seat, body) > SIT_REACH) return refuse('too-far', `${SIT_REACH} m`)
  for (const other of lobby.occupants.values()) {
    if (other !== occupant && other.person.seat === id) return refuse('seat-taken')
  }
  occupant.person.seat = id
  return done
}

/** Lets everybody get up whose seat the layout now in force does not have where they are (M13). */
function keepSeats(lobby: Lobby): void {
  const { seats } = lobby.layout()
  const { x, z } = lobby.avatars
  for (const occupant of lobby.occupants.values()) {
    const { index, person } = occupant
    if (person.seat === '') continue
    const seat = seats.get(person.seat)
    const body = { x: x[index]!, z: z[index]! }
    if (seat === undefined || distanceToSeat(seat, body) > SIT_REACH) getUp(occupant)
  }
}
