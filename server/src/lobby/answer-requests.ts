import { ChatMessage, TypingMessage } from '@foyer/shared/chat/chat-contract.ts'
import {
  AttentionMessage,
  DutyMessage,
  StatusMessage,
} from '@foyer/shared/duty/on-duty-contract.ts'
import { EmoteMessage } from '@foyer/shared/emotes/emotes-contract.ts'
import { type Result, refuse } from '@foyer/shared/errors/result.ts'
import { LookMessage } from '@foyer/shared/look/look-contract.ts'
import { ViewMessage } from '@foyer/shared/people/people-contract.ts'
import type { Requests } from '@foyer/shared/protocol/messages.ts'
import {
  AnswerMessage,
  AskMessage,
  ConversationTypingMessage,
  SeenMessage,
} from '@foyer/shared/reception/reception-contract.ts'
import { SitMessage } from '@foyer/shared/seats/seats-contract.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import { TokenBucket } from '@foyer/shared/time/token-bucket.ts'
import type { Logger } from 'pino'
import type { z } from 'zod'
import type { Lobby, LobbyClient, Occupant } from '../people/lobby.ts'
import type { RequestHandler, RequestHandlers } from '../people/request-handlers.ts'

/** Requests of one person, of any kind: some at once, then 8 a second. */
const REQUEST_PACE = { burst: 40, secondsEach: 1 / 8 }

const CONTRACTS: { [Name in keyof Requests]: z.ZodType<Requests[Name]['body']> } = {
  chat: ChatMessage,
  typing: TypingMessage,
  emote: EmoteMessage,
  duty: DutyMessage,
  attention: AttentionMessage,
  status: StatusMessage,
  view: ViewMessage,
  look: LookMessage,
  sit: SitMessage,
  ask: AskMessage,
  answer: AnswerMessage,
  seen: SeenMessage,
  'conversation-typing': ConversationTypingMessage,
}

type MessageMap = Record<string, (client: LobbyClient, body: unknown) => Promise<Result<unknown>>>

/**
 * The room's message map: each request is let through at the person's pace, checked by its contract, answered by its
 * handler. Whatever goes wrong comes back as a refusal and the connection stays.
 */
export function answerRequests(
  handlers: RequestHandlers,
  lobby: Lobby,
  deps: { clock: Clock; log: Logger },
): MessageMap {
  const paces = new WeakMap<Occupant, TokenBucket>()

  function admit(occupant: Occupant): boolean {
    const now = deps.clock.now()
    let pace = paces.get(occupant)
    if (pace === undefined) {
      pace = new TokenBucket(REQUEST_PACE, now)
      paces.set(occupant, pace)
    }
    return pace.take(now)
  }

  function answering<Name extends keyof Requests>(name: Name): MessageMap[string] {
    const contract = CONTRACTS[name]
    const handle: RequestHandler<Name> = handlers[name]
    return async (client, body) => {
      const occupant = client.userData
      if (occupant?.client !== client) return refuse('unavailable')
      if (!admit(occupant)) return refuse('too-many')
      const parsed = contract.safeParse(body)
      if (!parsed.success) {
        const issue = parsed.error.issues[0]!
        return refuse('invalid', `${issue.path.join('.') || name}: ${issue.message}`)
      }
      try {
        return await handle(occupant, parsed.data, lobby)
      } catch (error) {
        deps.log.error({ error, request: name }, 'a request in the lobby failed')
        return refuse('unavailable')
      }
    }
  }

  const names = Object.keys(CONTRACTS) as (keyof Requests)[]
  return Object.fromEntries(names.map((name) => [name, answering(name)]))
}
