import type { Handover, TakeOver } from '@foyer/shared/duty/duty-contract.ts'
import { WEEK } from '@foyer/shared/time/durations.ts'
import { and, desc, eq, gt, isNull, lt, not, or, sql } from 'drizzle-orm'
import { staff } from '../identity/identity-tables.ts'
import type { Database } from '../storage/database.ts'
import { rotaHandovers, rotaPresences, rotaTakeOvers } from './duty-tables.ts'

/** Milliseconds for which handover notes are of use. */
export const HANDOVER_TIME = WEEK
/** Handover notes of a center that are given. */
const HANDOVERS_GIVEN = 20

/** A stretch of duty in a center with a page open. Milliseconds since 1970; `end` is null while it lasts. */
export interface Presence {
  id: string
  centerId: string
  staffId: string
  start: number
  end: number | null
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

/** Presences in a center that touch a stretch of time, by begin. */
export async function readPresences(
  database: Database,
  centerId: string,
  from: number,
  to: number,
): Promise<Presence[]> {
  const rows = await database
    .select()
    .from(rotaPresences)
    .where(
      and(
        eq(rotaPresences.centerId, centerId),
        lt(rotaPresences.start, new Date(to)),
        or(isNull(rotaPresences.end), gt(rotaPresences.end, new Date(from))),
      ),
    )
    .orderBy(rotaPresences.start)
  return rows.map((row) => ({
    ...row,
    start: row.start.getTime(),
    end: row.end?.getTime() ?? null,
  }))
}

export async function storePresence(database: Database, presence: Presence): Promise<void> {
  const { start, end, ...rest } = presence
  const row = { ...rest, start: new Date(start), end: end === null ? null : new Date(end) }
  await database
    .insert(rotaPresences)
    .values(row)
    .onConflictDoUpdate({ target: rotaPresences.id, set: row })
}

/** Ends what a server that was killed left open. */
export async function endPresences(database: Database, now: number): Promise<void> {
  await database
    .update(rotaPresences)
    .set({ end: new Date(now) })
    .where(isNull(rotaPresences.end))
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
