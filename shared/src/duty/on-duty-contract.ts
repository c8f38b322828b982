import { z } from 'zod'
import type { Result } from '../errors/result.ts'
import type { CrewNews, Handover, OwnShift, ShiftEnding } from './duty-contract.ts'
import { STATUSES } from './statuses.ts'

export const StatusSchema = z.enum(STATUSES)

/**
 * Room message `duty`: come on or go off duty. Within the own shift coming on is the check-in, outside of it one takes
 * over until the end of the half-day, or for the rest of the shift that is named. On duty already, one stays longer.
 */
export const DutyMessage = z.object({ on: z.boolean(), shiftId: z.uuid().optional() })
/**
 * Room message `attention`, on duty: whether the rep looks at the page. `hidden`: the tab was hidden; `idle`: for
 * IDLE_MINUTES nothing was touched.
 */
export const AttentionMessage = z.object({ to: z.enum(['here', 'hidden', 'idle']) })
/** Room message `status`, on duty only. */
export const StatusMessage = z.object({ status: StatusSchema })

/** Server to reps on duty: a visitor came in. */
export interface Arrival {
  personId: string
  name: string
  /** The visitor's page language. */
  locale: string
  /** Milliseconds since 1970. */
  since: number
}

export interface DutyRequests {
  duty: { body: z.infer<typeof DutyMessage>; reply: Result }
  attention: { body: z.infer<typeof AttentionMessage>; reply: Result }
  status: { body: z.infer<typeof StatusMessage>; reply: Result }
}

export interface DutyAnnouncements {
  /** To every rep on duty. */
  arrival: Arrival
  /** To staff, on entering and when it changes. */
  'own-shift': OwnShift
  /** To the other reps on duty. */
  'crew-news': CrewNews
  /** To a rep whose duty ends soon, or has ended while visitors still talk. */
  'shift-ending': ShiftEnding
  /** To a rep who comes on duty: what those before have left to say. */
  handover: Handover
}
