import { succeed } from '@foyer/shared/errors/result.ts'
import { SettingsBody } from '@foyer/shared/settings/settings-contract.ts'
import * as endpoints from '@foyer/shared/settings/settings-endpoints.ts'
import type { Bus } from '../events/bus.ts'
import { type Route, route } from '../http/route.ts'
import type { SettingsStore } from './settings-store.ts'

export function createSettingsRoutes(settings: SettingsStore, bus: Bus): Route[] {
  return [
    route(endpoints.readSettings, { handle: () => succeed(settings.current()) }),
    route(endpoints.changeSettings, {
      body: SettingsBody,
      async handle({ body }) {
        const changed = await settings.change(body)
        if (changed.ok) bus.emit('door')
        return changed
      },
    }),
  ]
}
