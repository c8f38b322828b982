import { z } from 'zod'
import type { Result } from '../errors/result.ts'

/** Characters of one line of a conversation. */
export const QUESTION_MAX = 2000
/** Lines that a visitor may write in one conversation. */
export const VISITOR_LINES_MAX = 1000

/**
 * How a visitor can be reached when nobody is on duty: a mail address or a phone number. Checked by
 * `checkContact`.
 */
const contact = z.string().trim().max(254)

/** Room message `ask`: a line of the visitor's own conversation; the first opens it. */
export const AskMessage = z.object({
  text: z.string().max(QUESTION_MAX * 4),
  contact: contact.optional(),
  /** It answers the greeting of a rep's avatar, which then stands before it. */
  greeted: z.boolean().optional(),
})
/** Room message `write-to`: a rep's line to a visitor who is here, who need not have asked. */
export const WriteToMessage = z.object({
  /** What everybody is shown of the visitor: of this visit. */
  visitorId: z.string().min(1).max(64),
  text: z.string().max(QUESTION_MAX * 4),
})
/** Room message `leave-contact`: how the visitor is reached; kept with the own conversation instead of an earlier one. */
export const LeaveContactMessage = z.object({ contact })
/** Room message `answer`: a rep's line in a visitor's conversation. */
export const AnswerMessage = z.object({
  conversationId: z.uuid(),
  text: z.string().max(QUESTION_MAX * 4),
})
/** Room message `seen`: everything in the conversation up to now was read by the sender's side. */
export const SeenMessage = z.object({ conversationId: z.uuid() })
/** Room message `conversation-typing`. */
export const ConversationTypingMessage = z.object({ conversationId: z.uuid() })

/** The two sides of a conversation. */
export type Side = 'visitor' | 'rep'

/** One line of a conversation. */
export interface ConversationLine {
  id: string
  /** Whose side wrote it, or the desk by itself: that nobody is there, or who goes on. */
  by: Side | 'desk'
  name: string
  text: string
  /** Milliseconds since 1970, the server's clock. */
  at: number
}

/** A visitor's question and all that follows; one per visitor for now. */
export interface Conversation {
  id: string
  /** What everybody is shown of the visitor in this visit; '' while they are not here. */
  visitorId: string
  visitorName: string
  /** The visitor's page language. */
  locale: string
  contact: string | null
  /** Milliseconds since 1970. */
  openedAt: number
  /**
   * Since when the visitor waits for an answer of a person, milliseconds since 1970; null: a person of the staff wrote
   * after the visitor's last line. What the desk says by itself answers nothing.
   */
  waitingSince: number | null
  lines: ConversationLine[]
  /** Lines of the other side that the receiver has not seen. */
  unread: number
}

/** Server to client `conversation-line`. */
export interface ConversationLineSent {
  conversationId: string
  line: ConversationLine
  unread: number
  /** As `Conversation.waitingSince`. */
  waitingSince: number | null
}

export interface ReceptionRequests {
  ask: { body: z.infer<typeof AskMessage>; reply: Result<{ conversationId: string }> }
  'write-to': { body: z.infer<typeof WriteToMessage>; reply: Result<{ conversationId: string }> }
  /** Refused as `not-found` before the first question. */
  'leave-contact': { body: z.infer<typeof LeaveContactMessage>; reply: Result }
  answer: { body: z.infer<typeof AnswerMessage>; reply: Result }
  seen: { body: z.infer<typeof SeenMessage>; reply: Result }
  'conversation-typing': { body: z.infer<typeof ConversationTypingMessage>; reply: Result }
}

export interface ReceptionAnnouncements {
  /** A whole conversation: on entering, on coming on duty and when one opens. */
  conversation: Conversation
  'conversation-line': ConversationLineSent
  'conversation-typing': { conversationId: string }
  /** To the other reps on duty: one of them has read everything. */
  'conversation-seen': { conversationId: string }
  /** To the reps on duty: it is erased. */
  'conversation-removed': { conversationId: string }
}
