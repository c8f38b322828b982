import { createRequiredContext } from '../ui/required-context.ts'
import type { ChatStore } from './chat-store.ts'

export const [ChatContext, useChat] = createRequiredContext<ChatStore>('chat')
