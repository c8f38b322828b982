import { checkVersion } from '@foyer/shared/errors/check-version.ts'
import { type Result, succeed } from '@foyer/shared/errors/result.ts'
import {
  DEFAULT_SETTINGS,
  type Settings,
  type SettingsBody,
} from '@foyer/shared/settings/settings-contract.ts'
import { writeAudit } from '../audit/audit-queries.ts'
import type { Database } from '../storage/database.ts'
import { settings } from './settings-tables.ts'

export async function readSettings(database: Database): Promise<Settings> {
  const { version, hours, company } = settings
  const [row] = await database.select({ version, hours, company }).from(settings)
  return row ?? DEFAULT_SETTINGS
}

/** Changes what is given and returns all; 'conflict' when the version given is not the stored one. `by`: staff id. */
export async function changeSettings(
  database: Database,
  change: SettingsBody,
  by: string,
): Promise<Result<Settings>> {
  return database.transaction(async (transaction) => {
    const before = await readSettings(transaction)
    const refused = checkVersion(before.version, change.version)
    if (refused !== null) return refused
    const changed = {
      version: before.version + 1,
      hours: change.hours ?? before.hours,
      company: change.company ?? before.company,
    }
    await transaction
      .insert(settings)
      .values(changed)
      .onConflictDoUpdate({ target: settings.only, set: changed })
    await writeAudit(transaction, { actor: by, action: 'settings-changed', before, after: changed })
    return succeed(changed)
  })
}
