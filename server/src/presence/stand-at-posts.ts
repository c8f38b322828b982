import type { Spot } from '@foyer/shared/layout/layout-contract.ts'
import { posts } from '@foyer/shared/layout/layout-places.ts'
import { nearestWalkable } from './choose-place.ts'
import type { Lobby, Occupant } from './lobby.ts'

/** The free post nearest to somebody, or null when all are taken or the layout has none. */
export function nearestFreePost(lobby: Lobby, occupant: Occupant): Spot | null {
  const taken = new Set<string>()
  for (const other of lobby.occupants.values()) if (other !== occupant) taken.add(other.post)
  let nearest: Spot | null = null
  let least = Number.POSITIVE_INFINITY
  for (const spot of posts(lobby.layout().layout)) {
    if (taken.has(spot.id)) continue
    const square = lobby.avatars.squareDistance(occupant.index, spot.at[0], spot.at[1])
    if (square < least) {
      nearest = spot
      least = square
    }
  }
  return nearest
}

/** Puts the avatar at a post, looking where the post looks. */
export function standAt(lobby: Lobby, occupant: Occupant, post: Spot): void {
  occupant.post = post.id
  const body = nearestWalkable(lobby.layout().surface, post.at[0], post.at[1])
  lobby.avatars.place(occupant.index, body, (post.turn * Math.PI) / 180)
  lobby.avatars.act(occupant.index, 0)
}

/** Puts the avatar back to its own post; to another when the layout no longer has it. */
export function standAtOwnPost(lobby: Lobby, occupant: Occupant): void {
  const own = posts(lobby.layout().layout).find((spot) => spot.id === occupant.post)
  const post = own ?? nearestFreePost(lobby, occupant)
  if (post !== null) standAt(lobby, occupant, post)
}
