import { CHAT_HISTORY, type ChatLine } from '@foyer/shared/chat/chat-contract.ts'
import { desc, eq } from 'drizzle-orm'
import type { Database } from '../storage/database.ts'
import { chatLines } from './chat-tables.ts'

/**
 * Stores a line of the whole lobby. It is safe once this resolves.
 *
 * @param fromId who the author is in every visit
 */
export async function storeChatLine(
  database: Database,
  centerId: string,
  fromId: string,
  line: ChatLine,
): Promise<void> {
  await database.insert(chatLines).values({
    centerId,
    id: line.id,
    fromId,
    shownId: line.from,
    name: line.name,
    rep: line.rep,
    text: line.text,
    at: new Date(line.at),
  })
}

/** A line with who its author is in every visit, which nobody is shown. */
export interface AuthoredLine {
  fromId: string
  line: ChatLine
}

/** The last `CHAT_HISTORY` lines of a center, oldest first. */
export async function readChatHistory(
  database: Database,
  centerId: string,
): Promise<AuthoredLine[]> {
  const rows = await database
    .select()
    .from(chatLines)
    .where(eq(chatLines.centerId, centerId))
    .orderBy(desc(chatLines.number))
    .limit(CHAT_HISTORY)
  return rows.reverse().map(({ id, fromId, shownId: from, name, rep, text, at }) => ({
    fromId,
    line: { id, scope: 'lobby', from, name, rep, text, at: at.getTime(), automatic: false },
  }))
}
