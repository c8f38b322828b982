import {
  DEFAULT_SETTINGS,
  type Settings,
  type SettingsBody,
} from '@foyer/shared/settings/settings-contract.ts'
import type { Database } from '../storage/database.ts'
import { settings } from './settings-tables.ts'

export async function readSettings(database: Database): Promise<Settings> {
  const [row] = await database
    .select({ hours: settings.hours, company: settings.company })
    .from(settings)
  return row ?? DEFAULT_SETTINGS
}

/** Changes what is given and returns all. */
export async function changeSettings(database: Database, change: SettingsBody): Promise<Settings> {
  return database.transaction(async (transaction) => {
    const before = await readSettings(transaction)
    const changed = {
      hours: change.hours ?? before.hours,
      company: change.company ?? before.company,
    }
    await transaction
      .insert(settings)
      .values(changed)
      .onConflictDoUpdate({ target: settings.only, set: changed })
    return changed
  })
}
