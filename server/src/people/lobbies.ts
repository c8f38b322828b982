import type { Lobby, Occupant } from './lobby.ts'

/** The instances of one center's lobby: one, until it is full. */
export class Lobbies {
  private readonly instances = new Set<Lobby>()

  add(lobby: Lobby): void {
    this.instances.add(lobby)
  }

  delete(lobby: Lobby): void {
    this.instances.delete(lobby)
  }

  all(): Iterable<Lobby> {
    return this.instances
  }

  /** Visitors of a network address, without one person. */
  countOf(address: string, without: string): number {
    let count = 0
    for (const { occupants } of this.instances) {
      for (const { id, entry } of occupants.values()) {
        if (entry.address === address && id !== without) count += 1
      }
    }
    return count
  }

  /** Where a person is, or null. A person has one place, whatever the instance. */
  find(personId: string): { lobby: Lobby; occupant: Occupant } | null {
    for (const lobby of this.instances) {
      const occupant = lobby.occupants.get(personId)
      if (occupant !== undefined) return { lobby, occupant }
    }
    return null
  }
}
