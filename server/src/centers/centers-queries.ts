import {
  type Center,
  type RestRules,
  RestRulesSchema,
} from '@foyer/shared/centers/centers-contract.ts'
import { asc, eq, sql } from 'drizzle-orm'
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

/** @param now milliseconds since 1970 */
export async function insertCenter(database: Database, center: Center, now: number): Promise<void> {
  await database
    .insert(centers)
    .values({ id: center.id, document: center, createdAt: new Date(now) })
}

export async function updateCenter(database: Database, center: Center): Promise<void> {
  await database.update(centers).set({ document: center }).where(eq(centers.id, center.id))
}
