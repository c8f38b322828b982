import { send } from '../people/lobby.ts'
import type { RoomFeature } from '../people/room-feature.ts'
import type { Doors } from './doors.ts'

/** Tells everybody who comes in what the center's door says. Changes of it: `announce-doors.ts`. */
export function doorFeature(centerId: string, doors: Doors): RoomFeature {
  return {
    requests: {},
    onConnect(occupant) {
      const door = doors.read(centerId)
      if (door !== null) send(occupant, 'door', door)
    },
  }
}
