import type { CloseReason } from '@foyer/shared/protocol/close-codes.ts'
import type { Announcements } from '@foyer/shared/protocol/messages.ts'
import type { Lobbies } from './lobbies.ts'
import { type Occupant, send } from './lobby.ts'

/** Somebody who has a place in a center's lobby. */
export interface Whereabout {
  /** Who it is in every visit. */
  personId: string
  /** What everybody is shown. */
  id: string
  kind: 'visitor' | 'rep'
  page: Occupant['page']['state']
  /** When the visit began: milliseconds since 1970. */
  since: number
}

/**
 * Where people are, and the way to reach them: the only one for a feature that speaks to somebody who is not at hand.
 * A center's lobby belongs to one process; who asks need not be that one, so every answer is a promise. Messages to one
 * person arrive in the order in which they were given.
 */
export interface Whereabouts {
  /** The centers in which somebody has a place: mostly one; a rep away from the post of one may be in another. */
  whereIs(personId: string): Promise<(Whereabout & { centerId: string })[]>
  /** Everybody who has a place in a center. */
  peopleIn(centerId: string): Promise<Whereabout[]>
  /** Sends to a person's page in a center. Resolves with whether there is one. */
  send<Name extends keyof Announcements>(
    to: { centerId: string; personId: string },
    name: Name,
    body: Announcements[Name],
  ): Promise<boolean>
  /** Sends to every page in a center. */
  broadcast<Name extends keyof Announcements>(
    centerId: string,
    name: Name,
    body: Announcements[Name],
  ): Promise<void>
  /** Closes the pages that somebody has open in other centers than this one. */
  leaveOthers(to: { centerId: string; personId: string }, reason: CloseReason): Promise<void>
}

/**
 * The whereabouts when all centers belong to this process.
 *
 * @param centers the instances of each center's lobby, by center; grows with the centers
 */
export function createLocalWhereabouts(centers: ReadonlyMap<string, Lobbies>): Whereabouts {
  function* everybodyIn(centerId: string): Generator<Occupant> {
    for (const lobby of centers.get(centerId)?.all() ?? []) yield* lobby.occupants.values()
  }

  return {
    async whereIs(personId) {
      return [...centers].flatMap(([centerId, lobbies]) => {
        const found = lobbies.find(personId)
        return found === null ? [] : [{ ...whereaboutOf(found.occupant), centerId }]
      })
    },
    async peopleIn(centerId) {
      return [...everybodyIn(centerId)].map(whereaboutOf)
    },
    async send({ centerId, personId }, name, body) {
      const occupant = centers.get(centerId)?.find(personId)?.occupant
      if (occupant?.page.state !== 'here') return false
      send(occupant, name, body)
      return true
    },
    async broadcast(centerId, name, body) {
      for (const occupant of everybodyIn(centerId)) send(occupant, name, body)
    },
    async leaveOthers({ centerId, personId }, reason) {
      for (const [other, lobbies] of centers) {
        const found = other === centerId ? null : lobbies.find(personId)
        if (found !== null && found.occupant.page.state !== 'away') {
          found.lobby.remove(found.occupant, reason)
        }
      }
    },
  }
}

function whereaboutOf({ id, entry, person, page }: Occupant): Whereabout {
  const kind = entry.staff === null ? 'visitor' : 'rep'
  return { personId: entry.personId, id, kind, page: page.state, since: person.since }
}
