import type { FoundVisitor, PersonalData } from '@foyer/shared/privacy/privacy-contract.ts'
import { FOUND_MAX } from '@foyer/shared/privacy/privacy-limits.ts'
import { and, desc, eq, getTableName, ilike, or } from 'drizzle-orm'
import { chatLines } from '../chat/chat-tables.ts'
import { conversations } from '../reception/reception-tables.ts'
import type { Database, Transaction } from '../storage/database.ts'
import {
  type DataSubject,
  erasePersonalRows,
  MEMBER_ROWS,
  readPersonalRows,
  VISITOR_ROWS,
} from './personal-rows-queries.ts'

/** Everything that is stored about somebody, but for when it was read. */
export async function readPersonalData(
  database: Database,
  person: PersonalData['person'],
  subject: DataSubject,
): Promise<Pick<PersonalData, 'person' | 'tables' | 'files'>> {
  const tables: PersonalData['tables'] = {}
  const files: PersonalData['files'] = []
  const list = person === 'visitor' ? VISITOR_ROWS : MEMBER_ROWS
  for (const { table, rows } of await readPersonalRows(database, list, subject)) {
    const name = getTableName(table)
    tables[name] = [...(tables[name] ?? []), ...rows]
    for (const row of rows) {
      if (!(row.bytes instanceof Uint8Array)) continue
      const { bytes, hash, type } = row
      files.push({
        name: String(hash),
        type: String(type),
        base64: Buffer.from(bytes).toString('base64'),
      })
      delete row.bytes
    }
  }
  return { person, tables, files }
}

/** What of a visitor was on others' pages and is erased now: ids of lines and of conversations. */
export interface ErasedVisitor {
  lines: string[]
  conversations: string[]
}

/** Erases everything about a visitor, all or nothing. */
export async function eraseVisitor(
  transaction: Transaction,
  visitorId: string,
): Promise<ErasedVisitor> {
  const lines = await transaction
    .select({ id: chatLines.id })
    .from(chatLines)
    .where(eq(chatLines.fromId, visitorId))
  const talks = await transaction
    .select({ id: conversations.id })
    .from(conversations)
    .where(eq(conversations.visitorId, visitorId))
  await erasePersonalRows(transaction, VISITOR_ROWS, { id: visitorId })
  return { lines: lines.map(({ id }) => id), conversations: talks.map(({ id }) => id) }
}

/** Visitors whose name, address or number has a text in it, the latest first, each once. */
export async function findVisitors(database: Database, text: string): Promise<FoundVisitor[]> {
  const pattern = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
  const latestTalks = database
    .selectDistinctOn([conversations.visitorId], {
      id: conversations.id,
      visitorId: conversations.visitorId,
      name: conversations.visitorName,
      contact: conversations.contact,
      at: conversations.openedAt,
    })
    .from(conversations)
    .where(or(ilike(conversations.visitorName, pattern), ilike(conversations.contact, pattern)))
    .orderBy(conversations.visitorId, desc(conversations.openedAt))
    .as('latest_talks')
  const latestLines = database
    .selectDistinctOn([chatLines.fromId], {
      id: chatLines.id,
      visitorId: chatLines.fromId,
      name: chatLines.name,
      at: chatLines.at,
    })
    .from(chatLines)
    .where(and(eq(chatLines.rep, false), ilike(chatLines.name, pattern)))
    .orderBy(chatLines.fromId, desc(chatLines.number))
    .as('latest_lines')
  // Each visitor once before they are counted: whoever says much hides nobody.
  const talks = await database
    .select()
    .from(latestTalks)
    .orderBy(desc(latestTalks.at))
    .limit(FOUND_MAX)
  const lines = await database
    .select()
    .from(latestLines)
    .orderBy(desc(latestLines.at))
    .limit(FOUND_MAX)
  const found = new Map<string, FoundVisitor>()
  for (const { visitorId, at, ...row } of [
    ...talks,
    ...lines.map((line) => ({ ...line, contact: null })),
  ]) {
    const known = found.get(visitorId) ?? { ...row, at: 0 }
    found.set(visitorId, { ...known, at: Math.max(known.at, at.getTime()) })
  }
  return [...found.values()].sort((a, b) => b.at - a.at).slice(0, FOUND_MAX)
}

/** Whose conversation, or line in a lobby, has an id; null: there is none, or it is of the staff. */
export async function visitorOf(database: Database, id: string): Promise<string | null> {
  const [talk] = await database
    .select({ visitorId: conversations.visitorId })
    .from(conversations)
    .where(eq(conversations.id, id))
  if (talk !== undefined) return talk.visitorId
  const [line] = await database
    .select({ visitorId: chatLines.fromId })
    .from(chatLines)
    .where(and(eq(chatLines.id, id), eq(chatLines.rep, false)))
  return line?.visitorId ?? null
}
