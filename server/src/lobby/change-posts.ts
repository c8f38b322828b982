import { NEAR_DISTANCE } from '@foyer/shared/chat/chat-contract.ts'
import { posts } from '@foyer/shared/layout/layout-places.ts'
import type { DutyRoster } from '../duty/duty-roster.ts'
import { standAt } from '../duty/stand-at-posts.ts'
import { nearestWalkable } from '../people/choose-place.ts'
import { type Lobby, type Occupant, sendNear } from '../people/lobby.ts'

/** Metres that one steps away from the post. */
const STEP_ASIDE = 1.8
/** Metres from the own post within which a rep counts as standing at it. */
const AT_POST = 1.5
/** Milliseconds for which somebody who came on duty is the one who follows. */
const FOLLOWS = 30 * 60_000

/**
 * A rep whose duty ended waves and steps away from the post, and the one who has come most lately takes it, if their
 * own post is a less important one.
 */
export function changePosts(lobby: Lobby, leaver: Occupant, roster: DutyRoster, now: number): void {
  const all = posts(lobby.layout().layout)
  const freed = all.find(({ id }) => id === leaver.post)
  const stands = isAtPost(lobby, leaver)
  leaver.post = ''
  if (freed === undefined) return
  sendNear(lobby, leaver, NEAR_DISTANCE, 'emote', { from: leaver.id, emote: 'wave' })
  // Who walked away from it is somewhere for a reason.
  if (leaver.client !== null && stands) stepAside(lobby, leaver)
  const rank = (occupant: Occupant) => all.findIndex(({ id }) => id === occupant.post)
  const follower = [...lobby.occupants.values()]
    .filter((other) => rank(other) > all.indexOf(freed) && isAtPost(lobby, other))
    .map((other) => ({ other, since: roster.get(other.id)?.since ?? 0 }))
    .filter(({ since }) => since >= now - FOLLOWS)
    .sort((a, b) => b.since - a.since)[0]
  if (follower !== undefined) standAt(lobby, follower.other, freed)
}

function stepAside(lobby: Lobby, { index }: Occupant): void {
  const { x, z, yaw } = lobby.avatars
  const { surface } = lobby.layout()
  // To the side, so that nobody stands between the next one and the visitors.
  const side = yaw[index]! + Math.PI / 2
  const body = nearestWalkable(
    surface,
    x[index]! + Math.sin(side) * STEP_ASIDE,
    z[index]! + Math.cos(side) * STEP_ASIDE,
  )
  lobby.avatars.place(index, body, yaw[index]!)
}

function isAtPost(lobby: Lobby, { post, index }: Occupant): boolean {
  const spot = posts(lobby.layout().layout).find(({ id }) => id === post)
  if (spot === undefined) return false
  return lobby.avatars.squareDistance(index, spot.at[0], spot.at[1]) <= AT_POST ** 2
}
