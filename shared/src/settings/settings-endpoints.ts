import { endpoint, json } from '../http/endpoint.ts'
import type { Settings, SettingsBody } from './settings-contract.ts'

export const readSettings = endpoint({
  method: 'GET',
  path: '/api/settings',
  access: 'settings-change',
  reply: json<Settings>(),
})

export const changeSettings = endpoint({
  method: 'PATCH',
  path: '/api/settings',
  access: 'settings-change',
  body: json<SettingsBody>(),
  reply: json<Settings>(),
})
