import { z } from 'zod'
import type { Result } from '../errors/result.ts'

/** Room message `view`: the 3D view was opened or closed. */
export const ViewMessage = z.object({ view: z.enum(['3d', 'list']) })

export interface PeopleRequests {
  view: { body: z.infer<typeof ViewMessage>; reply: Result }
}
