import { z } from 'zod'
import type { Result } from '../errors/result.ts'
import { EMOTES, type Emote } from './emotes.ts'

/** Room message `emote`, client to server. */
export const EmoteMessage = z.object({ emote: z.enum(EMOTES) })

/** Server to client `emote`, to everybody within `NEAR_DISTANCE`. */
export interface EmoteShown {
  from: string
  emote: Emote
}

export interface EmotesRequests {
  emote: { body: z.infer<typeof EmoteMessage>; reply: Result }
}

export interface EmotesAnnouncements {
  emote: EmoteShown
}
