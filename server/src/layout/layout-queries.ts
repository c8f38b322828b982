import { desc, eq, sql } from 'drizzle-orm'
import { writeAudit } from '../audit/audit-queries.ts'
import type { Database } from '../storage/database.ts'
import { layouts } from './layout-tables.ts'

export type LayoutRow = typeof layouts.$inferSelect

/** Stores a published layout; returns its version, which is higher than all before. */
export async function insertLayout(
  database: Database,
  row: typeof layouts.$inferInsert,
): Promise<number> {
  return database.transaction(async (transaction) => {
    const [inserted] = await transaction.insert(layouts).values(row).returning({
      version: layouts.version,
    })
    const { version } = inserted!
    const { publishedBy, centerId, followsCompany } = row
    if (publishedBy) {
      const deed = { actor: publishedBy, action: 'layout-published', subject: centerId } as const
      await writeAudit(transaction, { ...deed, after: { layout: version, followsCompany } })
    }
    return version
  })
}

export async function readLayout(database: Database, version: number): Promise<LayoutRow | null> {
  const [row] = await database.select().from(layouts).where(eq(layouts.version, version))
  return row ?? null
}

/** Every version of a center's layout, the newest first. */
export async function listVersions(database: Database, centerId: string): Promise<number[]> {
  const rows = await database
    .select({ version: layouts.version })
    .from(layouts)
    .where(eq(layouts.centerId, centerId))
    .orderBy(desc(layouts.version))
  return rows.map((row) => row.version)
}

/** Paths of the uploaded images that any version of any center's layout shows; each may be rolled back to. */
export async function readUsedImages(database: Database): Promise<Set<string>> {
  const found = sql`regexp_matches(${layouts.document}::text, '"(/uploads/[^"]+)"', 'g')`
  const rows = await database.selectDistinct({ path: sql<string>`(${found})[1]` }).from(layouts)
  return new Set(rows.map(({ path }) => path))
}
