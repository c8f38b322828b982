import { randomUUID } from 'node:crypto'
import { checkVersion } from '@foyer/shared/errors/check-version.ts'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import type { Template, TemplateBody } from '@foyer/shared/weeks/weeks-contract.ts'
import { and, asc, eq, gte, sql } from 'drizzle-orm'
import type { Database } from '../storage/database.ts'
import { rotaTemplates, rotaWeeks } from './weeks-tables.ts'

/** A week's draft and what is known of its publication. */
export interface WeekRecord {
  centerId: string
  monday: string
  /** 0: never saved. */
  version: number
  draft: PlannedShift[]
  publishedAt: number | null
}

export async function readWeek(
  database: Database,
  centerId: string,
  monday: string,
): Promise<WeekRecord> {
  const [row] = await database
    .select()
    .from(rotaWeeks)
    .where(and(eq(rotaWeeks.centerId, centerId), eq(rotaWeeks.monday, monday)))
  return row === undefined ? unsavedWeek(centerId, monday) : toRecord(row)
}

/** A center's saved weeks from a Monday on, by Monday. */
export async function readWeeks(
  database: Database,
  centerId: string,
  from: string,
): Promise<Map<string, WeekRecord>> {
  const rows = await database
    .select()
    .from(rotaWeeks)
    .where(and(eq(rotaWeeks.centerId, centerId), gte(rotaWeeks.monday, from)))
  return new Map(rows.map((row) => [row.monday, toRecord(row)]))
}

/** A week of which nothing was ever saved. */
export function unsavedWeek(centerId: string, monday: string): WeekRecord {
  return { centerId, monday, version: 0, draft: [], publishedAt: null }
}

function toRecord(row: typeof rotaWeeks.$inferSelect): WeekRecord {
  const { centerId, monday, version, draft, publishedAt } = row
  return { centerId, monday, version, draft, publishedAt: publishedAt?.getTime() ?? null }
}

/** Within a transaction that holds the rota's lock. */
export async function storeWeek(transaction: Database, week: WeekRecord): Promise<void> {
  const { publishedAt, ...rest } = week
  const row = { ...rest, publishedAt: publishedAt === null ? null : new Date(publishedAt) }
  await transaction
    .insert(rotaWeeks)
    .values(row)
    .onConflictDoUpdate({ target: [rotaWeeks.centerId, rotaWeeks.monday], set: row })
}

/** A center's templates by name. */
export async function readTemplates(database: Database, centerId: string): Promise<Template[]> {
  const rows = await database
    .select()
    .from(rotaTemplates)
    .where(eq(rotaTemplates.centerId, centerId))
    .orderBy(asc(rotaTemplates.name), asc(rotaTemplates.id))
  return rows.map(({ centerId: _, ...template }) => template)
}

/**
 * Stores a template, as a new one or in the place of one of the same center. A standard one ends that of another.
 * 'full' when the center has `limit` already, 'not-found' when it has none with that id, 'conflict' when that has
 * another version.
 *
 * @param replaced null: a new one
 */
export async function storeTemplate(
  database: Database,
  centerId: string,
  replaced: { id: string; version: number } | null,
  template: TemplateBody,
  limit: number,
): Promise<Result<Template>> {
  return database.transaction(async (transaction) => {
    // Two at once must neither both be the standard nor both be the last that fits.
    const known = await transaction
      .select({ id: rotaTemplates.id, version: rotaTemplates.version })
      .from(rotaTemplates)
      .where(eq(rotaTemplates.centerId, centerId))
      .for('update')
    if (replaced === null && known.length >= limit)
      return refuse('full', `at most ${limit} templates`)
    const before = known.find(({ id }) => id === replaced?.id)
    if (replaced !== null) {
      if (before === undefined) return refuse('not-found')
      const refused = checkVersion(before.version, replaced.version)
      if (refused !== null) return refused
    }
    if (template.standard) {
      await transaction
        .update(rotaTemplates)
        .set({ standard: false, version: sql`${rotaTemplates.version} + 1` })
        .where(and(eq(rotaTemplates.centerId, centerId), rotaTemplates.standard))
    }
    const { name, standard, shifts } = template
    const id = before?.id ?? randomUUID()
    const version = before === undefined ? 0 : before.version + 1
    const row = { id, version, centerId, name, standard, shifts }
    await transaction
      .insert(rotaTemplates)
      .values(row)
      .onConflictDoUpdate({ target: rotaTemplates.id, set: row })
    return succeed({ id, version, name, standard, shifts })
  })
}

/** False when the center has no such template. */
export async function deleteTemplate(
  database: Database,
  centerId: string,
  id: string,
): Promise<boolean> {
  const gone = await database
    .delete(rotaTemplates)
    .where(and(eq(rotaTemplates.id, id), eq(rotaTemplates.centerId, centerId)))
    .returning({ id: rotaTemplates.id })
  return gone.length > 0
}
