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
      for (const { entry } of occupants.values()) {
        if (entry.address === address && entry.personId !== without) count += 1
      }
    }
    return count
  }

  /** Where a person is, by who it is in every visit. A person has one place, whatever the instance. */
  find(personId: string): { lobby: Lobby; occupant: Occupant } | null {
    for (const lobby of this.instances) {
      const occupant = lobby.find(personId)
      if (occupant !== null) return { lobby, occupant }
    }
    return null
  }

  /** Who is here, by what everybody is shown. */
  findShown(id: string): Occupant | null {
    for (const { occupants } of this.instances) {
      const occupant = occupants.get(id)
      if (occupant !== undefined) return occupant
    }
    return null
  }
}
