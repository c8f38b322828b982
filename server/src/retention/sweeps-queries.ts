import { AUDIT_DAYS } from '@foyer/shared/audit/audit-limits.ts'
import type { RetentionKind } from '@foyer/shared/retention/retention-limits.ts'
import { DAY } from '@foyer/shared/time/durations.ts'
import { and, eq, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { audit } from '../audit/audit-tables.ts'
import { chatLines } from '../chat/chat-tables.ts'
import { rotaAbsences } from '../crew/crew-tables.ts'
import { rotaHandovers, rotaPresences, rotaTakeOvers } from '../duty/duty-tables.ts'
import {
  staff,
  staffFailedSignIns,
  staffLinks,
  staffPasswordLinks,
  staffSessions,
  staffVerifications,
} from '../identity/identity-tables.ts'
import { conversationLines, conversations } from '../reception/reception-tables.ts'
import { rotationWeeks } from '../rotations/rotations-tables.ts'
import { rotaChanges, rotaShifts } from '../shifts/shifts-tables.ts'
import type { Database } from '../storage/database.ts'
import { rotaSwaps } from '../swaps/swaps-tables.ts'
import { rotaWeeks } from '../weeks/weeks-tables.ts'

/** Rows that are deleted at once: whoever else wants the table waits no longer than for these. */
const BATCH = 500

/** Until when things are due. */
export interface Cut {
  /** Of a center's kinds. */
  centerId: string
  /** What was over then, or before. */
  before: Date
  /** The local date that `before` is on, in the center's zone. */
  day: string
}

/** Rows of one table that go by one kind of days. */
interface Sweep {
  kind: RetentionKind
  table: PgTable
  due(cut: Cut): SQL | undefined
  /** What they become; without it they are deleted. */
  become?: Record<string, unknown>
}

const lastSaid = sql`coalesce(
  (SELECT max(${conversationLines.at}) FROM ${conversationLines}
   WHERE ${conversationLines.conversationId} = ${conversations.id}),
  ${conversations.openedAt})`

/** A Monday whose week was over, and not only since, on the day. */
const weekBefore = ({ day }: Cut) => sql`(${day}::date - 7)`

const shiftsOf = (cut: Cut) =>
  sql`(SELECT ${rotaShifts.id} FROM ${rotaShifts}
       WHERE ${rotaShifts.centerId} = ${cut.centerId} AND ${rotaShifts.monday} <= ${weekBefore(cut)})`

/** In an order in which what names other rows goes before those. */
export const SWEEPS: readonly Sweep[] = [
  {
    kind: 'chat',
    table: chatLines,
    due: ({ centerId, before }) => and(eq(chatLines.centerId, centerId), lte(chatLines.at, before)),
  },
  {
    kind: 'contacts',
    table: conversations,
    due: ({ centerId, before }) =>
      and(
        eq(conversations.centerId, centerId),
        isNotNull(conversations.contact),
        sql`${lastSaid} <= ${before}`,
      ),
    become: { contact: null },
  },
  {
    kind: 'conversations',
    table: conversations,
    due: ({ centerId, before }) =>
      and(eq(conversations.centerId, centerId), sql`${lastSaid} <= ${before}`),
  },
  {
    kind: 'handovers',
    table: rotaHandovers,
    due: ({ centerId, before }) =>
      and(eq(rotaHandovers.centerId, centerId), lte(rotaHandovers.at, before)),
  },
  {
    kind: 'attendance',
    table: rotaPresences,
    due: ({ centerId, before }) =>
      and(eq(rotaPresences.centerId, centerId), lte(rotaPresences.end, before)),
  },
  {
    kind: 'attendance',
    table: rotaTakeOvers,
    due: ({ centerId, before }) =>
      and(eq(rotaTakeOvers.centerId, centerId), lte(rotaTakeOvers.end, before)),
  },
  {
    kind: 'shifts',
    table: rotaSwaps,
    due: (cut) =>
      or(
        sql`${rotaSwaps.shiftId} IN ${shiftsOf(cut)}`,
        sql`${rotaSwaps.otherShiftId} IN ${shiftsOf(cut)}`,
      ),
  },
  ...[rotaChanges, rotaShifts, rotationWeeks, rotaWeeks].map(
    (table): Sweep => ({
      kind: 'shifts',
      table,
      due: (cut) =>
        and(eq(table.centerId, cut.centerId), sql`${table.monday} <= ${weekBefore(cut)}`),
    }),
  ),
  {
    kind: 'absences',
    table: rotaAbsences,
    due: ({ day }) => sql`${rotaAbsences.to} < ${day}::date`,
  },
]

/** How many rows are due by one kind of days. */
export async function countDue(database: Database, kind: RetentionKind, cut: Cut): Promise<number> {
  if (kind === 'formerStaff') return (await formerStaff(database, cut)).length
  let rows = 0
  for (const { table, due } of SWEEPS.filter((sweep) => sweep.kind === kind)) {
    rows += await database.$count(table, due(cut))
  }
  return rows
}

/**
 * Deletes what is due by one kind of days, some rows at a time.
 *
 * @param goesOn asked between two batches; with false the rest is left for the next time
 * @returns how many rows went
 */
export async function deleteDue(
  database: Database,
  kind: Exclude<RetentionKind, 'formerStaff'>,
  cut: Cut,
  goesOn: () => boolean,
): Promise<number> {
  let rows = 0
  for (const { table, due, become } of SWEEPS.filter((sweep) => sweep.kind === kind)) {
    const batch = sql`ctid = ANY(ARRAY(SELECT ctid FROM ${table} WHERE ${due(cut)} LIMIT ${BATCH}))`
    for (let gone = BATCH; gone === BATCH && goesOn(); rows += gone) {
      const query = become
        ? database.update(table).set(become).where(batch)
        : database.delete(table).where(batch)
      gone = (await query).rowCount ?? 0
    }
  }
  return rows
}

/** Ids of who left so long ago, and is not forgotten yet. */
export async function formerStaff(database: Database, { before }: Cut): Promise<string[]> {
  const rows = await database
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.active, false), isNull(staff.erasedAt), lte(staff.leftAt, before)))
  return rows.map(({ id }) => id)
}

/** Milliseconds that wrong passwords are remembered after the last one. */
const WEEK = sql`interval '7 days'`
/** How long a one-time link can be seen after it was used or ended. */
const MONTH = sql`interval '30 days'`

/** What ends by itself, and whose row says nothing any more once it has. */
export const ENDED: readonly { table: PgTable; is(now: Date): SQL | undefined }[] = [
  { table: audit, is: (now) => lte(audit.at, new Date(now.getTime() - AUDIT_DAYS * DAY)) },
  // better-auth counts by the machine's clock.
  { table: staffSessions, is: () => lte(staffSessions.expiresAt, new Date()) },
  { table: staffVerifications, is: () => lte(staffVerifications.expiresAt, new Date()) },
  { table: staffPasswordLinks, is: (now) => lte(staffPasswordLinks.expiresAt, now) },
  {
    table: staffFailedSignIns,
    is: (now) => sql`${staffFailedSignIns.lastAt} <= ${now}::timestamptz - ${WEEK}`,
  },
  {
    // By the machine's clock, as they are made.
    table: staffLinks,
    is: () => sql`coalesce(${staffLinks.usedAt}, ${staffLinks.expiresAt}) <= now() - ${MONTH}`,
  },
]

export async function deleteEnded(database: Database, now: number): Promise<void> {
  for (const { table, is } of ENDED) await database.delete(table).where(is(new Date(now)))
}
