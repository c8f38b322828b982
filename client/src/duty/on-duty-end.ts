import { ownPerson, type PeopleStore } from '../people/people-store.ts'

/** Calls `ended` whenever the own duty ends, however it does. Returns the way to stop. */
export function onDutyEnd(people: PeopleStore, ended: () => void): () => void {
  return people.subscribe((now, before) => {
    if (ownPerson(before)?.status && !ownPerson(now)?.status) ended()
  })
}
