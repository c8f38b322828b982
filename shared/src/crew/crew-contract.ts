import { z } from 'zod'
import { CenterIdSchema, type RestRules } from '../centers/centers-contract.ts'
import { Versioned } from '../http/versioned.ts'
import { type Shift, SKILLS_MAX, SkillSchema } from '../shifts/shifts-contract.ts'
import { DateSchema, WallTimeSchema } from '../time/wall-time.ts'
import { absenceSpan } from './absences.ts'
import { AVAILABILITIES } from './availabilities.ts'

/** Half-days that one may speak of: 4 on 7 days, in centers that name them differently. */
const AVAILABILITY_MAX = 7 * 4 * 10

/** What the rota knows of a rep. */
export const CrewMemberSchema = z.object({
  centers: z.array(CenterIdSchema).max(50),
  skills: z.array(SkillSchema).max(SKILLS_MAX),
  /** Half-days in one week, over all centers. */
  maxHalfDays: z.int().min(0).max(14),
  /** By `<ISO weekday>-<half-day id>`; what is not named is `can`. */
  availability: z
    .record(z.string().regex(/^[1-7]-[a-z0-9-]{1,16}$/), z.enum(AVAILABILITIES))
    .refine((said) => Object.keys(said).length <= AVAILABILITY_MAX, 'too many half-days'),
  /** Whether whole days are to be avoided. */
  prefersHalfDays: z.boolean(),
})
/** Any part of it, with the version that was read. */
export const CrewMemberBody = CrewMemberSchema.partial().extend(Versioned.shape)
export type CrewMemberBody = z.infer<typeof CrewMemberBody>

export const AbsenceKindSchema = z.enum(['holiday', 'sick', 'training', 'other'])

export const AbsenceBody = z
  .object({
    /** First and last day, local: of wherever the person would work. */
    from: DateSchema,
    to: DateSchema,
    /** Away from this time of the first day, until this time of the last; null: the whole day. */
    fromTime: WallTimeSchema.nullable().default(null),
    toTime: WallTimeSchema.nullable().default(null),
    kind: AbsenceKindSchema,
    note: z.string().trim().max(200),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'not before the first day' })
  .refine(
    (absence) => {
      const { begins, until } = absenceSpan(absence)
      return absence.from > absence.to || begins < until
    },
    { path: ['toTime'], message: 'must be after the time at which it begins' },
  )

export type AbsenceBody = z.infer<typeof AbsenceBody>
export type Absence = AbsenceBody & { id: string; staffId: string }

/** A rep as the rota needs to know them. */
export interface CrewMember extends z.infer<typeof CrewMemberSchema>, Versioned {
  staffId: string
  name: string
  languages: string[]
  absences: Absence[]
  /** The strictest of the centers that they serve. */
  rules: RestRules
}

/** What somebody worked in the eight weeks before, for a fair next one. */
export interface CrewHistory {
  staffId: string
  halfDays: number
  /** Of them: on Saturday or Sunday, and in the last half-day of the day. */
  weekends: number
  evenings: number
  /** Weeks of the eight in which the rep was there at all: newcomers and the absent are not owed work. */
  weeks: number
}

/** Time of somebody that is taken, by a shift of another center or of a week near by. */
export interface Busy {
  staffId: string
  /** Milliseconds since 1970. */
  start: number
  end: number
}

/** Everybody who may be planned, for leads. */
export interface Crew {
  crew: CrewMember[]
  history: CrewHistory[]
  /** Published or planned shifts of these people in other centers, in that week. */
  busy: Busy[]
}

export interface AbsenceReply {
  absence: Absence
  /** Published shifts of that person inside of it that have not begun. */
  conflicts: Shift[]
}

/** A published shift that has not begun, with what its center is called and its IANA zone. */
export interface ShiftAhead extends Shift {
  center: string
  zone: string
}

/** An absence with shifts in it that a lead has not opened to others yet. */
export interface AbsenceConflict extends AbsenceReply {
  /** Of who is away. */
  name: string
}
