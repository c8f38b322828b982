import { CHAT_HISTORY, type ChatLine } from '@foyer/shared/chat/chat-contract.ts'
import type { Database } from '../storage/database.ts'
import { readChatHistory, storeChatLine } from './chat-queries.ts'

/** The last lines of a center's whole lobby: in the database, and at hand for newcomers. */
export class ChatHistory {
  private readonly database: Database
  private readonly centerId: string
  private lines: ChatLine[] = []

  constructor(database: Database, centerId: string) {
    this.database = database
    this.centerId = centerId
  }

  async load(): Promise<void> {
    this.lines = await readChatHistory(this.database, this.centerId)
  }

  /** Oldest first. */
  last(): ChatLine[] {
    return this.lines
  }

  /** Stores a line. Only a stored line may be acknowledged or shown. */
  async add(line: ChatLine): Promise<void> {
    await storeChatLine(this.database, this.centerId, line)
    this.lines = [...this.lines, line].slice(-CHAT_HISTORY)
  }
}
