import type { IncomingHttpHeaders } from 'node:http'
import { fromNodeHeaders } from 'better-auth/node'
import type { Caller } from '../http/route.ts'
import type { GuestCookie } from './guest-cookie.ts'
import type { StaffSessions } from './identity-types.ts'

/** Who sent a request, by its cookies: a staff session is stronger than a guest’s. */
export function createCallerOf(
  sessions: StaffSessions,
  guestCookie: GuestCookie,
): (headers: IncomingHttpHeaders) => Promise<Caller> {
  return async (headers) => {
    const session = await sessions.open(fromNodeHeaders(headers))
    if (session !== null) {
      const { id, role } = session.member
      return { kind: 'staff', id, role, sessionId: session.id }
    }
    const visitorId = guestCookie.read(headers)
    return visitorId === null ? { kind: 'nobody' } : { kind: 'visitor', id: visitorId }
  }
}
