import { CHAT_HISTORY, type ChatLine } from '@foyer/shared/chat/chat-contract.ts'
import { desc } from 'drizzle-orm'
import type { Database } from '../storage/database.ts'
import { chatLines } from './chat-tables.ts'

/** Stores a line of the whole lobby. It is safe once this resolves. */
export async function storeChatLine(database: Database, line: ChatLine): Promise<void> {
  await database.insert(chatLines).values({
    id: line.id,
    fromId: line.from,
    name: line.name,
    rep: line.rep,
    text: line.text,
    at: new Date(line.at),
  })
}

/** The last `CHAT_HISTORY` lines, oldest first. */
export async function readChatHistory(database: Database): Promise<ChatLine[]> {
  const rows = await database
    .select()
    .from(chatLines)
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
