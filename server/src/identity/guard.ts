import { can, type Permission } from '@foyer/shared/access/can.ts'
import { type Result, refuse } from '@foyer/shared/errors/result.ts'
import { fromNodeHeaders } from 'better-auth/node'
import type { Request, RequestHandler, Response } from 'express'
import { answer } from '../http/answers.ts'
import type { StaffMember, StaffSessions } from './identity-types.ts'

/**
 * A route for signed-in staff.
 *
 * @param permission what the route needs; null lets in every member of staff
 */
export function staffRoute(
  sessions: StaffSessions,
  permission: Permission | null,
  handle: (member: StaffMember, request: Request, response: Response) => Promise<Result<unknown>>,
): RequestHandler {
  return answer(async (request, response) => {
    const member = (await sessions.open(fromNodeHeaders(request.headers)))?.member
    if (!member) return refuse('not-signed-in')
    if (permission !== null && !can({ kind: 'staff', ...member }, permission)) {
      return refuse('not-allowed')
    }
    return handle(member, request, response)
  })
}
