import { zoneAt } from '@foyer/shared/layout/layout-places.ts'
import { encodeLook } from '@foyer/shared/look/look.ts'
import type { DutyRoster } from '../duty/duty-roster.ts'
import type { Lobby, Occupant } from './lobby.ts'

/** Brings what the room's state says of everybody to what is. The state sends only what differs. */
export function showPeople(lobby: Lobby, roster: DutyRoster): void {
  for (const occupant of lobby.occupants.values()) showPerson(lobby, roster, occupant)
}

/** The same for one person, at once. */
export function showPerson(lobby: Lobby, roster: DutyRoster, occupant: Occupant): void {
  const { person, entry, client, sessionId, id } = occupant
  const duty = roster.get(id)
  person.name = entry.name
  person.look = encodeLook(entry.look)
  person.status = duty === undefined ? '' : roster.shownStatus(duty)
  person.languages = (entry.staff?.member.languages ?? [entry.locale]).join(',')
  person.view = sessionId === '' ? 'away' : entry.view
  person.connected = client !== null || sessionId === ''
  showZone(lobby, occupant)
}

function showZone(lobby: Lobby, { person, index }: Occupant): void {
  const { x, z } = lobby.avatars
  person.zone = zoneAt(lobby.layout().layout, x[index]!, z[index]!)?.id ?? ''
}
