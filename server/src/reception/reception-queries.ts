import type { QuestionState } from '@foyer/shared/reception/question-state.ts'
import type {
  Conversation,
  ConversationLine,
  Side,
} from '@foyer/shared/reception/reception-contract.ts'
import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  max,
  ne,
  sql,
} from 'drizzle-orm'
import type { Database } from '../storage/database.ts'
import { conversationLines, conversations } from './reception-tables.ts'

/** The author of what the desk says by itself. */
export const DESK = ''
/** Conversations that a rep is given, of those that wait and of the others; lines of each that are given. */
const CONVERSATIONS_GIVEN = 50
const LINES_GIVEN = 200

export type ConversationHead = Omit<Conversation, 'lines' | 'unread'> & { centerId: string }

export interface NewLine {
  fromId: string
  line: ConversationLine
}

/**
 * Stores lines as the first of a new conversation, all or nothing; in the visitor's own one of the center if there is
 * one by now, for a visitor may ask twice in the same moment.
 *
 * @returns the id of the conversation that the lines are in
 */
export async function storeConversation(
  database: Database,
  head: ConversationHead,
  first: readonly NewLine[],
): Promise<string> {
  return database.transaction(async (transaction) => {
    await transaction
      .insert(conversations)
      .values({ ...head, openedAt: new Date(head.openedAt), waitingSince: null })
      .onConflictDoNothing({ target: [conversations.centerId, conversations.visitorId] })
    const { id } = (await findHead(transaction, head.centerId, { visitorId: head.visitorId }))!
    for (const added of first) await addLine(transaction, id, added)
    return id
  })
}

/** Stores lines, all or nothing. Whoever writes has seen what was there before; the desk by itself sees nothing. */
export async function storeLines(
  database: Database,
  conversationId: string,
  added: readonly NewLine[],
): Promise<void> {
  await database.transaction(async (transaction) => {
    for (const line of added) await addLine(transaction, conversationId, line)
  })
}

async function addLine(
  transaction: Database,
  conversationId: string,
  { fromId, line }: NewLine,
): Promise<void> {
  const conversation = eq(conversations.id, conversationId)
  // One after the other, so that what waits follows from the lines in the order of their numbers.
  await transaction
    .select({ id: conversations.id })
    .from(conversations)
    .where(conversation)
    .for('update')
  const at = new Date(line.at)
  const [row] = await transaction
    .insert(conversationLines)
    .values({ ...line, conversationId, fromId, at })
    .returning({ number: conversationLines.number })
  const { number } = row!
  const changes = {
    visitor: {
      seenByVisitor: number,
      waitingSince: sql`coalesce(${conversations.waitingSince}, ${at})`,
    },
    rep: { seenByReps: number, waitingSince: null },
    desk: null,
  }[line.by]
  if (changes !== null) await transaction.update(conversations).set(changes).where(conversation)
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
  const number = last?.number ?? 0
  await database
    .update(conversations)
    .set(by === 'visitor' ? { seenByVisitor: number } : { seenByReps: number })
    .where(eq(conversations.id, conversationId))
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
        forSide === 'visitor'
          ? ne(conversationLines.by, 'visitor' satisfies Side)
          : eq(conversationLines.by, 'visitor' satisfies Side),
        gt(
          conversationLines.number,
          forSide === 'visitor' ? conversations.seenByVisitor : conversations.seenByReps,
        ),
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

/** A conversation with its last lines and the unread ones counted for a side; whose it is is not in it. */
export async function readConversation(
  database: Database,
  { centerId: _, ...head }: Omit<ConversationHead, 'visitorId'>,
  forSide: Side,
): Promise<Omit<Conversation, 'visitorId'>> {
  const rows = await database
    .select()
    .from(conversationLines)
    .where(eq(conversationLines.conversationId, head.id))
    .orderBy(desc(conversationLines.number))
    .limit(LINES_GIVEN)
  const lines = rows.reverse().map(({ id, by, name, text, at }) => {
    return { id, by: by as ConversationLine['by'], name, text, at: at.getTime() }
  })
  return { ...head, lines, unread: await countUnread(database, head.id, forSide) }
}

/** A conversation's last line, or the last of one author kind; null when it has none. */
export async function readLastLine(
  database: Database,
  conversationId: string,
  by?: ConversationLine['by'],
): Promise<{ by: ConversationLine['by']; fromId: string; text: string; at: number } | null> {
  const [row] = await database
    .select()
    .from(conversationLines)
    .where(
      and(
        eq(conversationLines.conversationId, conversationId),
        by === undefined ? undefined : eq(conversationLines.by, by),
      ),
    )
    .orderBy(desc(conversationLines.number))
    .limit(1)
  if (row === undefined) return null
  const { fromId, text, at } = row
  return { by: row.by as ConversationLine['by'], fromId, text, at: at.getTime() }
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

/** The conversations that a center's reps are given: those that wait, the longest first, then the latest others. */
export async function readDeskHeads(
  database: Database,
  centerId: string,
): Promise<ConversationHead[]> {
  const ofCenter = eq(conversations.centerId, centerId)
  const waiting = await database
    .select()
    .from(conversations)
    .where(and(ofCenter, isNotNull(conversations.waitingSince)))
    .orderBy(asc(conversations.waitingSince))
    .limit(CONVERSATIONS_GIVEN)
  const latest = database
    .select({
      id: conversationLines.conversationId,
      number: max(conversationLines.number).as('number'),
    })
    .from(conversationLines)
    .innerJoin(conversations, eq(conversations.id, conversationLines.conversationId))
    .where(and(ofCenter, isNull(conversations.waitingSince)))
    .groupBy(conversationLines.conversationId)
    .as('latest')
  const others = await database
    .select({ conversation: conversations })
    .from(conversations)
    .innerJoin(latest, eq(latest.id, conversations.id))
    .orderBy(desc(latest.number))
    .limit(CONVERSATIONS_GIVEN)
  return [...waiting, ...others.map(({ conversation }) => conversation)].map(headOf)
}

function headOf(row: typeof conversations.$inferSelect): ConversationHead {
  const { id, centerId, visitorId, visitorName, locale, contact, openedAt, waitingSince } = row
  return {
    ...{ id, centerId, visitorId, visitorName, locale, contact },
    openedAt: openedAt.getTime(),
    waitingSince: waitingSince?.getTime() ?? null,
  }
}

/** How a visitor's question in a center stands; null when none waits and nothing is unread. */
export async function readQuestionState(
  database: Database,
  centerId: string,
  visitorId: string,
): Promise<QuestionState | null> {
  const head = await findHead(database, centerId, { visitorId })
  if (head === null) return null
  if ((await countUnread(database, head.id, 'visitor')) > 0) return 'answered'
  return head.waitingSince === null ? null : 'open'
}
