import { matchMaker } from '@colyseus/core'
import type { Result } from '@foyer/shared/errors/result.ts'
import type { DutyRoster } from '../duty/duty-roster.ts'
import type { Lobbies } from '../people/lobbies.ts'
import type { Entry } from '../people/lobby.ts'
import { centerFeatures } from './center-features.ts'
import type { LobbyDeps } from './lobby-deps.ts'
import { LobbyRoom } from './lobby-room.ts'
import { type PlaceReservation, placeReserver } from './reserve-place.ts'

/** Places beyond the capacity: for staff, and for somebody whose old tab has not let go yet. */
const SPARE_PLACES = 60

/** The lobby of one center: its instances, who is on duty in it, and its way in. */
export interface CenterLobby {
  readonly centerId: string
  readonly lobbies: Lobbies
  readonly roster: DutyRoster
  /** Holds a place in one of the instances. */
  reservePlace(entry: Entry): Promise<Result<PlaceReservation>>
  /** After its rooms are closed: resolves when everything is written. */
  close(): Promise<void>
}

/** Makes the lobby of a center out of its features, which read from the database what they know. */
export async function openCenterLobby(
  centerId: string,
  deps: LobbyDeps,
  parts: Parameters<typeof centerFeatures>[2],
): Promise<CenterLobby> {
  const { lobbies } = parts
  const { features, roster } = centerFeatures(centerId, deps, parts)
  await Promise.all(features.map(({ open }) => open?.()))

  const places = deps.capacity + SPARE_PLACES
  class ThisLobbyRoom extends LobbyRoom {
    constructor() {
      super({ ...deps, ...parts, centerId, features, places })
    }
  }
  const roomName = `lobby-${centerId}`
  matchMaker.defineRoomType(roomName, ThisLobbyRoom)
  // A whole instance may be of one office; there are others for everybody else.
  const perAddress = Math.max(deps.capacity, Math.floor(deps.entriesPerMinute / 2))
  const limits = { capacity: deps.capacity, perAddress }
  const reservePlace = placeReserver(roomName, lobbies, limits, deps.clock)
  async function close(): Promise<void> {
    for (const feature of features) await feature.close?.()
  }
  return { centerId, lobbies, roster, reservePlace, close }
}
