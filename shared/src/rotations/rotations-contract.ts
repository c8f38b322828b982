import { z } from 'zod'
import type { PlannedShift } from '../shifts/shifts-contract.ts'
import { DateSchema, MondaySchema } from '../time/wall-time.ts'
import type { Template } from '../weeks/weeks-contract.ts'
import { AHEAD_MAX, PATTERN_WEEKS_MAX } from './rotations-limits.ts'

/** Where a week of a pattern is taken from. `pattern`: it stays the one that the newest pattern has at that place. */
export const WeekSourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('template'), id: z.uuid() }),
  z.object({ kind: z.literal('week'), monday: MondaySchema }),
  z.object({
    kind: z.literal('pattern'),
    position: z
      .int()
      .min(0)
      .max(PATTERN_WEEKS_MAX - 1),
  }),
])
export type WeekSource = z.infer<typeof WeekSourceSchema>

/** `version` is the one that was read, 0 for the first: refused as 'conflict' else. */
export const RotationBody = z
  .object({
    version: z.int().min(0),
    /** The Monday from which these weeks follow each other, beginning with the first. */
    from: MondaySchema,
    /** The Monday of the last week; null: no end. */
    until: MondaySchema.nullable(),
    /** Weeks that drafts are made ahead. */
    ahead: z.int().min(1).max(AHEAD_MAX),
    /** Weeks before its own that a draft is published; null: only by a lead. */
    publishAhead: z.int().min(1).max(AHEAD_MAX).nullable(),
    paused: z.boolean(),
    weeks: z.array(WeekSourceSchema).min(1).max(PATTERN_WEEKS_MAX),
  })
  .refine(({ from, until }) => until === null || until >= from, {
    path: ['until'],
    message: 'not before the first week',
  })
  .refine(({ ahead, publishAhead }) => publishAhead === null || publishAhead <= ahead, {
    path: ['publishAhead'],
    message: 'not before the draft is made',
  })
export type RotationBody = z.infer<typeof RotationBody>

/** One week of a pattern, as it is kept. */
export interface PatternWeek {
  /** Of the template that it was taken from; '' for one taken from a week. */
  name: string
  shifts: Template['shifts']
}

/** Weeks that follow each other from a Monday on. */
export interface Pattern<Week = PatternWeek> {
  from: string
  weeks: Week[]
}

/** A rotation, with its pattern in force and the one that comes after it. */
export interface Rotation<Week = PatternWeek>
  extends Pick<RotationBody, 'version' | 'until' | 'ahead' | 'publishAhead' | 'paused'> {
  /** By their first Monday, one or two. */
  patterns: Pattern<Week>[]
}

/** A post that was left open, because whoever has it in the pattern is away or no longer of the crew. */
export const OpenedSchema = z.object({
  date: DateSchema,
  halfDayId: z.string(),
  staffId: z.string(),
  why: z.enum(['absent', 'gone']),
})
export type Opened = z.infer<typeof OpenedSchema>

/**
 * How far a week of a rotation is. `to-come`: its draft is not due. `made`: nobody has touched its draft. `held`: it should
 * be published, but has problems. `by-hand`: a lead has saved it, or it runs already, so the rotation leaves it alone.
 */
export type RotationWeekState = 'to-come' | 'made' | 'held' | 'by-hand' | 'published'

/** A week as the rotation sees to it. */
export interface RotationWeek {
  monday: string
  /** Its place in the pattern, from 0, and how many weeks that has. */
  position: number
  of: number
  state: RotationWeekState
  /** When it is published by rule, milliseconds since 1970; null: by a lead only, or it is already. */
  publishAt: number | null
  opened: (Opened & { name: string })[]
}

export interface LeftWeek {
  monday: string
  state: Extract<RotationWeekState, 'by-hand' | 'published'>
}

export interface RotationReply {
  /** Null: the center has none. */
  rotation: Rotation | null
  /** What it makes, from this week on. */
  weeks: RotationWeek[]
  /** Weeks to come that any rotation leaves alone. */
  left: LeftWeek[]
}

/** What a week becomes that a lead gives back to the rotation. */
export interface GivenBack {
  /** Of the draft that is given up. */
  version: number
  shifts: PlannedShift[]
  opened: (Opened & { name: string })[]
  /** Whether it is published at once, because it is due. */
  publishes: boolean
}
