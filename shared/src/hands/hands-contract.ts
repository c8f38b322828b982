import { z } from 'zod'
import type { Result } from '../errors/result.ts'

/** Room message `hand`: raises the own hand, or lowers it. */
export const HandMessage = z.object({ raised: z.boolean() })

/** Somebody who would like to be heard. */
export interface RaisedHand {
  personId: string
  /** Whoever sees it may be in another instance of the lobby, where the person is not. */
  name: string
  /** When it was raised: milliseconds since 1970. */
  since: number
}

export interface HandsRequests {
  hand: { body: z.infer<typeof HandMessage>; reply: Result }
}

export interface HandsAnnouncements {
  /** After every welcome: all that are raised in the center, the first first. */
  hands: RaisedHand[]
  'hand-raised': RaisedHand
  'hand-lowered': { personId: string }
}
