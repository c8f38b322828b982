import { refuse, succeed } from '@foyer/shared/errors/result.ts'
import { SettingsBody } from '@foyer/shared/settings/settings-contract.ts'
import * as endpoints from '@foyer/shared/settings/settings-endpoints.ts'
import type { CountryCode } from 'libphonenumber-js'
import type { Bus } from '../events/bus.ts'
import type { LastSaves } from '../http/last-saves.ts'
import { type Route, route } from '../http/route.ts'
import { withCountry } from '../phones/phone-country.ts'
import type { SettingsStore } from './settings-store.ts'

export function createSettingsRoutes(deps: {
  settings: SettingsStore
  saves: LastSaves
  bus: Bus
  /** Where a phone number that does not say it is of; null: it is not known. */
  country(): CountryCode | null
}): Route[] {
  const { settings, saves, bus, country } = deps
  return [
    route(endpoints.readSettings, { handle: () => succeed(settings.current()) }),
    route(endpoints.changeSettings, {
      body: SettingsBody,
      async handle({ actor, body: { company, ...rest } }) {
        const phone = company && withCountry(company.phone, country())
        if (phone?.ok === false) return refuse('invalid', `company.phone: ${phone.detail}`)
        const reached = company && phone && { company: { ...company, phone: phone.value } }
        const save = () => settings.change({ ...rest, ...reached }, actor.id)
        const changed = await saves.follow('settings', actor.id, save)
        if (changed.ok) bus.emit('door')
        return changed
      },
    }),
  ]
}
