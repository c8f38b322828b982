import type { Opened, Rotation } from '@foyer/shared/rotations/rotations-contract.ts'
import { and, eq, gte } from 'drizzle-orm'
import type { Database } from '../storage/database.ts'
import { rotations, rotationWeeks } from './rotations-tables.ts'

/** What a rotation has left of a week. */
export interface KeptWeek {
  monday: string
  /** Of the draft as it was left. */
  version: number
  /** Null: nothing is due then any more. */
  position: number | null
  of: number | null
  opened: Opened[]
}

/** Null when the center has none. */
export async function findRotation(database: Database, centerId: string): Promise<Rotation | null> {
  const [row] = await database.select().from(rotations).where(eq(rotations.centerId, centerId))
  if (row === undefined) return null
  const { centerId: _, ...rotation } = row
  return rotation
}

/** Within a transaction that holds the rota's lock. */
export async function storeRotation(
  transaction: Database,
  centerId: string,
  rotation: Rotation,
): Promise<void> {
  const row = { centerId, ...rotation }
  await transaction
    .insert(rotations)
    .values(row)
    .onConflictDoUpdate({ target: rotations.centerId, set: row })
}

/** False when the center has none. */
export async function deleteRotation(transaction: Database, centerId: string): Promise<boolean> {
  const gone = await transaction
    .delete(rotations)
    .where(eq(rotations.centerId, centerId))
    .returning({ id: rotations.centerId })
  return gone.length > 0
}

/** What rotations have left of a center's weeks from a Monday on, by Monday. */
export async function readKeptWeeks(
  database: Database,
  centerId: string,
  from: string,
): Promise<Map<string, KeptWeek>> {
  const rows = await database
    .select()
    .from(rotationWeeks)
    .where(and(eq(rotationWeeks.centerId, centerId), gte(rotationWeeks.monday, from)))
  return new Map(rows.map(({ centerId: _, ...kept }) => [kept.monday, kept]))
}

/** Within a transaction that holds the rota's lock. */
export async function storeKeptWeek(
  transaction: Database,
  centerId: string,
  kept: KeptWeek,
): Promise<void> {
  const row = { centerId, ...kept }
  await transaction
    .insert(rotationWeeks)
    .values(row)
    .onConflictDoUpdate({ target: [rotationWeeks.centerId, rotationWeeks.monday], set: row })
}
