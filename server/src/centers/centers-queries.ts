import {
  type Center,
  type RestRules,
  RestRulesSchema,
} from '@foyer/shared/centers/centers-contract.ts'
import { asc, eq, sql } from 'drizzle-orm'
import { differing, writeAudit } from '../audit/audit-queries.ts'
import type { Database } from '../storage/database.ts'
import { centers } from './centers-tables.ts'

/** Every center's id and stored document, the oldest first. */
export async function readCenters(
  database: Database,
): Promise<{ id: string; document: unknown }[]> {
  return database
    .select({ id: centers.id, document: centers.document })
    .from(centers)
    .orderBy(asc(centers.createdAt))
}

/** The rules of rest by center; the usual ones for a center that is stored without. */
export async function readRestRules(database: Database): Promise<Map<string, RestRules>> {
  const rows = await database
    .select({ id: centers.id, rules: sql<unknown>`${centers.document} -> 'rules'` })
    .from(centers)
  return new Map(rows.map(({ id, rules }) => [id, readRules(rules)]))
}

/** Somebody may have edited the database: what is broken there is as if nothing was set. */
function readRules(stored: unknown): RestRules {
  const { success, data } = RestRulesSchema.safeParse(stored)
  return success ? data : RestRulesSchema.parse({})
}

/**
 * @param now milliseconds since 1970
 * @param by staff id; null: Foyer itself
 */
export async function insertCenter(
  database: Database,
  center: Center,
  now: number,
  by: string | null = null,
): Promise<void> {
  const { id } = center
  await database.transaction(async (transaction) => {
    await transaction.insert(centers).values({ id, document: center, createdAt: new Date(now) })
    if (by === null) return
    const after = { name: center.name, zone: center.calendar.zone }
    await writeAudit(transaction, { actor: by, action: 'center-added', subject: id, after })
  })
}

/** @param by staff id */
export async function updateCenter(
  database: Database,
  { before, after }: { before: Center; after: Center },
  by: string,
): Promise<void> {
  const subject = after.id
  await database.transaction(async (transaction) => {
    await transaction.update(centers).set({ document: after }).where(eq(centers.id, subject))
    await writeAudit(transaction, {
      ...{ actor: by, action: 'center-changed', subject },
      ...auditedCenter(before, after),
    })
  })
}

/**
 * Two states of a center with only those parts of the calendar that differ. Where holidays are read from is often a
 * secret address: of it the audit log holds only that it is another.
 */
function auditedCenter(before: Center, after: Center): { before: object; after: object } {
  const [was, is] = differing(before.calendar, after.calendar)
  if (is !== null && 'holidayAddress' in is) {
    delete was?.holidayAddress
    is.holidayAddress = 'changed'
  }
  return { before: { ...before, calendar: was }, after: { ...after, calendar: is } }
}
