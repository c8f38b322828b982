import { done } from '@foyer/shared/errors/result.ts'
import { type PeopleRequests, ViewMessage } from '@foyer/shared/people/people-contract.ts'
import type { RoomFeature } from './room-feature.ts'

/** How somebody is in the lobby: with the 3D view, or without. */
export function peopleFeature(): RoomFeature<keyof PeopleRequests> {
  return {
    requests: {
      view: {
        contract: ViewMessage,
        pace: { burst: 8, secondsEach: 1 },
        handle(occupant, { view }, lobby) {
          occupant.entry = { ...occupant.entry, view }
          lobby.show(occupant)
          return done
        },
      },
    },
  }
}
