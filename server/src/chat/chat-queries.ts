import { CHAT_HISTORY, type ChatLine } from '@foyer/shared/chat/chat-contract.ts'
import { desc, eq } from 'drizzle-orm'
import type { Database } from '../storage/database.ts'
import { chatLines } from './chat-tables.ts'

/** Stores a line of the whole lobby. It is safe once this resolves. */
export async function storeChatLine(
  database: Database,
  centerId: string,
  line: ChatLine,
): Promise<void> {
  await database.insert(chatLines).values({
    centerId,
    id: line.id,
    fromId: line.from,
    name: line.name,
    rep: line.rep,
    text: line.text,
    at: new Date(line.at),
  })
}

/** The last `CHAT_HISTORY` lines of a center, oldest first. */
export async function readChatHistory(database: Database, centerId: string): Promise<ChatLine[]> {
  const rows = await database
    .select()
    .from(chatLines)
    .where(eq(chatLines.centerId, centerId))
    .orderBy(desc(chatLines.number))
    .limit(CHAT_HISTORY)
  return rows.reverse().map((row) => ({
    id: row.id,
    scope: 'lobby',
    from: row.fromId,
    name: row.name,
    rep: row.rep,
    text: row.text,
    at: row.at.getTime(),
    automatic: false,
  }))
}
