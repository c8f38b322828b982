import type { Client } from '@colyseus/core'
import type { Announcements } from '@foyer/shared/protocol/messages.ts'
import type { Entry, Hold, Occupant } from '../people/lobby.ts'
import type { InstanceConnection } from './lobby-instance.ts'

/** A connection of Colyseus, with what the lobby knows of it. */
export type LobbyClient = Client<{
  /** `hold`: what holds the place while the connection is cut. */
  userData: { occupant: Occupant; connection: InstanceConnection; hold: Hold | null }
  auth: Entry
  messages: Announcements
}>
