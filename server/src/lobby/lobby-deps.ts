import type { Settings } from '@foyer/shared/settings/settings-contract.ts'
import type { Logger } from 'pino'
import type { Centers } from '../centers/centers-types.ts'
import type { Bus } from '../events/bus.ts'
import type { GuestCookie } from '../identity/guest-cookie.ts'
import type { StaffSessions } from '../identity/identity-types.ts'
import type { Layouts } from '../layout/layout-types.ts'
import type { Rota } from '../rota/create-rota.ts'
import type { Database } from '../storage/database.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'

/** What the lobbies are made of; the composition root gives it. */
export interface LobbyDeps {
  database: Database
  guestCookie: GuestCookie
  staffSessions: StaffSessions
  centers: Centers
  layouts: Layouts
  bus: Bus
  clock: AlarmClock
  log: Logger
  rota: Rota
  /** The company's own words on its hours, and how it is reached otherwise. */
  settings(): Settings
  /** When the published plan of a center changes whether somebody is there; null: nothing is planned. */
  nextChange(centerId: string, now: number, open: boolean): number | null
  /** Visitors of one instance. Staff may exceed it. */
  capacity: number
  /** How often one network address may enter in a minute: behind one may be a whole office. */
  entriesPerMinute: number
}
