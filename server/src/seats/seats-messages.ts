import { done, type Result, refuse } from '@foyer/shared/errors/result.ts'
import { distanceToSeat, SIT_REACH } from '@foyer/shared/seats/seats.ts'
import type { Lobby, Occupant } from '../people/lobby.ts'
import type { RequestHandlers } from '../people/request-handlers.ts'

/** Taking a seat and getting up, by the rules M9 to M14. */
export function sitMessages(): Pick<RequestHandlers, 'sit'> {
  return {
    sit(occupant, { seat }, lobby) {
      if (seat !== null) return sitDown(lobby, occupant, seat)
      occupant.person.seat = ''
      return done
    },
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
export function keepSeats(lobby: Lobby): void {
  const { seats } = lobby.layout()
  const { x, z } = lobby.avatars
  for (const { index, person } of lobby.occupants.values()) {
    if (person.seat === '') continue
    const seat = seats.get(person.seat)
    const body = { x: x[index]!, z: z[index]! }
    if (seat === undefined || distanceToSeat(seat, body) > SIT_REACH) person.seat = ''
  }
}
