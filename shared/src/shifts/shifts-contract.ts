import { z } from 'zod'
import { spokenLanguages } from '../i18n/language-contract.ts'
import { DateSchema, WallTimeSchema } from '../time/wall-time.ts'

export const SKILLS_MAX = 20

/** A topic that a rep knows and a shift asks for, as the company writes it: `Leasing`. */
export const SkillSchema = z.string().trim().min(1).max(40)

/** What a shift asks for, whoever does it. */
export const NeedSchema = z.object({
  halfDayId: z.string().max(16),
  skills: z.array(SkillSchema).max(SKILLS_MAX),
  languages: spokenLanguages,
  /** Null: open, nobody has it yet. */
  staffId: z.string().max(64).nullable(),
})

/** A shift in a week's draft. Publishing keeps the id, so that what hangs on a shift survives a new plan. */
export const PlannedShiftSchema = z.object({
  id: z.uuid(),
  /** Local date of the begin. */
  date: DateSchema,
  /** Wall-clock borders, copied from the half-day when it was planned: a later change moves no shift. */
  from: WallTimeSchema,
  to: WallTimeSchema,
  ...NeedSchema.shape,
})
export type PlannedShift = z.infer<typeof PlannedShiftSchema>

/** A published shift. */
export interface Shift extends PlannedShift {
  centerId: string
  /** Milliseconds since 1970, from date, wall-clock borders and the center's zone. */
  start: number
  end: number
  /** Goes up with each change; swaps are bound to it. */
  version: number
  cancelled: boolean
}

/**
 * What may change a published shift. `no-show`: it was missed and is open to others now; `left`: its rep is no longer
 * of the staff or of the center; `back`: the rep is again, and nobody has taken it since.
 */
export const CHANGE_CAUSES = [
  'publish',
  'swap',
  'pick-up',
  'no-show',
  'absence',
  'left',
  'back',
] as const
export type ChangeCause = (typeof CHANGE_CAUSES)[number]

/** Somebody of the staff by name; also of those who left. */
export interface Colleague {
  staffId: string
  name: string
}

/** What became of one shift. */
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
