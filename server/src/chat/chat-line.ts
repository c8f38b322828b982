import { randomUUID } from 'node:crypto'
import type { ChatLine } from '@foyer/shared/chat/chat-contract.ts'
import type { Occupant } from '../people/lobby.ts'

/** A new line as everybody is shown it. */
export function chatLine(
  author: Occupant,
  line: Pick<ChatLine, 'scope' | 'text' | 'at' | 'automatic'>,
): ChatLine {
  const rep = author.entry.staff !== null
  return { id: randomUUID(), from: author.id, name: author.entry.name, rep, ...line }
}
