import type { Status } from '@foyer/shared/duty/statuses.ts'
import { and, eq } from 'drizzle-orm'
import type { Database } from '../storage/database.ts'
import { duties } from './roster-tables.ts'

export interface DutyRecord {
  staffId: string
  status: Status
  /** Milliseconds since 1970, as all times here. */
  since: number
  /** Null while a page of the rep is open. */
  awaySince: number | null
}

/** Who is on duty in a center. */
export async function readDuties(database: Database, centerId: string): Promise<DutyRecord[]> {
  const rows = await database
    .select()
    .from(duties)
    .where(eq(duties.centerId, centerId))
    .orderBy(duties.since)
  return rows.map((row) => ({
    staffId: row.staffId,
    status: row.status as Status,
    since: row.since.getTime(),
    awaySince: row.awaySince?.getTime() ?? null,
  }))
}

/** Writes a duty in a center; it replaces one that the person had in another. */
export async function writeDuty(
  database: Database,
  centerId: string,
  duty: DutyRecord,
): Promise<void> {
  const values = {
    centerId,
    status: duty.status,
    since: new Date(duty.since),
    awaySince: duty.awaySince === null ? null : new Date(duty.awaySince),
  }
  await database
    .insert(duties)
    .values({ staffId: duty.staffId, ...values })
    .onConflictDoUpdate({ target: duties.staffId, set: values })
}

export async function deleteDuty(
  database: Database,
  centerId: string,
  staffId: string,
): Promise<void> {
  await database
    .delete(duties)
    .where(and(eq(duties.staffId, staffId), eq(duties.centerId, centerId)))
}
