import { checkVersion } from '@foyer/shared/errors/check-version.ts'
import { type Result, succeed } from '@foyer/shared/errors/result.ts'
import { type Retention, RetentionSchema } from '@foyer/shared/retention/retention-contract.ts'
import { writeAudit } from '../audit/audit-queries.ts'
import type { Database } from '../storage/database.ts'
import { retention } from './retention-tables.ts'

/** What is kept how long; the usual days where nothing is set. Somebody may have edited the database: then too. */
export async function readRetention(database: Database): Promise<Retention> {
  const [row] = await database.select().from(retention)
  const version = row?.version ?? 0
  const stored = RetentionSchema.safeParse({ version, ...row?.days })
  return stored.data ?? RetentionSchema.parse({ version, company: {}, centers: {} })
}

/** Puts other days in force; 'conflict' when their version is not the stored one. `by`: staff id. */
export async function changeRetention(
  database: Database,
  change: Retention,
  by: string,
): Promise<Result<Retention>> {
  return database.transaction(async (transaction) => {
    const before = await readRetention(transaction)
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
      before: { ...before.company, ...before.centers },
      after: { ...company, ...centers },
    })
    return succeed({ version: changed.version, company, centers })
  })
}
