import { matchMaker } from '@colyseus/core'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import type { Lobbies } from '../people/lobbies.ts'
import type { Entry } from '../people/lobby.ts'
import { SerialQueue } from '../time/serial-queue.ts'
import { HeldPlaces } from './held-places.ts'

/** What the SDK's `consumeSeatReservation` takes: Colyseus calls a place a seat. */
export type PlaceReservation = matchMaker.ISeatReservation

type Room = Awaited<ReturnType<typeof matchMaker.query>>[number]

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
  clock: Clock,
): (entry: Entry) => Promise<Result<PlaceReservation>> {
  // One after the other: two newcomers must not both see the last free place, nor both open an instance.
  const queue = new SerialQueue()
  /** Of those who are on their way: two tabs of a person come to the same instance. */
  const held = new HeldPlaces(clock)

  async function hold(room: Room, entry: Entry): Promise<PlaceReservation> {
    const place = await matchMaker.reserveSeatFor(room, {}, entry)
    held.hold(entry.personId, room.roomId)
    return place
  }

  async function reserve(entry: Entry): Promise<Result<PlaceReservation>> {
    const own = lobbies.find(entry.personId)?.lobby.id ?? held.roomOf(entry.personId)
    const rooms = await matchMaker.query({ name: roomName })
    const open = rooms
      .filter((room) => room.roomId === own || entry.staff !== null || room.clients < capacity)
      .sort((a, b) => Number(b.roomId === own) - Number(a.roomId === own) || b.clients - a.clients)
    for (const room of open) {
      // Refused when it went away, or its last places were taken, since it was listed.
      const place = await hold(room, entry).catch(() => null)
      if (place !== null) return succeed(place)
    }
    if (rooms.length >= MAX_INSTANCES) return refuse('lobby-full')
    const room = await matchMaker.createRoom(roomName, {})
    return succeed(await hold(room, entry))
  }

  return (entry) => queue.run(() => reserve(entry))
}
