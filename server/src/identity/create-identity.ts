import type { IncomingHttpHeaders } from 'node:http'
import type { Clock } from '@foyer/shared/time/clock.ts'
import type { Logger } from 'pino'
import type { Events } from '../events.ts'
import type { Caller, Route } from '../http/route.ts'
import type { Database } from '../storage/database.ts'
import { readSecret } from '../storage/secrets.ts'
import { createCallerOf } from './callers.ts'
import { createAuth } from './create-auth.ts'
import { createGuestTokens } from './guest-tokens.ts'
import { createIdentityRoutes } from './identity-routes.ts'
import type { GuestTokens, StaffSessions } from './identity-types.ts'
import { createLinksRoutes } from './links-routes.ts'
import { createStaffSessions } from './staff-sessions.ts'

export interface Identity {
  sessions: StaffSessions
  guestTokens: GuestTokens
  /** Who sent a request with these headers. */
  callerOf(headers: IncomingHttpHeaders): Promise<Caller>
  routes: Route[]
}

/** Who is who: staff by password and session, guests by token. */
export function createIdentity(options: {
  database: Database
  dataFolder: string
  publicUrl: string
  events: Events
  clock: Clock
  log: Logger
}): Identity {
  const { database, dataFolder, publicUrl, events, clock, log } = options
  const secret = readSecret(dataFolder, 'staff-sessions')
  const auth = createAuth({ database, publicUrl, secret, log })
  const sessions = createStaffSessions(database, auth, events)
  const guestTokens = createGuestTokens(readSecret(dataFolder, 'guest-tokens'), clock)
  return {
    sessions,
    guestTokens,
    callerOf: createCallerOf(sessions, guestTokens),
    routes: [
      ...createIdentityRoutes({ database, auth, events }),
      ...createLinksRoutes({ database, auth, events, publicUrl }),
    ],
  }
}
