import type { Conversation, ConversationLine } from '@foyer/shared/reception/reception-contract.ts'
import { and, count, desc, eq, gt, inArray, max } from 'drizzle-orm'
import type { Database } from '../storage/database.ts'
import { conversationLines, conversations } from './reception-tables.ts'

/** The author of lines that no person writes. */
export const DESK = ''
/** Conversations that a rep is given, those with the latest lines; lines of each that are given. */
const CONVERSATIONS_GIVEN = 50
const LINES_GIVEN = 200

type Side = ConversationLine['by']
const OTHER = { visitor: 'rep', rep: 'visitor' } as const satisfies Record<Side, Side>

export type ConversationHead = Omit<Conversation, 'lines' | 'unread'> & { centerId: string }

export interface NewLine {
  conversationId: string
  fromId: string
  line: ConversationLine
}

/**
 * Stores a line as the first of a new conversation, both or neither; in the visitor's own one of the center if
 * there is one by now, for a visitor may ask twice in the same moment.
 *
 * @returns the id of the conversation that the line is in
 */
export async function storeConversation(
  database: Database,
  head: ConversationHead,
  first: Omit<NewLine, 'conversationId'>,
): Promise<string> {
  return database.transaction(async (transaction) => {
    await transaction
      .insert(conversations)
      .values({ ...head, openedAt: new Date(head.openedAt) })
      .onConflictDoNothing({ target: [conversations.centerId, conversations.visitorId] })
    const { id } = (await findHead(transaction, head.centerId, { visitorId: head.visitorId }))!
    await storeLine(transaction, { ...first, conversationId: id })
    return id
  })
}

/** Stores a line. Whoever writes has seen what was there before. */
export async function storeLine(database: Database, added: NewLine): Promise<void> {
  const { conversationId, fromId, line } = added
  const [row] = await database
    .insert(conversationLines)
    .values({ ...line, conversationId, fromId, at: new Date(line.at) })
    .returning({ number: conversationLines.number })
  await setSeen(database, conversationId, line.by, row!.number)
}

export async function storeContact(
  database: Database,
  conversationId: string,
  contact: string,
): Promise<void> {
  await database.update(conversations).set({ contact }).where(eq(conversations.id, conversationId))
}

/** Marks everything up to now as seen by a side. */
export async function storeSeen(
  database: Database,
  conversationId: string,
  by: Side,
): Promise<void> {
  const [last] = await database
    .select({ number: max(conversationLines.number) })
    .from(conversationLines)
    .where(eq(conversationLines.conversationId, conversationId))
  await setSeen(database, conversationId, by, last?.number ?? 0)
}

export async function countUnread(
  database: Database,
  conversationId: string,
  forSide: Side,
): Promise<number> {
  const [row] = await database
    .select({ unread: count() })
    .from(conversationLines)
    .innerJoin(conversations, eq(conversations.id, conversationLines.conversationId))
    .where(
      and(
        eq(conversations.id, conversationId),
        eq(conversationLines.by, OTHER[forSide]),
        gt(conversationLines.number, seenColumn(forSide)),
      ),
    )
  return row?.unread ?? 0
}

/** How many lines the visitor has written. */
export async function countVisitorLines(
  database: Database,
  conversationId: string,
): Promise<number> {
  const ofVisitor = eq(conversationLines.by, 'visitor' satisfies Side)
  return database.$count(
    conversationLines,
    and(eq(conversationLines.conversationId, conversationId), ofVisitor),
  )
}

/** A conversation of a center. */
export async function findHead(
  database: Database,
  centerId: string,
  by: { id: string } | { visitorId: string },
): Promise<ConversationHead | null> {
  const one = 'id' in by ? eq(conversations.id, by.id) : eq(conversations.visitorId, by.visitorId)
  const [row] = await database
    .select()
    .from(conversations)
    .where(and(eq(conversations.centerId, centerId), one))
  return row === undefined ? null : headOf(row)
}

/** A conversation with its last lines and the unread ones counted for a side. */
export async function readConversation(
  database: Database,
  { centerId: _, ...head }: ConversationHead,
  forSide: Side,
): Promise<Conversation> {
  const rows = await database
    .select()
    .from(conversationLines)
    .where(eq(conversationLines.conversationId, head.id))
    .orderBy(desc(conversationLines.number))
    .limit(LINES_GIVEN)
  const lines = rows.reverse().map(({ id, by, name, text, at }) => {
    return { id, by: by as Side, name, text, at: at.getTime() }
  })
  return { ...head, lines, unread: await countUnread(database, head.id, forSide) }
}

/** A conversation's last line; null when it has none. */
export async function readLastLine(
  database: Database,
  conversationId: string,
): Promise<{ fromId: string; at: number } | null> {
  const [row] = await database
    .select({ fromId: conversationLines.fromId, at: conversationLines.at })
    .from(conversationLines)
    .where(eq(conversationLines.conversationId, conversationId))
    .orderBy(desc(conversationLines.number))
    .limit(1)
  return row === undefined ? null : { fromId: row.fromId, at: row.at.getTime() }
}

/**
 * Whether a conversation of a center has a line since `last`, and one of this rep since `from`. Milliseconds since
 * 1970.
 */
export async function goesOnWith(
  database: Database,
  centerId: string,
  staffId: string,
  { from, last }: { from: number; last: number },
): Promise<boolean> {
  const own = database
    .select({ id: conversationLines.conversationId })
    .from(conversationLines)
    .where(and(eq(conversationLines.fromId, staffId), gt(conversationLines.at, new Date(from))))
  const [row] = await database
    .select({ id: conversationLines.conversationId })
    .from(conversationLines)
    .innerJoin(conversations, eq(conversations.id, conversationLines.conversationId))
    .where(
      and(
        eq(conversations.centerId, centerId),
        inArray(conversationLines.conversationId, own),
        gt(conversationLines.at, new Date(last)),
      ),
    )
    .limit(1)
  return row !== undefined
}

/** The conversations that a center's reps are given, the one with the latest line first. */
export async function readLatestHeads(
  database: Database,
  centerId: string,
): Promise<ConversationHead[]> {
  const latest = await database
    .select({ id: conversationLines.conversationId })
    .from(conversationLines)
    .innerJoin(conversations, eq(conversations.id, conversationLines.conversationId))
    .where(eq(conversations.centerId, centerId))
    .groupBy(conversationLines.conversationId)
    .orderBy(desc(max(conversationLines.number)))
    .limit(CONVERSATIONS_GIVEN)
  if (latest.length === 0) return []
  const ids = latest.map(({ id }) => id)
  const rows = await database.select().from(conversations).where(inArray(conversations.id, ids))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => headOf(byId.get(id)!))
}

async function setSeen(
  database: Database,
  conversationId: string,
  by: Side,
  number: number,
): Promise<void> {
  const seen = by === 'visitor' ? { seenByVisitor: number } : { seenByReps: number }
  await database.update(conversations).set(seen).where(eq(conversations.id, conversationId))
}

function seenColumn(side: Side) {
  return side === 'visitor' ? conversations.seenByVisitor : conversations.seenByReps
}

function headOf(row: typeof conversations.$inferSelect): ConversationHead {
  const { id, centerId, visitorId, visitorName, locale, contact, openedAt } = row
  return { id, centerId, visitorId, visitorName, locale, contact, openedAt: openedAt.getTime() }
}
