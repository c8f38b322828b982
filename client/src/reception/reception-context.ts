import { createRequiredContext } from '../ui/required-context.ts'
import type { ArrivalsStore } from './console/arrivals-store.ts'
import type { ConversationStore } from './conversation-store.ts'
import type { QuestionDraft } from './visitor/question-draft.ts'

/** The desk as one side of it has it: a visitor's own conversation, or all that a rep on duty may answer. */
export interface Reception {
  conversations: ConversationStore
  arrivals: ArrivalsStore
  draft: QuestionDraft
  /** Marks a conversation as read, here at once and for the own side's other pages by the server. */
  markSeen(id: string): void
}

export const [ReceptionContext, useReception] = createRequiredContext<Reception>('reception')
