import { Router } from 'express'
import { createRateLimit } from '../http/rate-limit.ts'
import { staffRoute } from '../identity/guard.ts'
import type { StaffSessions } from '../identity/identity-types.ts'
import type { HolidayRefresher } from './refresh-holidays.ts'

/** Of one member of staff in a minute: each asks somebody else's server. */
const READINGS = { points: 10, seconds: 60 }

/** Reading a center's holidays from its address now. */
export function createHolidayRoutes(holidays: HolidayRefresher, sessions: StaffSessions): Router {
  const readings = createRateLimit(READINGS)
  const router = Router()
  router.post(
    '/api/centers/:center/holidays',
    staffRoute(sessions, 'centers-change', async (member, request) => {
      const allowed = await readings.take(member.id)
      return allowed.ok ? holidays.refresh(String(request.params.center)) : allowed
    }),
  )
  return router
}
