import { randomUUID } from 'node:crypto'
import { chooseLocale } from '@foyer/shared/i18n/locale.ts'
import { Person } from '@foyer/shared/people/lobby-state.ts'
import type { StaffMember } from '../identity/identity-types.ts'
import type { Entry, Occupant } from './lobby.ts'

/** What everybody is shown of somebody who begins a visit: of a visitor a new id each time. */
export function showAs({ staff, personId }: Entry): string {
  return staff === null ? randomUUID() : personId
}

/**
 * Somebody who begins a visit, without a connection yet.
 *
 * @param id what everybody is shown
 * @param index of the avatar
 * @param now milliseconds since 1970
 */
export function createOccupant(entry: Entry, id: string, index: number, now: number): Occupant {
  const person = new Person()
  person.index = index
  person.kind = entry.staff === null ? 'visitor' : 'rep'
  person.since = now
  return { id, index, person, entry, page: { state: 'away' } }
}

/** As what a rep on duty is brought in who has no page open. */
export function absentRepEntry(member: StaffMember): Entry {
  return {
    personId: member.id,
    name: member.name,
    look: member.look,
    locale: chooseLocale(member.languages),
    languages: member.languages,
    view: '3d',
    newcomer: false,
    staff: { member, sessionId: '' },
  }
}
