import { can } from '@foyer/shared/access/can.ts'
import { refuse } from '@foyer/shared/errors/result.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import { TokenBucket } from '@foyer/shared/time/token-bucket.ts'
import type { Occupant } from '../people/lobby.ts'
import type { RequestHandlers } from '../people/request-handlers.ts'
import type { Desk } from './desk.ts'

/** A visitor's lines to the desk: some at once, then one every few seconds. */
const ASK_PACE = { burst: 6, secondsEach: 3 }

/** Asking the desk, answering for it, and what shows that somebody reads and writes. */
export function receptionMessages(
  desk: Desk,
  clock: Clock,
): Pick<RequestHandlers, 'ask' | 'answer' | 'seen' | 'conversation-typing'> {
  const paces = new WeakMap<Occupant, TokenBucket>()
  return {
    ask(visitor, body) {
      if (visitor.entry.staff !== null) return refuse('not-allowed', 'staff answers')
      const now = clock.now()
      const pace = paces.get(visitor) ?? new TokenBucket(ASK_PACE, now)
      paces.set(visitor, pace)
      return pace.take(now) ? desk.ask(visitor, body) : refuse('too-many')
    },
    answer(rep, body) {
      const member = rep.entry.staff?.member
      if (member === undefined) return refuse('not-signed-in')
      const may = can({ kind: 'staff', id: member.id, role: member.role }, 'conversation-answer')
      return may ? desk.answer(rep, body) : refuse('not-allowed')
    },
    seen: (person, { conversationId }) => desk.see(person, conversationId),
    'conversation-typing': (person, { conversationId }) => desk.showTyping(person, conversationId),
  }
}
