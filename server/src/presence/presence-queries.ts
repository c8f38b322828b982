import type { Status } from '@foyer/shared/presence/presence-contract.ts'
import { eq } from 'drizzle-orm'
import type { Database } from '../storage/database.ts'
import { duties } from './presence-tables.ts'

export interface DutyRecord {
  staffId: string
  status: Status
  /** Milliseconds since 1970, as all times here. */
  since: number
  /** Null while a page of the rep is open. */
  awaySince: number | null
}

export async function readDuties(database: Database): Promise<DutyRecord[]> {
  const rows = await database.select().from(duties).orderBy(duties.since)
  return rows.map((row) => ({
    staffId: row.staffId,
    status: row.status as Status,
    since: row.since.getTime(),
    awaySince: row.awaySince?.getTime() ?? null,
  }))
}

export async function writeDuty(database: Database, duty: DutyRecord): Promise<void> {
  const values = {
    status: duty.status,
    since: new Date(duty.since),
    awaySince: duty.awaySince === null ? null : new Date(duty.awaySince),
  }
  await database
    .insert(duties)
    .values({ staffId: duty.staffId, ...values })
    .onConflictDoUpdate({ target: duties.staffId, set: values })
}

export async function deleteDuty(database: Database, staffId: string): Promise<void> {
  await database.delete(duties).where(eq(duties.staffId, staffId))
}
