import { eq, sql } from 'drizzle-orm'
import type { Database } from '../storage/database.ts'
import { staffFailedSignIns } from './identity-tables.ts'

/** Counts a wrong password for a member; after `forgotten` without any it begins anew. Returns how many there are. */
export async function countFailedSignIn(
  database: Database,
  staffId: string,
  { now, forgotten }: { now: Date; forgotten: Date },
): Promise<number> {
  const { count, lastAt } = staffFailedSignIns
  const [row] = await database
    .insert(staffFailedSignIns)
    .values({ staffId, count: 1, lastAt: now })
    .onConflictDoUpdate({
      target: staffFailedSignIns.staffId,
      set: {
        count: sql`CASE WHEN ${lastAt} < ${forgotten} THEN 1 ELSE ${count} + 1 END`,
        lastAt: now,
      },
    })
    .returning({ count })
  return row!.count
}

export async function readFailedSignIns(
  database: Database,
  staffId: string,
): Promise<{ count: number; lastAt: Date } | null> {
  const [row] = await database
    .select()
    .from(staffFailedSignIns)
    .where(eq(staffFailedSignIns.staffId, staffId))
  return row ?? null
}
