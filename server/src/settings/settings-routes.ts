import { succeed } from '@foyer/shared/errors/result.ts'
import { SettingsBody } from '@foyer/shared/settings/settings-contract.ts'
import { Router } from 'express'
import type { Bus } from '../events/bus.ts'
import { readBody } from '../http/read-body.ts'
import { staffRoute } from '../identity/guard.ts'
import type { StaffSessions } from '../identity/identity-types.ts'
import type { SettingsStore } from './settings-store.ts'

export function createSettingsRoutes(
  settings: SettingsStore,
  sessions: StaffSessions,
  bus: Bus,
): Router {
  const router = Router()
  router.get(
    '/api/settings',
    staffRoute(sessions, 'settings-change', async () => succeed(settings.current())),
  )
  router.patch(
    '/api/settings',
    staffRoute(sessions, 'settings-change', async (_member, request) => {
      const body = readBody(request, SettingsBody)
      if (!body.ok) return body
      await settings.change(body.value)
      bus.emit('door')
      return succeed(undefined)
    }),
  )
  return router
}
