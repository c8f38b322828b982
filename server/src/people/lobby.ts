import type { Language } from '@foyer/shared/i18n/language.ts'
import type { Locale } from '@foyer/shared/i18n/locale.ts'
import type { Look } from '@foyer/shared/look/look-parts.ts'
import type { LobbyState, Person } from '@foyer/shared/people/lobby-state.ts'
import type { CloseReason } from '@foyer/shared/protocol/close-codes.ts'
import type { Announcements } from '@foyer/shared/protocol/messages.ts'
import type { StaffMember } from '../identity/identity-types.ts'
import type { PublishedLayout } from '../layout/layout-types.ts'
import type { Avatars } from './avatars.ts'

/**
 * Who comes in, as the entry route has found out. Travels with the reservation as JSON; the room believes it, because
 * nobody else can make one.
 */
export interface Entry {
  /**
   * Who it is in every visit: a staff id, or the guest id of the cookie, which leaves neither server nor cookie. What
   * others are shown is `Occupant.id`.
   */
  personId: string
  name: string
  look: Look
  locale: Locale
  /** What a visitor reads, the best first. */
  languages: readonly Language[]
  view: '3d' | 'list'
  /** Has never been here before, so nothing is known that could be given. */
  newcomer: boolean
  spot?: string | undefined
  at?: { x: number; z: number } | undefined
  /** Whom a visitor's network address counts for, as `addressKey` gives it; kept in memory alone. */
  address?: string | undefined
  /** Of signed-in staff: when their session ends, their place does. */
  staff: { member: StaffMember; sessionId: string } | null
}

/** The connection of an open page, as the features see it. */
export interface PageConnection {
  send<Name extends keyof Announcements>(name: Name, body: Announcements[Name]): void
  /** Ends it from here. */
  close(reason: CloseReason): void
}

/** What holds a place for a page that was cut off. */
export interface Hold {
  /** Holds it no longer. */
  end(reason: CloseReason): void
}

/** How somebody who has a place in a lobby is connected to it. */
export type Page =
  | { state: 'here'; connection: PageConnection }
  /** Cut off for a moment: it may come back as the same avatar at the same place. */
  | { state: 'cut'; hold: Hold }
  /** No page is open, and some feature keeps the place: the avatar of a rep on duty stays. */
  | { state: 'away' }

/** Somebody who has a place in a lobby. What a feature knows of them it keeps to itself. */
export interface Occupant {
  /** What everybody is shown: a staff id, or of a visitor a new one with each visit. */
  readonly id: string
  /** Of the avatar. */
  readonly index: number
  readonly person: Person
  entry: Entry
  page: Page
}

/** One instance of the lobby, as the features see it. */
export interface Lobby {
  readonly id: string
  readonly state: LobbyState
  readonly avatars: Avatars
  /** By what everybody is shown. */
  readonly occupants: ReadonlyMap<string, Occupant>
  /** Who has a place, by who it is in every visit. */
  find(personId: string): Occupant | null
  layout(): PublishedLayout
  /** Gives somebody a place who has no page open. */
  admit(entry: Entry): Occupant
  /** Brings what the slow state says of somebody to what is. */
  show(occupant: Occupant): void
  /** Takes somebody's place away at once: avatar, person and, if there is one, connection. */
  remove(occupant: Occupant, reason: CloseReason): void
}

/** Sends to one person, if there is a connection. */
export function send<Name extends keyof Announcements>(
  { page }: Occupant,
  name: Name,
  body: Announcements[Name],
): void {
  if (page.state === 'here') page.connection.send(name, body)
}

/** Everybody with a connection within `distance` metres of somebody, that person included. */
export function* peopleNear(lobby: Lobby, of: Occupant, distance: number): Generator<Occupant> {
  const x = lobby.avatars.x[of.index]!
  const z = lobby.avatars.z[of.index]!
  for (const occupant of lobby.occupants.values()) {
    if (occupant.page.state !== 'here') continue
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
