import { z } from 'zod'
import { CenterIdSchema } from '../centers/centers-contract.ts'
import type { Colleague } from '../shifts/shifts-contract.ts'
import { HANDOVER_MAX } from './duty-limits.ts'

/** Also the room message's: be on duty from now until the end of the half-day. */
export const TakeOverBody = z.object({
  centerId: CenterIdSchema,
  /** The shift whose rest is taken over; null: in addition to those on duty. */
  shiftId: z.uuid().nullable(),
  /** Only while nobody else has taken it over; without it the last one counts. */
  asOpen: z.boolean().optional(),
})
export type TakeOverBody = z.infer<typeof TakeOverBody>

/** An override at once. Stronger than the plan. */
export interface TakeOver {
  id: string
  centerId: string
  staffId: string
  shiftId: string | null
  /** Milliseconds since 1970. */
  start: number
  end: number
}

/** A stretch of duty after everything is applied: no two of one person overlap. */
export interface Duty {
  centerId: string
  staffId: string
  start: number
  end: number
  /** The shift that it comes from; null for a take-over in addition. */
  shiftId: string | null
  by: 'shift' | 'take-over'
}

/** How somebody kept a shift. */
export interface CheckIn {
  shiftId: string
  staffId: string
  /** `due`: the grace runs. `excused`: another took over before it was missed. */
  state: 'due' | 'on-time' | 'late' | 'missed' | 'excused'
  arrivedAt: number | null
  /** When the rep last left before the end; null while there or when the shift was kept to its end. */
  leftEarlyAt: number | null
  /** Minutes inside the shift with a page open. */
  presentMinutes: number
}

/** What the next rep should know. */
export const HandoverBody = z.object({
  centerId: CenterIdSchema,
  text: z.string().trim().min(1).max(HANDOVER_MAX),
})
export type HandoverBody = z.infer<typeof HandoverBody>

export interface Handover {
  id: string
  centerId: string
  staffId: string
  name: string
  text: string
  at: number
}

/** Who is due right now, and how today's shifts are kept. */
export interface Live {
  duties: Duty[]
  checkIns: CheckIn[]
  /** The newest that the asking rep has not seen. */
  handover: Handover | null
  names: Colleague[]
}

/** Room announcement `own-shift`, to staff who enter and when it changes: what the duty switch offers. */
export interface OwnShift {
  /** The own duty by plan that runs, or the next one to begin within a day; null: none. */
  duty: { start: number; end: number } | null
}

/** Room announcement `crew-news` to reps on duty: what happened to a colleague. */
export interface CrewNews {
  kind: 'late' | 'no-show' | 'away' | 'back' | 'leaving'
  staffId: string
  name: string
  at: number
}

/** Room announcement `shift-ending` to a rep whose duty ends soon. */
export interface ShiftEnding {
  /** Milliseconds since 1970; over when visitors still talk with the rep. */
  end: number
}
