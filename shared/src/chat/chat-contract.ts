import { z } from 'zod'
import type { Result } from '../errors/result.ts'

/** Metres within which `near` chat is read. */
export const NEAR_DISTANCE = 12
/** Characters of one chat line. */
export const CHAT_MAX = 500
/** Lines of the whole lobby that a newcomer is given. */
export const CHAT_HISTORY = 50
/** Lines that one person may write at once, and how many seconds one more takes. */
export const CHAT_BURST = 5
export const CHAT_SECONDS_PER_LINE = 2
/** Lines that all of a lobby may say to the whole of it, beyond which nobody could read them. */
export const ALOUD_PACE = { burst: 20, secondsEach: 1 / 5 }
/** Signals of one person that something is being typed: pages send one every 2 s. */
export const TYPING_PACE = { burst: 4, secondsEach: 1 }

/** Room message `chat`. */
export const ChatMessage = z.object({
  scope: z.enum(['near', 'lobby']),
  text: z.string().max(CHAT_MAX * 4),
})
export type ChatMessage = z.infer<typeof ChatMessage>

/** Room message `typing`: shown for a few seconds, sent at most every 2 s while the person types. */
export const TypingMessage = z.object({ scope: z.enum(['near', 'lobby']) })

/** Server to client `chat`: one line. */
export interface ChatLine {
  id: string
  scope: 'near' | 'lobby'
  /** Person id of the author. */
  from: string
  name: string
  /** Author is signed-in staff. */
  rep: boolean
  text: string
  /** Milliseconds since 1970, the server's clock. */
  at: number
  /** A greeting that the rep's avatar says by itself. */
  automatic: boolean
}

/** Server to client `typing`. */
export interface Typing {
  from: string
}

/** Server to client `chat-removed`: what is erased, and is to be shown no longer. */
export interface ChatRemoved {
  ids: readonly string[]
  /** Authors all of whose lines go, those said nearby too. */
  from: readonly string[]
}

export interface ChatRequests {
  chat: { body: ChatMessage; reply: Result }
  typing: { body: z.infer<typeof TypingMessage>; reply: Result }
}

export interface ChatAnnouncements {
  /** After every welcome: the last lines of the whole lobby, oldest first. */
  'chat-history': ChatLine[]
  chat: ChatLine
  typing: Typing
  'chat-removed': ChatRemoved
}
