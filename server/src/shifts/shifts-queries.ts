import { randomUUID } from 'node:crypto'
import type { ChangeCause, RotaChange, Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import { mondayOf } from '@foyer/shared/time/local-dates.ts'
import { and, asc, desc, eq, gt, gte, inArray, lt, lte, type SQL, sql } from 'drizzle-orm'
import { staff } from '../identity/identity-tables.ts'
import { AdvisoryLock } from '../storage/advisory-locks.ts'
import type { Database } from '../storage/database.ts'
import { rotaChanges, rotaShifts } from './shifts-tables.ts'

/** Entries of a week's history that are given. */
const HISTORY_GIVEN = 500

/** A published shift with the instant of its last change, milliseconds since 1970. */
export interface StoredShift extends Shift {
  changedAt: number
}

/** A change of one published shift, to be stored. */
export interface ShiftChange {
  before: Shift | null
  after: Shift
}

/**
 * Until the transaction's end nobody else changes published shifts, swaps, take-overs or drafts. One lock for all
 * centers: that nobody is planned twice at once goes across them, and these changes are few.
 */
export async function lockRota(transaction: Database): Promise<void> {
  await transaction.execute(sql`SELECT pg_advisory_xact_lock(${AdvisoryLock.rota})`)
}

/** Shifts that overlap a stretch of time, by begin; cancelled ones too. */
export async function readShifts(
  database: Database,
  {
    from,
    to,
    centerId,
    staffIds,
  }: { from: number; to: number; centerId?: string; staffIds?: readonly string[] },
): Promise<StoredShift[]> {
  return selectShifts(
    database,
    and(
      gt(rotaShifts.end, new Date(from)),
      lt(rotaShifts.start, new Date(to)),
      centerId === undefined ? undefined : eq(rotaShifts.centerId, centerId),
      staffIds === undefined ? undefined : inArray(rotaShifts.staffId, [...staffIds]),
    ),
  )
}

export async function readWeekShifts(
  database: Database,
  centerId: string,
  monday: string,
): Promise<StoredShift[]> {
  return selectShifts(
    database,
    and(eq(rotaShifts.centerId, centerId), eq(rotaShifts.monday, monday)),
  )
}

export async function readShiftsById(
  database: Database,
  ids: readonly string[],
): Promise<Map<string, StoredShift>> {
  if (ids.length === 0) return new Map()
  const found = await selectShifts(database, inArray(rotaShifts.id, [...ids]))
  return new Map(found.map((shift) => [shift.id, shift]))
}

async function selectShifts(database: Database, where: SQL | undefined): Promise<StoredShift[]> {
  const rows = await database
    .select()
    .from(rotaShifts)
    .where(where)
    .orderBy(asc(rotaShifts.start), asc(rotaShifts.id))
  return rows.map(({ monday: _, start, end, changedAt, languages, ...row }) => ({
    ...row,
    languages,
    start: start.getTime(),
    end: end.getTime(),
    changedAt: changedAt.getTime(),
  }))
}

/**
 * Stores what shifts have become, each with its entry in the history. Within a transaction that holds the lock.
 *
 * @param by staff id; null: the rota itself
 * @param now milliseconds since 1970
 * @returns the numbers of the entries, in the order of the changes
 */
export async function storeChanges(
  transaction: Database,
  changes: readonly ShiftChange[],
  { cause, by, now }: { cause: ChangeCause; by: string | null; now: number },
): Promise<{ number: number; centerId: string }[]> {
  const stored: { number: number; centerId: string }[] = []
  for (const { before, after } of changes) {
    const monday = mondayOf(after.date)
    const row = {
      ...after,
      monday,
      start: new Date(after.start),
      end: new Date(after.end),
      changedAt: new Date(now),
    }
    await transaction
      .insert(rotaShifts)
      .values(row)
      .onConflictDoUpdate({ target: rotaShifts.id, set: row })
    const { id: shiftId, centerId } = after
    const entry = { id: randomUUID(), centerId, monday, shiftId, cause, before, after }
    const [added] = await transaction
      .insert(rotaChanges)
      .values({ ...entry, by, at: new Date(now) })
      .returning({ number: rotaChanges.number })
    stored.push({ number: added!.number, centerId })
  }
  return stored
}

/** What became of a week's shifts, the newest first. */
export async function readHistory(
  database: Database,
  centerId: string,
  monday: string,
): Promise<RotaChange[]> {
  const rows = await selectChanges(database)
    .where(and(eq(rotaChanges.centerId, centerId), eq(rotaChanges.monday, monday)))
    .orderBy(desc(rotaChanges.number))
    .limit(HISTORY_GIVEN)
  return rows.map(toChange)
}

/** Entries of the history by their numbers, in their order. */
export async function readChanges(
  database: Database,
  numbers: readonly number[],
): Promise<RotaChange[]> {
  const rows = await selectChanges(database)
    .where(inArray(rotaChanges.number, [...numbers]))
    .orderBy(asc(rotaChanges.number))
  return rows.map(toChange)
}

function selectChanges(database: Database) {
  return database
    .select({ change: rotaChanges, author: staff.name })
    .from(rotaChanges)
    .leftJoin(staff, eq(staff.id, rotaChanges.by))
}

function toChange({
  change: { number: _, ...change },
  author,
}: Awaited<ReturnType<typeof selectChanges>>[number]): RotaChange {
  return {
    ...change,
    cause: change.cause as ChangeCause,
    by: change.by === null ? null : { staffId: change.by, name: author ?? '' },
    at: change.at.getTime(),
  }
}

/** Whether nothing had become of a week's shifts before an entry of the history. */
export async function isFirstOfWeek(
  database: Database,
  { centerId, monday }: Pick<RotaChange, 'centerId' | 'monday'>,
  number: number,
): Promise<boolean> {
  const [earlier] = await database
    .select({ number: rotaChanges.number })
    .from(rotaChanges)
    .where(
      and(
        eq(rotaChanges.centerId, centerId),
        eq(rotaChanges.monday, monday),
        lt(rotaChanges.number, number),
      ),
    )
    .limit(1)
  return earlier === undefined
}

/** Shifts as they were before they were opened because nobody came: of those opened after `from`, until `to`. */
export async function readMissed(
  database: Database,
  centerId: string,
  from: number,
  to: number,
): Promise<Shift[]> {
  const rows = await database
    .select({ before: rotaChanges.before })
    .from(rotaChanges)
    .where(
      and(
        eq(rotaChanges.centerId, centerId),
        eq(rotaChanges.cause, 'no-show' satisfies ChangeCause),
        gt(rotaChanges.at, new Date(from)),
        lte(rotaChanges.at, new Date(to)),
      ),
    )
    .orderBy(asc(rotaChanges.number))
  return rows.map(({ before }) => before!)
}

/**
 * When whoever has a shift got it, by the shift's id: of those that begin in a stretch of time and had begun by then.
 *
 * @returns milliseconds since 1970
 */
export async function readGotAt(
  database: Database,
  centerId: string,
  from: number,
  to: number,
): Promise<Map<string, number>> {
  const rows = await database
    .select({ shiftId: rotaShifts.id, at: rotaChanges.at })
    .from(rotaChanges)
    .innerJoin(rotaShifts, eq(rotaShifts.id, rotaChanges.shiftId))
    .where(
      and(
        eq(rotaShifts.centerId, centerId),
        gte(rotaShifts.start, new Date(from)),
        lt(rotaShifts.start, new Date(to)),
        // For the index; a shift is over after a day, and then nobody gets it.
        gt(rotaShifts.end, new Date(from)),
        gt(rotaChanges.at, rotaShifts.start),
        sql`${rotaChanges.after}->>'staffId' IS DISTINCT FROM ${rotaChanges.before}->>'staffId'`,
      ),
    )
    .orderBy(asc(rotaChanges.number))
  return new Map(rows.map(({ shiftId, at }) => [shiftId, at.getTime()]))
}

/** Shifts that nobody has since somebody left them, after an instant: those that are as they were opened. */
export async function readLeft(
  database: Database,
  staffId: string,
  since: number,
): Promise<StoredShift[]> {
  const rows = await database
    .select({ after: rotaChanges.after })
    .from(rotaChanges)
    .where(
      and(
        eq(rotaChanges.cause, 'left' satisfies ChangeCause),
        gt(rotaChanges.at, new Date(since)),
        sql`${rotaChanges.before}->>'staffId' = ${staffId}`,
      ),
    )
  const versions = new Map(rows.map(({ after }) => [after.id, after.version]))
  const shifts = await readShiftsById(database, [...versions.keys()])
  return [...shifts.values()].filter(
    ({ id, version, cancelled }) => version === versions.get(id) && !cancelled,
  )
}

/** Names of staff, also of those who left. */
export async function readNames(
  database: Database,
  ids: readonly string[],
): Promise<{ staffId: string; name: string }[]> {
  if (ids.length === 0) return []
  return database
    .select({ staffId: staff.id, name: staff.name })
    .from(staff)
    .where(inArray(staff.id, [...new Set(ids)]))
    .orderBy(asc(staff.name))
}
