import type { Clock } from '@foyer/shared/time/clock.ts'
import type { Router } from 'express'
import type { Logger } from 'pino'
import type { Bus } from '../events/bus.ts'
import type { EventLog } from '../events/event-log.ts'
import type { Database } from '../storage/database.ts'
import { readSecret } from '../storage/secrets.ts'
import { createAuth } from './create-auth.ts'
import { createGuestTokens } from './guest-tokens.ts'
import { createIdentityRoutes } from './identity-routes.ts'
import type { GuestTokens, StaffSessions } from './identity-types.ts'
import { createLinksRoutes } from './links-routes.ts'
import { createStaffSessions } from './staff-sessions.ts'

export interface Identity {
  sessions: StaffSessions
  guestTokens: GuestTokens
  routers: Router[]
}

/** Who is who: staff by password and session, guests by token. */
export function createIdentity(options: {
  database: Database
  dataFolder: string
  publicUrl: string
  events: EventLog
  bus: Bus
  clock: Clock
  log: Logger
}): Identity {
  const { database, dataFolder, publicUrl, events, bus, clock, log } = options
  const secret = readSecret(dataFolder, 'staff-sessions')
  const auth = createAuth({ database, publicUrl, secret, log })
  const sessions = createStaffSessions(database, auth, bus)
  return {
    sessions,
    guestTokens: createGuestTokens(readSecret(dataFolder, 'guest-tokens'), clock),
    routers: [
      createIdentityRoutes({ database, auth, sessions, events, bus }),
      createLinksRoutes({ database, auth, sessions, bus, publicUrl }),
    ],
  }
}
