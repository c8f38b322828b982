import { Callbacks, type Room } from '@colyseus/sdk'
import type { Status } from '@foyer/shared/duty/statuses.ts'
import { decodeLook } from '@foyer/shared/look/look.ts'
import type { LobbyState, Person } from '@foyer/shared/people/lobby-state.ts'
import type { PeopleStore, PersonHere } from '../people/people-store.ts'

/**
 * Keeps the people store equal to the room's state until the room is left. Changes of one patch are
 * gathered: the store changes at most once for each, and a person's object only when that person did.
 */
export function syncPeople(room: Room<unknown, LobbyState>, people: PeopleStore): void {
  const callbacks = Callbacks.get(room)
  const touched = new Set<string>()
  callbacks.onAdd('people', (person, id) => {
    touched.add(id)
    callbacks.onChange(person, () => touched.add(id))
  })
  callbacks.onRemove('people', (_, id) => touched.add(id))

  // The first state replaces who was here before a cut: it may have missed leavers.
  let first = true
  room.onStateChange((state) => {
    const before = first ? new Map<string, PersonHere>() : people.getState().people
    first = false
    people.setState({
      people: touched.size > 0 ? updatePeople(before, state, touched) : before,
      layoutVersion: state.layoutVersion,
    })
    touched.clear()
  })
}

function updatePeople(
  before: ReadonlyMap<string, PersonHere>,
  state: LobbyState,
  ids: Iterable<string>,
): ReadonlyMap<string, PersonHere> {
  const people = new Map(before)
  for (const id of ids) {
    const person = state.people.get(id)
    if (person) people.set(id, readPerson(id, person))
    else people.delete(id)
  }
  return people
}

function readPerson(id: string, person: Person): PersonHere {
  const { index, name, connected, zone, seat, since, view } = person
  return {
    id,
    index,
    name,
    look: decodeLook(person.look),
    kind: person.kind === 'rep' ? 'rep' : 'visitor',
    languages: person.languages.split(','),
    status: person.status === '' ? null : (person.status as Status),
    connected,
    view: view as PersonHere['view'],
    zone,
    seat,
    since,
  }
}
