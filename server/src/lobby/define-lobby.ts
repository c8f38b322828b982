import { defineRoom, type RegisteredHandler } from '@colyseus/core'
import { Encoder } from '@colyseus/schema'
import type { Door } from '@foyer/shared/reception/reception-contract.ts'
import type { Router } from 'express'
import { ChatHistory } from '../chat/chat-history.ts'
import { chatMessages } from '../chat/chat-messages.ts'
import { emotesMessages } from '../emotes/emotes-messages.ts'
import { sitMessages } from '../movement/sit-messages.ts'
import { DutyRoster } from '../presence/duty-roster.ts'
import { Lobbies } from '../presence/lobbies.ts'
import type { Occupant } from '../presence/lobby.ts'
import { lookMessages } from '../presence/look-messages.ts'
import { presenceMessages } from '../presence/presence-messages.ts'
import { Desk } from '../reception/desk.ts'
import { readDoor } from '../reception/door.ts'
import { receptionMessages } from '../reception/reception-messages.ts'
import { followStaff } from './follow-staff.ts'
import type { LobbyDeps } from './lobby-deps.ts'
import { type LobbyParts, LobbyRoom } from './lobby-room.ts'
import { createLobbyRoutes } from './lobby-routes.ts'
import { LOBBY_ROOM } from './reserve-seat.ts'

/** Bytes that a patch or a full state may have before the encoder must grow in the middle of a tick. */
const STATE_BUFFER = 512 * 1024
/** Milliseconds between two looks for reps who forgot that they are on duty. */
const SWEEP_TIME = 5000
/** Seats beyond the capacity: for staff, and for somebody whose old tab has not let go yet. */
const SPARE_SEATS = 60

export interface LobbyDefinition {
  /** For Colyseus' `defineServer({ rooms })`. */
  rooms: { [LOBBY_ROOM]: RegisteredHandler }
  /** POST /api/lobby/enter */
  router: Router
  /** What the door says right now; 'door-changed' tells when to ask again. */
  door(): Door
  /** After the rooms are closed: resolves when everything is written. */
  close(): Promise<void>
}

/** Makes the lobby out of its features. Reads from the database who is on duty and what was said last. */
export async function defineLobby(deps: LobbyDeps): Promise<LobbyDefinition> {
  Encoder.BUFFER_SIZE = STATE_BUFFER
  const { database, staffSessions, events, clock, log } = deps
  const lobbies = new Lobbies()
  const roster = new DutyRoster({ database, staffSessions, events, clock, log })
  const history = new ChatHistory(database)
  const desk = new Desk({ database, roster, lobbies, clock })
  await Promise.all([roster.load(), history.load()])

  // Not in a room's tick: the door must not say open for ever when nobody comes.
  const sweeping = setInterval(() => roster.endForgotten(), SWEEP_TIME)

  const onError = (error: unknown) => log.error({ error }, 'the lobby failed at something')
  const giveConversations = (person: Occupant) => void desk.catchUp(person).catch(onError)
  const onDuty = (staffId: string) => {
    const found = lobbies.find(staffId)
    if (found !== null) giveConversations(found.occupant)
  }
  const stopFollowing = followStaff({ events, staffSessions, roster, lobbies, onError })

  const seats = deps.capacity + SPARE_SEATS
  const handlers = {
    ...chatMessages({ history, lobbies, clock }),
    ...emotesMessages(),
    ...presenceMessages({ roster, onDuty }),
    ...lookMessages({ database, roster, events, clock }),
    ...sitMessages(),
    ...receptionMessages(desk, clock),
  }
  const parts: LobbyParts = { deps, lobbies, roster, history, giveConversations, handlers, seats }
  class ThisLobbyRoom extends LobbyRoom {
    constructor() {
      super(parts)
    }
  }
  return {
    rooms: { [LOBBY_ROOM]: defineRoom(ThisLobbyRoom) },
    router: createLobbyRoutes(deps, lobbies),
    door: () => readDoor(roster, deps.hours()),
    async close() {
      clearInterval(sweeping)
      stopFollowing()
      await roster.settle()
    },
  }
}
