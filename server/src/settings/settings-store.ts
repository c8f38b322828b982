import type { Settings, SettingsBody } from '@foyer/shared/settings/settings-contract.ts'
import type { Database } from '../storage/database.ts'
import { changeSettings, readSettings } from './settings-queries.ts'

/** The installation's settings, at hand without asking the database. */
export interface SettingsStore {
  current(): Settings
  change(change: SettingsBody): Promise<Settings>
}

export async function openSettings(database: Database): Promise<SettingsStore> {
  let current = await readSettings(database)
  return {
    current: () => current,
    async change(change) {
      current = await changeSettings(database, change)
      return current
    },
  }
}
