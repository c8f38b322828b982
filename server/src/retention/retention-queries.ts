import { checkVersion } from '@foyer/shared/errors/check-version.ts'
import { type Result, succeed } from '@foyer/shared/errors/result.ts'
import { type Retention, RetentionSchema } from '@foyer/shared/retention/retention-contract.ts'
import { writeAudit } from '../audit/audit-queries.ts'
import type { Database } from '../storage/database.ts'
import { retention } from './retention-tables.ts'

/**
 * What is kept how long; the usual days where nothing is set.
 *
 * @returns `unreadable`: why what is set cannot be read, since somebody may have edited the database; null: it can. The
 * usual days stand in its place then, to be looked at and saved, and nothing may be deleted by them.
 */
export async function readRetention(
  database: Database,
): Promise<{ days: Retention; unreadable: Error | null }> {
  const [row] = await database.select().from(retention)
  const usual = { version: row?.version ?? 0, company: {}, centers: {} }
  if (row === undefined) return { days: RetentionSchema.parse(usual), unreadable: null }
  const stored = RetentionSchema.safeParse({ ...row.days, version: row.version })
  if (stored.success) return { days: stored.data, unreadable: null }
  return { days: RetentionSchema.parse(usual), unreadable: stored.error }
}

/** Puts other days in force; 'conflict' when their version is not the stored one. `by`: staff id. */
export async function changeRetention(
  database: Database,
  change: Retention,
  by: string,
): Promise<Result<Retention>> {
  return database.transaction(async (transaction) => {
    const { days: before, unreadable } = await readRetention(transaction)
    const refused = checkVersion(before.version, change.version)
    if (refused !== null) return refused
    const { company, centers } = change
    const changed = { version: before.version + 1, days: { company, centers } }
    await transaction
      .insert(retention)
      .values(changed)
      .onConflictDoUpdate({ target: retention.only, set: changed })
    await writeAudit(transaction, {
      ...{ actor: by, action: 'retention-changed' },
      before: unreadable === null ? { ...before.company, ...before.centers } : null,
      after: { ...company, ...centers },
    })
    return succeed({ version: changed.version, company, centers })
  })
}
