import type { ChatAnnouncements, ChatRequests } from '../chat/chat-contract.ts'
import type { DoorAnnouncements } from '../door/door-contract.ts'
import type { DutyAnnouncements, DutyRequests } from '../duty/on-duty-contract.ts'
import type { EmotesAnnouncements, EmotesRequests } from '../emotes/emotes-contract.ts'
import type { HandsAnnouncements, HandsRequests } from '../hands/hands-contract.ts'
import type { LobbyAnnouncements } from '../lobby/lobby-contract.ts'
import type { LookRequests } from '../look/look-contract.ts'
import type { PeopleRequests } from '../people/people-contract.ts'
import type { ReceptionAnnouncements, ReceptionRequests } from '../reception/reception-contract.ts'
import type { SeatsRequests } from '../seats/seats-contract.ts'

/**
 * Every message of a lobby connection by name, joined from the features' contracts. Requests go from the client to the
 * server by `room.request(name, body)` and are always answered with a `Result`: a refusal carries its reason and the
 * connection stays. Binary traffic: `byte-types.ts`.
 */
export interface Requests
  extends ChatRequests,
    DutyRequests,
    EmotesRequests,
    HandsRequests,
    LookRequests,
    PeopleRequests,
    ReceptionRequests,
    SeatsRequests {}

/** What the server sends unasked. */
export interface Announcements
  extends ChatAnnouncements,
    DoorAnnouncements,
    DutyAnnouncements,
    EmotesAnnouncements,
    HandsAnnouncements,
    LobbyAnnouncements,
    ReceptionAnnouncements {}
