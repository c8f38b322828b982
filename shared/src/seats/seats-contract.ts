import { z } from 'zod'
import type { Result } from '../errors/result.ts'

/** Room message `sit`: takes a seat, an id of `seatsOf`; null gets up. */
export const SitMessage = z.object({ seat: z.string().max(48).nullable() })

export interface SeatsRequests {
  sit: { body: z.infer<typeof SitMessage>; reply: Result }
}
