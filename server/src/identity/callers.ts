import type { IncomingHttpHeaders } from 'node:http'
import { fromNodeHeaders } from 'better-auth/node'
import type { Caller } from '../http/route.ts'
import { readGuestCookie } from './guest-cookie.ts'
import type { GuestTokens, StaffSessions } from './identity-types.ts'

/** Who sent a request, by its cookies: a staff session is stronger than a guest token. */
export function createCallerOf(
  sessions: StaffSessions,
  guestTokens: GuestTokens,
): (headers: IncomingHttpHeaders) => Promise<Caller> {
  return async (headers) => {
    const session = await sessions.open(fromNodeHeaders(headers))
    if (session !== null) {
      const { id, role } = session.member
      return { kind: 'staff', id, role, sessionId: session.id }
    }
    const token = readGuestCookie(headers)
    const guest = token === null ? null : guestTokens.verify(token)
    return guest?.ok ? { kind: 'visitor', id: guest.value.visitorId } : { kind: 'nobody' }
  }
}
