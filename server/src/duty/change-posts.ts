import { NEAR_DISTANCE } from '@foyer/shared/chat/chat-contract.ts'
import { posts as postsOf } from '@foyer/shared/layout/layout-places.ts'
import { MINUTE } from '@foyer/shared/time/durations.ts'
import { type Lobby, type Occupant, sendNear } from '../people/lobby.ts'
import { placeOnFloor } from '../people/place-on-floor.ts'
import type { DutyRoster } from './duty-roster.ts'
import type { Posts } from './posts.ts'

/** Metres that one steps away from the post. */
const STEP_ASIDE = 1.8
/** Milliseconds for which somebody who came on duty is the one who follows. */
const FOLLOWS = 30 * MINUTE

/**
 * A rep whose duty ended waves and steps away from the post, and the one who has come most lately takes it, if their
 * own post is a less important one.
 */
export function changePosts(
  lobby: Lobby,
  leaver: Occupant,
  { roster, posts }: { roster: DutyRoster; posts: Posts },
  now: number,
): void {
  const freed = posts.of(lobby, leaver)
  const stands = posts.isAtOwn(lobby, leaver)
  posts.leave(leaver)
  if (freed === null) return
  sendNear(lobby, leaver, NEAR_DISTANCE, 'emote', { from: leaver.id, emote: 'wave' })
  // Who walked away from it is somewhere for a reason.
  if (leaver.page.state === 'here' && stands) stepAside(lobby, leaver)
  const all = postsOf(lobby.layout().layout)
  const rank = (occupant: Occupant) => {
    const post = posts.of(lobby, occupant)
    return post === null ? -1 : all.indexOf(post)
  }
  const follower = [...lobby.occupants.values()]
    .filter((other) => rank(other) > all.indexOf(freed) && posts.isAtOwn(lobby, other))
    .map((other) => ({ other, since: roster.get(other.id)?.since ?? 0 }))
    .filter(({ since }) => since >= now - FOLLOWS)
    .sort((a, b) => b.since - a.since)[0]
  if (follower !== undefined) posts.standAt(lobby, follower.other, freed)
}

function stepAside(lobby: Lobby, { index }: Occupant): void {
  const { x, z, yaw } = lobby.avatars
  // To the side, so that nobody stands between the next one and the visitors.
  const side = yaw[index]! + Math.PI / 2
  const body = placeOnFloor(
    lobby.layout().surfaces.rep,
    x[index]! + Math.sin(side) * STEP_ASIDE,
    z[index]! + Math.cos(side) * STEP_ASIDE,
  )
  lobby.avatars.place(index, body, yaw[index]!)
}
