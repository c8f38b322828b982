import { matchMaker } from '@colyseus/core'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { Lobbies } from '../people/lobbies.ts'
import type { Entry } from '../people/lobby.ts'
import { SerialQueue } from '../time/serial-queue.ts'

/** What the SDK's `consumeSeatReservation` takes: Colyseus calls a place a seat. */
export type PlaceReservation = matchMaker.ISeatReservation

/** Instances that one center may have open. */
const MAX_INSTANCES = 20

/**
 * Holds a place: in the instance where the person already is; else in the fullest one that has room, so that people
 * meet; else in a new one. Staff may exceed the capacity, visitors not.
 *
 * @param roomName of the center's lobby in Colyseus
 * @param capacity visitors of one instance
 */
export function placeReserver(
  roomName: string,
  lobbies: Lobbies,
  capacity: number,
): (entry: Entry) => Promise<Result<PlaceReservation>> {
  // One after the other: two newcomers must not both see the last free place, nor both open an instance.
  const queue = new SerialQueue()

  async function reserve(entry: Entry): Promise<Result<PlaceReservation>> {
    const own = lobbies.find(entry.personId)?.lobby.id
    const rooms = await matchMaker.query({ name: roomName })
    const open = rooms
      .filter((room) => room.roomId === own || entry.staff !== null || room.clients < capacity)
      .sort((a, b) => Number(b.roomId === own) - Number(a.roomId === own) || b.clients - a.clients)
    for (const room of open) {
      // Refused when it went away, or its last places were taken, since it was listed.
      const place = await matchMaker.reserveSeatFor(room, {}, entry).catch(() => null)
      if (place !== null) return succeed(place)
    }
    if (rooms.length >= MAX_INSTANCES) return refuse('lobby-full')
    const room = await matchMaker.createRoom(roomName, {})
    return succeed(await matchMaker.reserveSeatFor(room, {}, entry))
  }

  return (entry) => queue.run(() => reserve(entry))
}
