import type { z } from 'zod'
import type { Door } from '../centers/centers-contract.ts'
import type { ChatLine, ChatMessage, Typing, TypingMessage } from '../chat/chat-contract.ts'
import type { CrewNotice, Handover, OwnShift, ShiftEnding } from '../duty/duty-contract.ts'
import type { AttentionMessage, DutyMessage, StatusMessage } from '../duty/on-duty-contract.ts'
import type { EmoteMessage, EmoteShown } from '../emotes/emotes-contract.ts'
import type { Result } from '../errors/result.ts'
import type { LookMessage } from '../look/look-contract.ts'
import type { Arrival, ViewMessage } from '../people/people-contract.ts'
import type {
  AnswerMessage,
  AskMessage,
  Conversation,
  ConversationLineSent,
  ConversationTypingMessage,
  SeenMessage,
} from '../reception/reception-contract.ts'
import type { SitMessage } from '../seats/seats-contract.ts'

/**
 * Every message of a lobby connection by name. Requests go from the client to the server by
 * `room.request(name, body)` and are always answered with a `Result`: a refusal carries its reason and the
 * connection stays. Binary traffic: `channels.ts`.
 */
export interface Requests {
  chat: { body: z.infer<typeof ChatMessage>; reply: Result }
  typing: { body: z.infer<typeof TypingMessage>; reply: Result }
  emote: { body: z.infer<typeof EmoteMessage>; reply: Result }
  duty: { body: z.infer<typeof DutyMessage>; reply: Result }
  attention: { body: z.infer<typeof AttentionMessage>; reply: Result }
  status: { body: z.infer<typeof StatusMessage>; reply: Result }
  view: { body: z.infer<typeof ViewMessage>; reply: Result }
  look: { body: z.infer<typeof LookMessage>; reply: Result }
  sit: { body: z.infer<typeof SitMessage>; reply: Result }
  ask: { body: z.infer<typeof AskMessage>; reply: Result<{ conversationId: string }> }
  answer: { body: z.infer<typeof AnswerMessage>; reply: Result }
  seen: { body: z.infer<typeof SeenMessage>; reply: Result }
  'conversation-typing': { body: z.infer<typeof ConversationTypingMessage>; reply: Result }
}

/** What the server sends unasked. */
export interface Announcements {
  /** First message after joining and after every reconnection. */
  welcome: Welcome
  /** What the center's door says: after every welcome, and whenever it changes. */
  door: Door
  chat: ChatLine
  typing: Typing
  emote: EmoteShown
  arrival: Arrival
  /** To staff, on entering and when it changes. */
  'own-shift': OwnShift
  /** To the other reps on duty. */
  'crew-notice': CrewNotice
  /** To a rep whose duty ends soon, or has ended while visitors still talk. */
  'shift-ending': ShiftEnding
  /** To a rep who comes on duty: what those before have left to say. */
  handover: Handover
  conversation: Conversation
  'conversation-line': ConversationLineSent
  'conversation-typing': { conversationId: string }
  /** To the other reps on duty: one of them has read everything. */
  'conversation-seen': { conversationId: string }
  /** The server is going down; the connection closes shortly after. */
  closing: { seconds: number }
}

export interface Welcome {
  personId: string
  /** The own avatar's index in snapshots. */
  index: number
  /** Where the server has put the avatar. */
  x: number
  z: number
  /** Radians. */
  yaw: number
  /** Last lines of the whole lobby, oldest first. */
  chat: ChatLine[]
  /** The server's clock, milliseconds since 1970. */
  now: number
}
