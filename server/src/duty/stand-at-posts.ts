import type { Spot } from '@foyer/shared/layout/layout-contract.ts'
import { posts } from '@foyer/shared/layout/layout-places.ts'
import { nearestWalkable } from '../people/choose-place.ts'
import type { Lobby, Occupant } from '../people/lobby.ts'

/**
 * The first free post in the layout's order, so that a marketer decides which are staffed first (the desk
 * before the lounge); null when all are taken or the layout has none.
 */
export function firstFreePost(lobby: Lobby, occupant: Occupant): Spot | null {
  const taken = new Set<string>()
  for (const other of lobby.occupants.values()) if (other !== occupant) taken.add(other.post)
  return posts(lobby.layout().layout).find((spot) => !taken.has(spot.id)) ?? null
}

/** Puts the avatar at a post, looking where the post looks. */
export function standAt(lobby: Lobby, occupant: Occupant, post: Spot): void {
  occupant.post = post.id
  occupant.person.seat = ''
  const body = nearestWalkable(lobby.layout().surface, post.at[0], post.at[1])
  lobby.avatars.place(occupant.index, body, (post.turn * Math.PI) / 180)
  lobby.avatars.act(occupant.index, 0)
}

/** Puts the avatar back to its own post; to another when the layout no longer has it. */
export function standAtOwnPost(lobby: Lobby, occupant: Occupant): void {
  const own = posts(lobby.layout().layout).find((spot) => spot.id === occupant.post)
  const post = own ?? firstFreePost(lobby, occupant)
  if (post !== null) standAt(lobby, occupant, post)
}
