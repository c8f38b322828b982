import { Encoder } from '@colyseus/schema'
import type { Router } from 'express'
import { Doors } from '../reception/doors.ts'
import { type CenterLobby, openCenterLobby } from './center-lobby.ts'
import { followStaff } from './follow-staff.ts'
import type { LobbyDeps } from './lobby-deps.ts'
import { createLobbyRoutes } from './lobby-routes.ts'

/** Bytes that a patch or a full state may have before the encoder must grow in the middle of a tick. */
const STATE_BUFFER = 512 * 1024
/** Milliseconds between two looks for reps who forgot that they are on duty. */
const SWEEP_TIME = 5000

export interface LobbyDefinition {
  /** POST /api/lobby/enter */
  router: Router
  /** Opens the lobby of a center that has just been made. */
  openCenter(centerId: string): Promise<void>
  /** What the door says right now; 'door-changed' tells when to ask again. */
  doors: Doors
  /** After the rooms are closed: resolves when everything is written. */
  close(): Promise<void>
}

/** The lobbies of all centers, and the way into them. */
export async function defineLobby(deps: LobbyDeps): Promise<LobbyDefinition> {
  Encoder.BUFFER_SIZE = STATE_BUFFER
  const { events, staffSessions, log } = deps
  /** By center. */
  const open = new Map<string, CenterLobby>()

  async function openCenter(centerId: string): Promise<void> {
    const others = () => open.values().filter((lobby) => lobby.centerId !== centerId)
    open.set(centerId, await openCenterLobby(centerId, deps, others))
  }
  for (const { id } of deps.centers.all()) await openCenter(id)

  const doors = new Doors({
    centers: deps.centers,
    rosterOf: (centerId) => open.get(centerId)!.roster,
    hours: deps.hours,
    nextChange: deps.nextChange,
    clock: deps.clock,
  })

  // Not in a room's tick: the door must not say open for ever when nobody comes.
  const sweeping = setInterval(() => {
    for (const { roster } of open.values()) roster.endForgotten()
  }, SWEEP_TIME)

  const onError = (error: unknown) => log.error({ error }, 'the lobby failed at something')
  const stopFollowing = followStaff({ events, staffSessions, places: () => open.values(), onError })

  return {
    router: createLobbyRoutes(deps, (centerId) => open.get(centerId) ?? null),
    openCenter,
    doors,
    async close() {
      clearInterval(sweeping)
      stopFollowing()
      for (const { roster } of open.values()) await roster.settle()
    },
  }
}
