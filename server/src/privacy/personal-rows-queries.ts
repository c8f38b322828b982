import { type Column, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { audit } from '../audit/audit-tables.ts'
import { chatLines } from '../chat/chat-tables.ts'
import { rotaAbsences, rotaProfiles } from '../crew/crew-tables.ts'
import { deliveries } from '../deliveries/deliveries-tables.ts'
import { rotaHandovers, rotaPresences, rotaTakeOvers } from '../duty/duty-tables.ts'
import { duties } from '../duty/roster-tables.ts'
import { events } from '../events/events-tables.ts'
import { feeds } from '../feeds/feeds-tables.ts'
import {
  staff,
  staffAccounts,
  staffFailedSignIns,
  staffLinks,
  staffPasswordLinks,
  staffSecondFactors,
  staffSessions,
  staffVerifications,
} from '../identity/identity-tables.ts'
import { layouts } from '../layout/layout-tables.ts'
import { noticeBrowsers, noticeChoices, noticeReadings } from '../notices/notices-tables.ts'
import { conversationLines, conversations } from '../reception/reception-tables.ts'
import { rotaChanges, rotaShifts } from '../shifts/shifts-tables.ts'
import type { Database, Transaction } from '../storage/database.ts'
import { rotaSwaps } from '../swaps/swaps-tables.ts'
import { uploads } from '../uploads/uploads-tables.ts'
import { rotaWeeks } from '../weeks/weeks-tables.ts'

/** What is left of a name: whoever it was. */
export const NOBODY = 'N. N.'

/** Whose rows are looked for: a visitor by guest id, or a member of staff. */
export interface DataSubject {
  id: string
  /** Of a member of staff. */
  email?: string
  name?: string
}

/** Rows of one table that are about somebody. */
interface PersonalRows {
  table: PgTable
  are(subject: DataSubject): SQL | undefined
  /** `delete`: the rows go. `id`: they say nothing but an id, which says nothing once its owner's row is erased. */
  erased: 'delete' | 'id' | ((subject: DataSubject) => Record<string, unknown>)
  /** What no copy is given of: secrets, and what is not about the person. */
  hidden?: readonly string[]
}

const by = (...columns: Column[]) => {
  return ({ id }: DataSubject) => or(...columns.map((column) => eq(column, id)))
}

/** Everything that is stored about a visitor. The guest id, which lasts over visits, is in no copy that is handed on. */
export const VISITOR_ROWS: readonly PersonalRows[] = [
  { table: chatLines, are: by(chatLines.fromId), erased: 'delete', hidden: ['fromId'] },
  {
    table: conversationLines,
    are: ({ id }) =>
      inArray(
        conversationLines.conversationId,
        sql`(SELECT ${conversations.id} FROM ${conversations} WHERE ${conversations.visitorId} = ${id})`,
      ),
    erased: 'delete',
    hidden: ['fromId'],
  },
  {
    table: conversations,
    are: by(conversations.visitorId),
    erased: 'delete',
    hidden: ['visitorId'],
  },
]

/** Everything that is stored about a member of staff. What they wrote to visitors stays, without their name. */
export const MEMBER_ROWS: readonly PersonalRows[] = [
  { table: chatLines, are: by(chatLines.fromId), erased: 'delete' },
  {
    table: conversationLines,
    are: by(conversationLines.fromId),
    erased: () => ({ name: NOBODY }),
    hidden: ['conversationId'],
  },
  { table: staffSessions, are: by(staffSessions.userId), erased: 'delete', hidden: ['token'] },
  {
    table: staffAccounts,
    are: by(staffAccounts.userId),
    erased: 'delete',
    hidden: ['password', 'accessToken', 'refreshToken', 'idToken'],
  },
  {
    table: staffPasswordLinks,
    are: by(staffPasswordLinks.staffId),
    erased: 'delete',
    hidden: ['tokenHash'],
  },
  {
    table: staffSecondFactors,
    are: by(staffSecondFactors.userId),
    erased: 'delete',
    hidden: ['secret', 'backupCodes'],
  },
  {
    // Sign-ins that wait for a code, and browsers that need none.
    table: staffVerifications,
    are: by(staffVerifications.value),
    erased: 'delete',
    hidden: ['identifier'],
  },
  { table: staffFailedSignIns, are: by(staffFailedSignIns.staffId), erased: 'delete' },
  {
    table: staffLinks,
    are: ({ email }) => eq(staffLinks.email, email ?? ''),
    erased: 'delete',
    hidden: ['tokenHash'],
  },
  { table: noticeChoices, are: by(noticeChoices.staffId), erased: 'delete' },
  { table: noticeReadings, are: by(noticeReadings.staffId), erased: 'delete' },
  {
    table: noticeBrowsers,
    are: by(noticeBrowsers.staffId),
    erased: 'delete',
    hidden: ['auth', 'p256dh', 'endpoint'],
  },
  { table: feeds, are: by(feeds.staffId), erased: 'delete', hidden: ['secret'] },
  { table: deliveries, are: by(deliveries.recipientId), erased: 'delete' },
  {
    // What colleagues are told of them.
    table: deliveries,
    are: ({ name }) =>
      sql`position(to_json(${name}::text)::text in ${deliveries.payload}::text) > 0`,
    erased: ({ name }) => ({
      payload: sql`replace(${deliveries.payload}::text, to_json(${name}::text)::text, ${JSON.stringify(NOBODY)})::jsonb
        || CASE WHEN ${deliveries.payload}->>'from' = ${name} THEN '{"note":""}' ELSE '{}' END::jsonb
        || CASE WHEN ${deliveries.payload}->>'who' = ${name} AND ${deliveries.payload} ? 'reason'
             THEN '{"reason":""}' ELSE '{}' END::jsonb`,
    }),
    hidden: ['recipientKind', 'recipientId', 'address', 'key'],
  },
  { table: duties, are: by(duties.staffId), erased: 'delete' },
  { table: rotaProfiles, are: by(rotaProfiles.staffId), erased: 'delete' },
  { table: rotaAbsences, are: by(rotaAbsences.staffId), erased: 'delete' },
  { table: rotaHandovers, are: by(rotaHandovers.staffId), erased: 'delete', hidden: ['seenBy'] },
  { table: rotaPresences, are: by(rotaPresences.staffId), erased: 'id' },
  { table: rotaTakeOvers, are: by(rotaTakeOvers.staffId), erased: 'id' },
  { table: rotaShifts, are: by(rotaShifts.staffId), erased: 'id' },
  { table: rotaChanges, are: by(rotaChanges.by), erased: 'id', hidden: ['before', 'after'] },
  {
    table: rotaSwaps,
    are: by(rotaSwaps.from, rotaSwaps.to, rotaSwaps.taker, rotaSwaps.decidedBy),
    erased: ({ id }) => ({
      note: sql`CASE WHEN ${rotaSwaps.from} = ${id} THEN '' ELSE ${rotaSwaps.note} END`,
      reason: sql`CASE WHEN ${rotaSwaps.decidedBy} = ${id} THEN '' ELSE ${rotaSwaps.reason} END`,
    }),
  },
  { table: rotaWeeks, are: by(rotaWeeks.publishedBy), erased: 'id', hidden: ['draft'] },
  // Kept: who is named in it could else erase what they did.
  { table: audit, are: by(audit.actor, audit.subject), erased: 'id' },
  { table: events, are: by(events.actor, events.subject), erased: 'id' },
  {
    table: layouts,
    are: by(layouts.publishedBy),
    erased: 'id',
    hidden: ['document', 'navmesh', 'madeOf'],
  },
  { table: uploads, are: by(uploads.uploadedBy), erased: 'id' },
  {
    table: staff,
    are: by(staff.id),
    erased: ({ id }) => ({
      name: NOBODY,
      email: `${id}@erased.invalid`,
      emailVerified: false,
      image: null,
      languages: [],
      greeting: {},
      look: '',
    }),
  },
]

/** The rows about somebody, table by table, without what is hidden. */
export async function readPersonalRows(
  database: Database,
  rows: readonly PersonalRows[],
  subject: DataSubject,
): Promise<{ table: PgTable; rows: Record<string, unknown>[] }[]> {
  const read = []
  for (const { table, are, hidden = [] } of rows) {
    const found = await database.select().from(table).where(are(subject))
    for (const row of found) for (const name of hidden) delete row[name]
    read.push({ table, rows: found })
  }
  return read
}

/** Deletes or changes the rows about somebody, so that nothing of the person is left in them. */
export async function erasePersonalRows(
  transaction: Transaction,
  rows: readonly PersonalRows[],
  subject: DataSubject,
): Promise<void> {
  for (const { table, are, erased } of rows) {
    if (erased === 'id') continue
    if (erased === 'delete') await transaction.delete(table).where(are(subject))
    else await transaction.update(table).set(erased(subject)).where(are(subject))
  }
}
