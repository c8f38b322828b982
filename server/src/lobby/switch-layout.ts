import type { Lobby } from '../people/lobby.ts'
import { placeOnFloor, surfaceOf } from '../people/place-on-floor.ts'

/** Metres that somebody is moved without it counting as being moved: a new surface is never quite the same. */
const SAME_PLACE = 0.5

/**
 * Brings everybody onto the layout that is now in force: who stands where there is no floor any more goes to the
 * nearest walkable point.
 */
export function switchLayout(lobby: Lobby): void {
  const layout = lobby.layout()
  const { avatars } = lobby
  lobby.state.layoutVersion = layout.version
  for (const occupant of lobby.occupants.values()) {
    const { index } = occupant
    const x = avatars.x[index]!
    const z = avatars.z[index]!
    const body = placeOnFloor(surfaceOf(occupant, layout), x, z)
    if (Math.hypot(body.x - x, body.z - z) > SAME_PLACE)
      avatars.place(index, body, avatars.yaw[index]!)
    else avatars.setBody(index, body)
  }
}
