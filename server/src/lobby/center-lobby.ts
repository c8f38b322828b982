import { matchMaker } from '@colyseus/core'
import type { Door } from '@foyer/shared/centers/centers-contract.ts'
import type { Result } from '@foyer/shared/errors/result.ts'
import { CloseReason } from '@foyer/shared/protocol/close-codes.ts'
import { ChatHistory } from '../chat/chat-history.ts'
import { chatMessages } from '../chat/chat-messages.ts'
import { presenceMessages } from '../duty/duty-messages.ts'
import { DutyRoster, type RosterDeps } from '../duty/duty-roster.ts'
import { DutyKeeper } from '../duty/keep-duties.ts'
import { tellOwnShift } from '../duty/tell-own-shift.ts'
import { emotesMessages } from '../emotes/emotes-messages.ts'
import { Lobbies } from '../people/lobbies.ts'
import type { Entry, Occupant } from '../people/lobby.ts'
import { lookMessages } from '../people/look-messages.ts'
import { Desk } from '../reception/desk.ts'
import { receptionMessages } from '../reception/reception-messages.ts'
import { sitMessages } from '../seats/seats-messages.ts'
import { followDuties } from './change-of-duty.ts'
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
  /** After its rooms are closed: resolves when everything is written. */
  close(): Promise<void>
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
  const { database, staffSessions, bus, clock, log } = deps
  const lobbies = new Lobbies()
  const { centers, rota } = deps
  const { plan } = rota
  const onChange: RosterDeps['onChange'] = (staffId, duty) => duties.changed(staffId, duty)
  const roster = new DutyRoster({ centerId, database, staffSessions, bus, clock, log, onChange })
  const history = new ChatHistory(database, centerId)
  const name = () => centers.find(centerId)?.name ?? ''
  const desk = new Desk({ centerId, database, roster, lobbies, clock, name })
  const isTalking = (staffId: string) => desk.isTalking(staffId)
  const keeper = new DutyKeeper({ centerId, roster, lobbies, plan, bus, clock, log, isTalking })
  const duties = followDuties(centerId, deps, { roster, lobbies, desk, keeper })
  await Promise.all([roster.load(), history.load()])
  keeper.look()

  const giveConversations = (person: Occupant) =>
    void desk.catchUp(person).catch((error: unknown) => {
      log.error({ error }, 'conversations could not be given')
    })
  const giveOwnShift = (person: Occupant) => tellOwnShift(person, centerId, plan, clock)
  const onPlan = () => {
    for (const lobby of lobbies.live) for (const one of lobby.occupants.values()) giveOwnShift(one)
  }
  bus.on('plan', onPlan)
  /** Nobody is on duty in two centers. */
  const onDuty = (staffId: string) => {
    for (const other of others()) other.roster.goOff(staffId)
    const found = lobbies.find(staffId)
    if (found !== null) giveConversations(found.occupant)
    duties.came(staffId)
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
    giveOwnShift,
    leaveOthers,
    door,
    handlers: {
      ...chatMessages({ history, lobbies, clock }),
      ...emotesMessages(),
      ...presenceMessages({ roster, signOn: rota.signOnOf(centerId), clock, onDuty }),
      ...lookMessages({ database, roster, bus, clock }),
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
  async function close(): Promise<void> {
    bus.off('plan', onPlan)
    await duties.close()
    await roster.settle()
  }
  return { centerId, lobbies, roster, reserveSeat, close }
}
