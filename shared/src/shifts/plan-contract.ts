import type { Center } from '../centers/centers-contract.ts'
import type { Absence, CrewHistory, CrewMember } from '../crew/crew-contract.ts'
import type { CheckIn, Duty, Handover } from '../duty/duty-contract.ts'
import type { Swap, TakeEffect } from '../swaps/swaps-contract.ts'
import type { Shift } from './shifts-contract.ts'

/**
 * What may change a published shift. `no-show`: it was missed and is open to others now; `left`: its rep is no longer
 * of the staff.
 */
export const CHANGE_CAUSES = ['publish', 'swap', 'pick-up', 'no-show', 'absence', 'left'] as const
export type ChangeCause = (typeof CHANGE_CAUSES)[number]

/** Somebody of the staff by name; also of those who left. */
export interface Colleague {
  staffId: string
  name: string
}

/** One of GET /api/rota/<center>/weeks/<monday>/history, the newest first: what became of one shift. */
export interface RotaChange {
  id: string
  centerId: string
  monday: string
  shiftId: string
  cause: ChangeCause
  /** Null: the rota itself (a no-show, or somebody left). */
  by: Colleague | null
  /** Milliseconds since 1970. */
  at: number
  /** Null before: a new shift. Removed ones are `cancelled` after. */
  before: Shift | null
  after: Shift
}

/** GET /api/rota/mine: all that a rep's own page shows. */
export interface Mine {
  profile: CrewMember
  /** Centers that the rep serves. */
  centers: (Pick<Center, 'id' | 'name' | 'halfDays'> & { zone: string })[]
  /** The rep's own from today on, eight weeks ahead, cancelled ones too. */
  shifts: Shift[]
  /** Everybody's of this week in those centers. */
  week: Shift[]
  /** Published shifts without a rep that this one may take. */
  open: Shift[]
  /** The rep's own, and those offered to the rep or to everybody; decided ones for two weeks. */
  swaps: Swap[]
  /** Shifts that the swaps speak of. */
  swapShifts: Shift[]
  /** Everybody named in any of this. */
  names: Colleague[]
}

/** GET /api/rota/swaps?center=: a center's swaps for its leads; decided ones for two weeks. */
export interface SwapBoard {
  swaps: Swap[]
  /** That they speak of. */
  shifts: Shift[]
  /** Of those that wait for a lead, by id: what it would mean for who gets a shift. */
  effects: Record<string, TakeEffect[]>
  names: Colleague[]
}

/** GET /api/rota/<center>/live: who is due right now, and how today's shifts are kept. */
export interface Live {
  duties: Duty[]
  checkIns: CheckIn[]
  /** The newest that the asking rep has not seen. */
  handover: Handover | null
  names: Colleague[]
}

/** GET /api/rota/<center>/crew?monday=: everybody who may be planned, for leads. */
export interface Crew {
  crew: CrewMember[]
  history: CrewHistory[]
  /** Published or planned shifts of these people in other centers, in that week. */
  busy: { staffId: string; start: number; end: number }[]
}

/**
 * POST /api/rota/crew/<staffId>/absences. Published shifts inside of it stay with their owner until a lead opens
 * them: POST /api/rota/crew/<staffId>/absences/<id>/open.
 */
export interface AbsenceReply {
  absence: Absence
  conflicts: Shift[]
}

/** Room announcement `own-shift`, to staff who enter and when it changes: what the duty switch offers. */
export interface OwnShift {
  /** The own duty by plan that runs, or the next one to begin within a day; null: none. */
  duty: { start: number; end: number } | null
}

/** Room announcement `crew-notice` to reps on duty: what happened to a colleague. */
export interface CrewNotice {
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
