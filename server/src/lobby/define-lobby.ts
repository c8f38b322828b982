import { Encoder } from '@colyseus/schema'
import { CloseReason } from '@foyer/shared/protocol/close-codes.ts'
import { announceDoors } from '../door/announce-doors.ts'
import { Doors } from '../door/doors.ts'
import type { Route } from '../http/route.ts'
import { Lobbies } from '../people/lobbies.ts'
import { createLocalWhereabouts } from '../people/whereabouts.ts'
import { type CenterLobby, openCenterLobby } from './center-lobby.ts'
import { followStaff } from './follow-staff.ts'
import type { LobbyDeps } from './lobby-deps.ts'
import { createLobbyRoutes } from './lobby-routes.ts'

/** Bytes that a patch or a full state may have before the encoder must grow in the middle of a tick. */
const STATE_BUFFER = 512 * 1024

export interface LobbyDefinition {
  routes: Route[]
  /** Opens the lobby of a center that has just been made. */
  openCenter(centerId: string): Promise<void>
  /** What the door says right now; the bus's 'door' tells when to ask again. */
  doors: Doors
  /** Ends the visits of somebody whose data are erased, and says what everybody was shown of them. */
  endVisits(personId: string): string[]
  /** After the rooms are closed: resolves when everything is written. */
  close(): Promise<void>
}

/** The lobbies of all centers, and the way into them. */
export async function defineLobby(deps: LobbyDeps): Promise<LobbyDefinition> {
  Encoder.BUFFER_SIZE = STATE_BUFFER
  const { centers, bus, clock, log } = deps
  /** By center. */
  const open = new Map<string, CenterLobby>()
  const lobbies = new Map<string, Lobbies>()
  const whereabouts = createLocalWhereabouts(lobbies)

  const doors = new Doors({
    centers,
    rosterOf: (centerId) => open.get(centerId)?.roster ?? null,
    settings: deps.settings,
    nextChange: deps.nextChange,
    clock,
  })

  async function openCenter(centerId: string): Promise<void> {
    const here = new Lobbies()
    lobbies.set(centerId, here)
    const endElsewhere = (staffId: string) => {
      for (const other of open.values())
        if (other.centerId !== centerId) other.roster.goOff(staffId)
    }
    const parts = { lobbies: here, whereabouts, doors, endElsewhere }
    open.set(centerId, await openCenterLobby(centerId, deps, parts))
  }

  for (const { id } of centers.all()) await openCenter(id)
  const onError = (error: unknown) => log.error({ error }, 'the lobby failed at something')
  const stopAnnouncing = announceDoors({ doors, centers, whereabouts, bus, clock, onError })
  const following = followStaff({ ...deps, places: () => open.values() })

  return {
    routes: createLobbyRoutes(deps, (centerId) => open.get(centerId) ?? null),
    openCenter,
    doors,
    endVisits(personId) {
      const found = [...lobbies.values()].flatMap((here) => here.find(personId) ?? [])
      for (const { lobby, occupant } of found) lobby.remove(occupant, CloseReason.erased)
      return found.map(({ occupant }) => occupant.id)
    },
    async close() {
      await following.close()
      stopAnnouncing()
      for (const lobby of open.values()) await lobby.close()
    },
  }
}
