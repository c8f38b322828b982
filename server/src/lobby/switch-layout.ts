import type { Lobby } from '../people/lobby.ts'
import { placeOnFloor } from '../people/place-on-floor.ts'

/** Metres that somebody is moved without it counting as being moved: a new surface is never quite the same. */
const SAME_PLACE = 0.5

/**
 * Brings everybody onto the layout that is now in force: who stands where there is no floor any more goes to the
 * nearest walkable point.
 */
export function switchLayout(lobby: Lobby): void {
  const { version, surface } = lobby.layout()
  const { avatars } = lobby
  lobby.state.layoutVersion = version
  for (const { index } of lobby.occupants.values()) {
    const x = avatars.x[index]!
    const z = avatars.z[index]!
    const body = placeOnFloor(surface, x, z)
    if (Math.hypot(body.x - x, body.z - z) > SAME_PLACE)
      avatars.place(index, body, avatars.yaw[index]!)
    else avatars.setBody(index, body)
  }
}
