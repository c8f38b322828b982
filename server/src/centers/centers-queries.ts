import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { asc, eq } from 'drizzle-orm'
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

/** @param now milliseconds since 1970 */
export async function insertCenter(database: Database, center: Center, now: number): Promise<void> {
  await database
    .insert(centers)
    .values({ id: center.id, document: center, createdAt: new Date(now) })
}

export async function updateCenter(database: Database, center: Center): Promise<void> {
  await database.update(centers).set({ document: center }).where(eq(centers.id, center.id))
}
