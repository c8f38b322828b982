import { CHAT_HISTORY, type ChatLine } from '@foyer/shared/chat/chat-contract.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import { dateAt, instantOf } from '@foyer/shared/time/zoned-time.ts'
import type { Centers } from '../centers/centers-types.ts'
import type { Occupant } from '../people/lobby.ts'
import type { Database } from '../storage/database.ts'
import { type AuthoredLine, readChatHistory, storeChatLine } from './chat-queries.ts'

interface ChatHistoryDeps {
  centerId: string
  database: Database
  centers: Centers
  clock: Clock
}

/** The last lines of a center's whole lobby: in the database, and those of today at hand for newcomers. */
export class ChatHistory {
  private readonly deps: ChatHistoryDeps
  private lines: AuthoredLine[] = []

  constructor(deps: ChatHistoryDeps) {
    this.deps = deps
  }

  async load(): Promise<void> {
    this.lines = await readChatHistory(this.deps.database, this.deps.centerId)
  }

  /** Those of the center's day, oldest first (shared/src/retention/SPEC.md RE11), the reader's own marked as such. */
  ofToday(reader: Occupant): ChatLine[] {
    const { centerId, centers, clock } = this.deps
    const zone = centers.find(centerId)?.calendar.zone ?? 'UTC'
    const midnight = instantOf(dateAt(clock.now(), zone), '00:00', zone)
    return this.lines
      .filter(({ line }) => line.at >= midnight)
      .map(({ fromId, line }) =>
        fromId === reader.entry.personId ? { ...line, from: reader.id } : line,
      )
  }

  /** Forgets lines that are erased. */
  forget(ids: readonly string[]): void {
    this.lines = this.lines.filter(({ line }) => !ids.includes(line.id))
  }

  /** Stores a line. Only a stored line may be acknowledged or shown. */
  async add({ entry }: Occupant, line: ChatLine): Promise<void> {
    const fromId = entry.personId
    await storeChatLine(this.deps.database, this.deps.centerId, fromId, line)
    this.lines = [...this.lines, { fromId, line }].slice(-CHAT_HISTORY)
  }
}
