import { Person } from '@foyer/shared/presence/lobby-state.ts'
import type { Entry, Occupant } from './lobby.ts'

/**
 * Somebody who begins a visit, without a connection yet.
 *
 * @param index of the avatar
 * @param now milliseconds since 1970
 */
export function createOccupant(entry: Entry, index: number, now: number): Occupant {
  const person = new Person()
  person.index = index
  person.kind = entry.staff === null ? 'visitor' : 'rep'
  person.since = now
  return {
    id: entry.personId,
    index,
    person,
    entry,
    client: null,
    sessionId: '',
    reconnection: null,
    post: '',
    spokeAt: 0,
    greeted: false,
  }
}
