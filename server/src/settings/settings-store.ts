import type { Result } from '@foyer/shared/errors/result.ts'
import type { Settings, SettingsBody } from '@foyer/shared/settings/settings-contract.ts'
import type { Database } from '../storage/database.ts'
import { SerialQueue } from '../time/serial-queue.ts'
import { changeSettings, readSettings } from './settings-queries.ts'

/** The installation's settings, at hand without asking the database. */
export interface SettingsStore {
  current(): Settings
  /** Changes what is given; 'conflict' when its version is not the stored one. `by`: staff id. */
  change(change: SettingsBody, by: string): Promise<Result<Settings>>
}

export async function openSettings(database: Database): Promise<SettingsStore> {
  let current = await readSettings(database)
  /** One after the other: of two that began with one version the second is refused. */
  const changes = new SerialQueue()
  return {
    current: () => current,
    change: (change, by) =>
      changes.run(async () => {
        const changed = await changeSettings(database, change, by)
        if (changed.ok) current = changed.value
        return changed
      }),
  }
}
