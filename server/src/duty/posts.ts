import type { Spot } from '@foyer/shared/layout/layout-contract.ts'
import { posts } from '@foyer/shared/layout/layout-places.ts'
import type { Lobby, Occupant } from '../people/lobby.ts'
import { placeOnFloor } from '../people/place-on-floor.ts'
import { getUp } from '../seats/get-up.ts'

/** Metres from the own post within which a rep counts as standing at it. */
const AT_POST = 1.5

/** Which post each rep on duty in a center has. */
export class Posts {
  /** Id of the spot. */
  private readonly taken = new WeakMap<Occupant, string>()

  /** The post that somebody has; null for none, or for one that the layout does not have any more. */
  of(lobby: Lobby, occupant: Occupant): Spot | null {
    const id = this.taken.get(occupant)
    return posts(lobby.layout().layout).find((spot) => spot.id === id) ?? null
  }

  /**
   * The first free post in the layout's order, so that a marketer decides which are staffed first (the desk
   * before the lounge); null when all are taken or the layout has none.
   */
  firstFree(lobby: Lobby, occupant: Occupant): Spot | null {
    const taken = new Set<string | undefined>()
    for (const other of lobby.occupants.values()) {
      if (other !== occupant) taken.add(this.taken.get(other))
    }
    return posts(lobby.layout().layout).find((spot) => !taken.has(spot.id)) ?? null
  }

  /** Puts the avatar at a post, looking where the post looks. */
  standAt(lobby: Lobby, occupant: Occupant, post: Spot): void {
    this.taken.set(occupant, post.id)
    getUp(occupant) // M11
    const body = placeOnFloor(lobby.layout().surfaces.rep, post.at[0], post.at[1])
    lobby.avatars.place(occupant.index, body, (post.turn * Math.PI) / 180)
    lobby.avatars.act(occupant.index, 0)
  }

  /** Puts the avatar back to its own post; to another when the layout no longer has it. */
  standAtOwn(lobby: Lobby, occupant: Occupant): void {
    const post = this.of(lobby, occupant) ?? this.firstFree(lobby, occupant)
    if (post !== null) this.standAt(lobby, occupant, post)
  }

  /** Another layout is in force: whose post is gone gets another. */
  followLayout(lobby: Lobby): void {
    for (const occupant of lobby.occupants.values()) {
      const gone = this.taken.has(occupant) && this.of(lobby, occupant) === null
      if (gone) this.standAtOwn(lobby, occupant)
    }
  }

  /** Whether somebody stands at the own post. */
  isAtOwn(lobby: Lobby, occupant: Occupant): boolean {
    const spot = this.of(lobby, occupant)
    if (spot === null) return false
    return lobby.avatars.squareDistance(occupant.index, spot.at[0], spot.at[1]) <= AT_POST ** 2
  }

  /** Somebody has the post no more. */
  leave(occupant: Occupant): void {
    this.taken.delete(occupant)
  }
}
