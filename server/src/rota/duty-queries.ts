import type { CheckIn, Handover, TakeOver } from '@foyer/shared/rota/duty-contract.ts'
import { and, desc, eq, gt, inArray, lt, not, sql } from 'drizzle-orm'
import { staff } from '../identity/identity-tables.ts'
import type { Database } from '../storage/database.ts'
import { rotaCheckIns, rotaHandovers, rotaTakeOvers } from './rota-tables.ts'

/** Handover notes of a center that are given. */
const HANDOVERS_GIVEN = 20

/** How somebody kept a shift, as it is stored: presence is counted up to `presentSince`. */
export interface CheckInRecord extends Omit<CheckIn, 'presentMinutes'> {
  /** Milliseconds. */
  presentTime: number
  /** Milliseconds since 1970; null: not there right now. */
  presentSince: number | null
}

/** Take-overs that overlap a stretch of time, by begin. */
export async function readTakeOvers(
  database: Database,
  from: number,
  to: number,
): Promise<TakeOver[]> {
  const rows = await database
    .select()
    .from(rotaTakeOvers)
    .where(and(gt(rotaTakeOvers.end, new Date(from)), lt(rotaTakeOvers.start, new Date(to))))
    .orderBy(rotaTakeOvers.start, rotaTakeOvers.id)
  return rows.map((row) => ({ ...row, start: row.start.getTime(), end: row.end.getTime() }))
}

export async function storeTakeOver(database: Database, takeOver: TakeOver): Promise<void> {
  const row = { ...takeOver, start: new Date(takeOver.start), end: new Date(takeOver.end) }
  await database
    .insert(rotaTakeOvers)
    .values(row)
    .onConflictDoUpdate({ target: rotaTakeOvers.id, set: row })
}

export async function readCheckIns(
  database: Database,
  shiftIds: readonly string[],
): Promise<CheckInRecord[]> {
  if (shiftIds.length === 0) return []
  const rows = await database
    .select()
    .from(rotaCheckIns)
    .where(inArray(rotaCheckIns.shiftId, [...shiftIds]))
  return rows.map((row) => ({
    ...row,
    state: row.state as CheckIn['state'],
    arrivedAt: row.arrivedAt?.getTime() ?? null,
    leftEarlyAt: row.leftEarlyAt?.getTime() ?? null,
    presentSince: row.presentSince?.getTime() ?? null,
  }))
}

export async function storeCheckIn(database: Database, record: CheckInRecord): Promise<void> {
  const instant = (at: number | null) => (at === null ? null : new Date(at))
  const row = {
    ...record,
    arrivedAt: instant(record.arrivedAt),
    leftEarlyAt: instant(record.leftEarlyAt),
    presentSince: instant(record.presentSince),
  }
  await database
    .insert(rotaCheckIns)
    .values(row)
    .onConflictDoUpdate({ target: [rotaCheckIns.shiftId, rotaCheckIns.staffId], set: row })
}

/** A center's notes since an instant, the newest first. */
export async function readHandovers(
  database: Database,
  centerId: string,
  since: number,
): Promise<Handover[]> {
  return selectHandovers(database, { centerId, since })
}

/** The newest note of the others since an instant, if the person has not read it. */
export async function findUnreadHandover(
  database: Database,
  centerId: string,
  staffId: string,
  since: number,
): Promise<Handover | null> {
  const [newest] = await selectHandovers(database, { centerId, since, unreadBy: staffId })
  return newest ?? null
}

async function selectHandovers(
  database: Database,
  of: { centerId: string; since: number; unreadBy?: string },
): Promise<Handover[]> {
  const { unreadBy } = of
  const rows = await database
    .select({ handover: rotaHandovers, name: staff.name })
    .from(rotaHandovers)
    .leftJoin(staff, eq(staff.id, rotaHandovers.staffId))
    .where(
      and(
        eq(rotaHandovers.centerId, of.centerId),
        gt(rotaHandovers.at, new Date(of.since)),
        unreadBy === undefined ? undefined : not(eq(rotaHandovers.staffId, unreadBy)),
        unreadBy === undefined
          ? undefined
          : sql`NOT (${rotaHandovers.seenBy} @> ARRAY[${unreadBy}]::text[])`,
      ),
    )
    .orderBy(desc(rotaHandovers.at))
    .limit(HANDOVERS_GIVEN)
  return rows.map(({ handover: { seenBy: _, ...handover }, name }) => ({
    ...handover,
    name: name ?? '',
    at: handover.at.getTime(),
  }))
}

export async function storeHandover(database: Database, handover: Handover): Promise<void> {
  const { name: _, at, ...row } = handover
  await database.insert(rotaHandovers).values({ ...row, at: new Date(at), seenBy: [] })
}

/** Marks a note and those before it as read by somebody; false when there is no such note. */
export async function storeHandoverSeen(
  database: Database,
  centerId: string,
  id: string,
  staffId: string,
): Promise<boolean> {
  const upTo = database
    .select({ at: rotaHandovers.at })
    .from(rotaHandovers)
    .where(eq(rotaHandovers.id, id))
  const seen = await database
    .update(rotaHandovers)
    .set({ seenBy: sql`array_append(${rotaHandovers.seenBy}, ${staffId})` })
    .where(
      and(
        eq(rotaHandovers.centerId, centerId),
        sql`${rotaHandovers.at} <= (${upTo})`,
        sql`NOT (${rotaHandovers.seenBy} @> ARRAY[${staffId}]::text[])`,
      ),
    )
    .returning({ id: rotaHandovers.id })
  return seen.length > 0
}
