import { matchMaker } from '@colyseus/core'
import { done, type Result, refuse, refuseFor, succeed } from '@foyer/shared/errors/result.ts'
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
/** Seconds after which a place that nobody came to take is free again. */
const COMING_SECONDS = 15

/**
 * Holds a place: in the instance where the person already is; else in the fullest one that has room, so that people
 * meet; else in a new one. Staff may exceed the capacity, visitors not; nor may those of one network address take every
 * place that others could have, by being in or by never coming (`network-busy`).
 *
 * @param roomName of the center's lobby in Colyseus
 * @param capacity visitors of one instance
 * @param perAddress visitors of one network address in the center; a quarter of them may be on their way
 */
export function placeReserver(
  roomName: string,
  lobbies: Lobbies,
  { capacity, perAddress }: { capacity: number; perAddress: number },
  clock: Clock,
): (entry: Entry) => Promise<Result<PlaceReservation>> {
  // One after the other: two newcomers must not both see the last free place, nor both open an instance.
  const queue = new SerialQueue()
  /** Of those who are on their way: two tabs of a person come to the same instance. */
  const held = new HeldPlaces(clock)

  async function hold(room: Room, entry: Entry): Promise<PlaceReservation> {
    const place = await matchMaker.reserveSeatFor(room, {}, entry)
    held.hold(entry.personId, { roomId: room.roomId, address: entry.address })
    return place
  }

  /** Counts those of the same address without the person, who may come again. */
  function checkAddress({ personId, address }: Entry): Result {
    if (address === undefined) return done
    const coming = held
      .peopleOf(address)
      .filter((id) => id !== personId && lobbies.find(id) === null).length
    const mostComing = Math.max(1, Math.floor(perAddress / 4))
    if (coming >= mostComing) {
      return refuseFor(COMING_SECONDS, 'network-busy', `${mostComing} are on their way already`)
    }
    const inside = lobbies.countOf(address, personId)
    if (coming + inside < perAddress) return done
    return refuse('network-busy', `at most ${perAddress} visitors of one network address at once`)
  }

  async function reserve(entry: Entry): Promise<Result<PlaceReservation>> {
    const addressMay = checkAddress(entry)
    if (!addressMay.ok) return addressMay
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
