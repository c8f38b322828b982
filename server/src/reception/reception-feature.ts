import { TYPING_PACE } from '@foyer/shared/chat/chat-contract.ts'
import { refuse } from '@foyer/shared/errors/result.ts'
import {
  AnswerMessage,
  AskMessage,
  ConversationTypingMessage,
  LeaveContactMessage,
  type ReceptionRequests,
  SeenMessage,
  WriteToMessage,
} from '@foyer/shared/reception/reception-contract.ts'
import type { Logger } from 'pino'
import type { CenterDuty } from '../duty/center-duty.ts'
import type { Bus, ErasedMessage } from '../events/bus.ts'
import type { Occupant } from '../people/lobby.ts'
import type { RoomFeature } from '../people/room-feature.ts'
import { Desk, type DeskDeps } from './desk.ts'
import { DeskPages, type DeskPagesDeps } from './desk-pages.ts'
import { DeskWords, type DeskWordsDeps } from './desk-words.ts'

type ReceptionDeps = Omit<DeskDeps & DeskPagesDeps & DeskWordsDeps, 'roster' | 'pages'>

/** Asking the desk, answering for it, and what shows that somebody reads and writes. */
export function receptionFeature(
  deps: ReceptionDeps & { duty: CenterDuty; bus: Bus; log: Logger },
): RoomFeature<keyof ReceptionRequests> {
  const { duty, bus, log } = deps
  const { roster } = duty
  const pages = new DeskPages({ ...deps, roster })
  const desk = new Desk({ ...deps, roster, pages })
  const words = new DeskWords({ ...deps, pages })
  const giveConversations = (occupant: Occupant) =>
    void desk.catchUp(occupant).catch((error: unknown) => {
      log.error({ error }, 'conversations could not be given')
    })
  const remove = ({ conversations }: ErasedMessage) => {
    for (const conversationId of conversations) {
      pages
        .tellReps('conversation-removed', { conversationId })
        .catch((error: unknown) => log.error({ error }, 'reps could not be told what is erased'))
    }
  }
  duty.listen({
    came: giveConversations,
    unavailable: (pause) => words.sayUnavailable(pause),
    followed: (leaver, colleague) => words.sayGoesOn(leaver, colleague.name),
    holds: (staffId) => desk.isTalking(staffId),
  })

  return {
    requests: {
      ask: {
        contract: AskMessage,
        // Some lines at once, then one every few seconds.
        pace: { burst: 6, secondsEach: 3 },
        handle(visitor, body) {
          if (visitor.entry.staff !== null) return refuse('not-allowed', 'staff answers')
          return desk.ask(visitor, body)
        },
      },
      'leave-contact': {
        contract: LeaveContactMessage,
        pace: { burst: 6, secondsEach: 3 },
        handle(visitor, body) {
          if (visitor.entry.staff !== null) return refuse('not-allowed', 'staff answers')
          return desk.leaveContact(visitor, body)
        },
      },
      answer: {
        contract: AnswerMessage,
        permission: 'answer',
        // Several conversations at once, and what is ready to be pasted.
        pace: { burst: 20, secondsEach: 0.5 },
        handle: (rep, body) => desk.answer(rep, body),
      },
      'write-to': {
        contract: WriteToMessage,
        permission: 'answer',
        // Each opens a conversation that a visitor is told of.
        pace: { burst: 6, secondsEach: 5 },
        handle: (rep, body) => desk.writeTo(rep, body),
      },
      seen: {
        contract: SeenMessage,
        // With each line that comes.
        pace: { burst: 20, secondsEach: 0.5 },
        handle: (person, { conversationId }) => desk.see(person, conversationId),
      },
      'conversation-typing': {
        contract: ConversationTypingMessage,
        pace: TYPING_PACE,
        handle: (person, { conversationId }) => desk.showTyping(person, conversationId),
      },
    },
    open: async () => void bus.on('erased', remove),
    close: async () => void bus.off('erased', remove),
    onConnect(occupant, _lobby, first) {
      if (!(first && occupant.entry.newcomer)) giveConversations(occupant)
    },
  }
}
