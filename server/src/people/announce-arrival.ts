import type { DutyRoster } from '../duty/duty-roster.ts'
import type { Lobbies } from './lobbies.ts'
import type { Occupant } from './lobby.ts'

/** Tells every rep on duty of a visitor who has come in. */
export function announceArrival(
  { id, entry, person }: Occupant,
  { lobbies, roster }: { lobbies: Lobbies; roster: DutyRoster },
): void {
  if (entry.staff !== null) return
  const arrival = { personId: id, name: entry.name, locale: entry.locale, since: person.since }
  for (const { staffId } of roster.all()) lobbies.sendTo(staffId, 'arrival', arrival)
}
