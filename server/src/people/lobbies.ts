import type { Announcements } from '@foyer/shared/protocol/messages.ts'
import { type Lobby, type Occupant, send } from './lobby.ts'

/** The instances of the lobby in this process: one, until it is full. */
export class Lobbies {
  readonly live = new Set<Lobby>()

  /** Where a person is, or null. A person has one place, whatever the instance. */
  find(personId: string): { lobby: Lobby; occupant: Occupant } | null {
    for (const lobby of this.live) {
      const occupant = lobby.occupants.get(personId)
      if (occupant !== undefined) return { lobby, occupant }
    }
    return null
  }

  sendTo<Name extends keyof Announcements>(
    personId: string,
    name: Name,
    body: Announcements[Name],
  ): void {
    const found = this.find(personId)
    if (found !== null) send(found.occupant, name, body)
  }

  sendToAll<Name extends keyof Announcements>(name: Name, body: Announcements[Name]): void {
    for (const lobby of this.live) {
      for (const occupant of lobby.occupants.values()) send(occupant, name, body)
    }
  }
}
