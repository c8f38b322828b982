import type { Occupant } from '../people/lobby.ts'

/** Leaves the seat, if there is one (M11, M14). */
export function getUp({ person }: Occupant): void {
  person.seat = ''
}
