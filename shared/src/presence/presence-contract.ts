import { z } from 'zod'

/** How a rep on duty is to be taken. `back-soon` is also set by itself when the rep's page is gone. */
export const STATUSES = ['available', 'busy', 'on-the-phone', 'back-soon'] as const
export const StatusSchema = z.enum(STATUSES)
export type Status = (typeof STATUSES)[number]

/** Seconds that a cut connection may take to come back as the same avatar at the same place. */
export const RECONNECT_SECONDS = 30
/** Seconds without any page of the rep after which the avatar at the post says `back-soon`. */
export const AWAY_SECONDS = 45
/** Minutes without any page of the rep after which the duty ends. */
export const ABSENT_MINUTES = 10

/** Room message `duty`: come on or go off duty. */
export const DutyMessage = z.object({ on: z.boolean() })
/** Room message `status`, on duty only. */
export const StatusMessage = z.object({ status: StatusSchema })
/** Room message `view`: the 3D view was opened or closed. */
export const ViewMessage = z.object({ view: z.enum(['3d', 'list']) })

/** Server to reps on duty: somebody came in. */
export interface Arrival {
  personId: string
  name: string
  /** The visitor's page language. */
  locale: string
  /** Milliseconds since 1970. */
  since: number
}
