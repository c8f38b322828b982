import { matchMaker } from '@colyseus/core'
import type { Door } from '@foyer/shared/centers/centers-contract.ts'
import type { Result } from '@foyer/shared/errors/result.ts'
import { CloseReason } from '@foyer/shared/protocol/close-codes.ts'
import { ChatHistory } from '../chat/chat-history.ts'
import { chatMessages } from '../chat/chat-messages.ts'
import { emotesMessages } from '../emotes/emotes-messages.ts'
import { sitMessages } from '../movement/sit-messages.ts'
import { DutyRoster } from '../presence/duty-roster.ts'
import { Lobbies } from '../presence/lobbies.ts'
import type { Entry, Occupant } from '../presence/lobby.ts'
import { lookMessages } from '../presence/look-messages.ts'
import { presenceMessages } from '../presence/presence-messages.ts'
import { Desk } from '../reception/desk.ts'
import { receptionMessages } from '../reception/reception-messages.ts'
import type { LobbyDeps } from './lobby-deps.ts'
import { type LobbyParts, LobbyRoom } from './lobby-room.ts'
import { type SeatReservation, seatReserver } from './reserve-seat.ts'

/** Seats beyond the capacity: for staff, and for somebody whose old tab has not let go yet. */
const SPARE_SEATS = 60

/** The lobby of one center: its instances, who is on duty in it, and its way in. */
export interface CenterLobby {
  readonly centerId: string
  readonly lobbies: Lobbies
  readonly roster: DutyRoster
  /** Holds a seat in one of the instances. */
  reserveSeat(entry: Entry): Promise<Result<SeatReservation>>
}

/**
 * Makes the lobby of a center out of its features. Reads from the database who is on duty and what was said
 * last.
 *
 * @param others the lobbies of the other centers
 * @param door what the center's door says
 */
export async function openCenterLobby(
  centerId: string,
  deps: LobbyDeps,
  others: () => Iterable<CenterLobby>,
  door: () => Door | null,
): Promise<CenterLobby> {
  const { database, staffSessions, events, clock, log } = deps
  const lobbies = new Lobbies()
  const roster = new DutyRoster({ centerId, database, staffSessions, events, clock, log })
  const history = new ChatHistory(database, centerId)
  const desk = new Desk({ centerId, database, roster, lobbies, clock })
  await Promise.all([roster.load(), history.load()])

  const giveConversations = (person: Occupant) =>
    void desk.catchUp(person).catch((error: unknown) => {
      log.error({ error }, 'conversations could not be given')
    })
  /** Nobody is on duty in two centers. */
  const onDuty = (staffId: string) => {
    for (const other of others()) other.roster.goOff(staffId)
    const found = lobbies.find(staffId)
    if (found !== null) giveConversations(found.occupant)
  }
  /** Nobody has a page open in two centers. */
  const leaveOthers = (personId: string) => {
    for (const other of others()) {
      const found = other.lobbies.find(personId)
      if (found !== null && found.occupant.sessionId !== '') {
        found.lobby.remove(found.occupant, CloseReason.takenOver)
      }
    }
  }

  const parts: LobbyParts = {
    centerId,
    deps,
    lobbies,
    roster,
    history,
    giveConversations,
    leaveOthers,
    door,
    handlers: {
      ...chatMessages({ history, lobbies, clock }),
      ...emotesMessages(),
      ...presenceMessages({ roster, onDuty }),
      ...lookMessages({ database, roster, events, clock }),
      ...sitMessages(),
      ...receptionMessages(desk, clock),
    },
    seats: deps.capacity + SPARE_SEATS,
  }
  class ThisLobbyRoom extends LobbyRoom {
    constructor() {
      super(parts)
    }
  }
  const roomName = `lobby-${centerId}`
  matchMaker.defineRoomType(roomName, ThisLobbyRoom)
  const reserveSeat = seatReserver(roomName, lobbies, deps.capacity)
  return { centerId, lobbies, roster, reserveSeat }
}
