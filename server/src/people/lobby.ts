import type { Client, Deferred } from '@colyseus/core'
import type { Locale } from '@foyer/shared/i18n/locale.ts'
import type { Look } from '@foyer/shared/look/look-parts.ts'
import type { LobbyState, Person } from '@foyer/shared/people/lobby-state.ts'
import type { Announcements } from '@foyer/shared/protocol/messages.ts'
import type { StaffMember } from '../identity/identity-types.ts'
import type { PublishedLayout } from '../layout/layout-types.ts'
import type { Avatars } from './avatars.ts'

/**
 * Who comes in, as the entry route has found out. Travels with the seat reservation as JSON; the room
 * believes it, because nobody else can make one.
 */
export interface Entry {
  personId: string
  name: string
  look: Look
  locale: Locale
  view: '3d' | 'list'
  /** Has never been here before, so nothing is known that could be given. */
  newcomer: boolean
  spot?: string | undefined
  at?: { x: number; z: number } | undefined
  /** Of signed-in staff, with the cookie that says so: sessions end, and then the place does. */
  staff: { member: StaffMember; cookie: string } | null
}

export type LobbyClient = Client<{
  userData: Occupant
  auth: Entry
  messages: Announcements
}>

/** Somebody who has a place in a lobby: with a page open, cut off for a moment, or a rep away from the page. */
export interface Occupant {
  readonly id: string
  /** Of the avatar. */
  readonly index: number
  readonly person: Person
  entry: Entry
  /** The open connection; null while there is none. */
  client: LobbyClient | null
  /** Colyseus' id of the connection that holds the place, also while it is cut; '' for a rep without a page. */
  sessionId: string
  /** The seat that is held for a cut connection. */
  reconnection: Deferred<Client> | null
  /** Id of the post that a rep on duty has, else ''. */
  post: string
  /** When this person said something last, milliseconds since 1970; 0: not yet. */
  spokeAt: number
  /** Whether a rep's avatar has greeted this visitor in this visit. */
  greeted: boolean
}

/** One instance of the lobby, as the features see it. */
export interface Lobby {
  readonly id: string
  readonly state: LobbyState
  readonly avatars: Avatars
  /** By person id. */
  readonly occupants: ReadonlyMap<string, Occupant>
  layout(): PublishedLayout
  /** Takes somebody's place away at once: avatar, person and, if there is one, connection. */
  remove(occupant: Occupant, closeReason: number): void
}

/** Sends to one person, if there is a connection. */
export function send<Name extends keyof Announcements>(
  { client }: Occupant,
  name: Name,
  body: Announcements[Name],
): void {
  client?.send<keyof Announcements>(name, body)
}

/** Everybody with a connection within `distance` metres of somebody, that person included. */
export function* peopleNear(lobby: Lobby, of: Occupant, distance: number): Generator<Occupant> {
  const x = lobby.avatars.x[of.index]!
  const z = lobby.avatars.z[of.index]!
  for (const occupant of lobby.occupants.values()) {
    if (occupant.client === null) continue
    if (lobby.avatars.squareDistance(occupant.index, x, z) <= distance * distance) yield occupant
  }
}

/** Sends to everybody within `distance` metres of somebody, that person included. */
export function sendNear<Name extends keyof Announcements>(
  lobby: Lobby,
  of: Occupant,
  distance: number,
  name: Name,
  body: Announcements[Name],
): void {
  for (const occupant of peopleNear(lobby, of, distance)) send(occupant, name, body)
}
