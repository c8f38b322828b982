import { randomUUID } from 'node:crypto'
import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import type { CrewMember } from '@foyer/shared/crew/crew-contract.ts'
import { type MadeWeek, makeWeek } from '@foyer/shared/rotations/make-week.ts'
import type { Opened, PatternWeek, Rotation } from '@foyer/shared/rotations/rotations-contract.ts'
import { publishTime, type Turn, turnOf } from '@foyer/shared/rotations/turns.ts'
import { isSame } from '@foyer/shared/weeks/check-week.ts'
import type { WeekRecord } from '../weeks/weeks-queries.ts'
import type { KeptWeek } from './rotations-queries.ts'

/** All that decides what a rotation does with one week. */
export interface WeekAtHand {
  center: Center
  /** Null: it was ended. */
  rotation: Rotation | null
  week: WeekRecord
  /** Null: no rotation has ever made it. */
  kept: KeptWeek | null
  /** With absences from that week on. */
  crew: readonly CrewMember[]
  now: number
}

/** What is to be done with a week. `tell`: it is due, and a lead has saved it. */
export type Step =
  | { kind: 'tell' }
  | { kind: 'make'; made: MadeWeek; position: number | null; of: number | null; publish: boolean }

/** Whether the week's draft is as a rotation left it, or was never saved (SPEC RO7). */
export function isUntouched(week: WeekRecord, kept: KeptWeek | null): boolean {
  return week.publishedAt === null && week.version === (kept?.version ?? 0)
}

/** When a rotation publishes a week by rule, in milliseconds since 1970; null: it does not. */
export function publishTimeOf(
  rotation: Rotation | null,
  monday: string,
  { calendar }: Center,
): number | null {
  if (!rotation?.publishAhead || turnOf(rotation, monday) === null) return null
  return publishTime(monday, rotation.publishAhead, calendar.zone)
}

/** What a rotation does with a week that has not begun (SPEC RO5 to RO10); null: nothing. */
export function nextStep({ center, rotation, week, kept, crew, now }: WeekAtHand): Step | null {
  const { monday } = week
  if (rotation?.paused || week.publishedAt !== null) return null
  const publish = (publishTimeOf(rotation, monday, center) ?? Number.POSITIVE_INFINITY) <= now
  if (!isUntouched(week, kept)) return publish ? { kind: 'tell' } : null
  const turn = rotation && turnOf(rotation, monday)
  if (turn === null && kept === null) return null
  const made = turn === null ? { shifts: [], opened: [] } : makeDue(turn, { center, week, crew })
  const step = { made, position: turn?.position ?? null, of: turn?.of ?? null, publish }
  return publish || !isAsKept(step, week, kept) ? { kind: 'make', ...step } : null
}

/** What a turn makes of a week now. */
export function makeDue(
  turn: Turn<PatternWeek>,
  { center, week, crew }: Pick<WeekAtHand, 'center' | 'week' | 'crew'>,
): MadeWeek {
  const { monday, draft } = week
  return makeWeek({ center, monday, week: turn.week, crew, before: draft, makeId: randomUUID })
}

/** Whether the draft is already what it would be made. */
export function isAsKept(
  { made, position, of }: Pick<Extract<Step, { kind: 'make' }>, 'made' | 'position' | 'of'>,
  { draft }: WeekRecord,
  kept: KeptWeek | null,
): boolean {
  return (
    kept?.position === position &&
    kept.of === of &&
    isSameList(kept.opened, made.opened, isSameOpened) &&
    isSameList(draft, made.shifts, (a, b) => a.id === b.id && isSame(a, b))
  )
}

function isSameOpened(a: Opened, b: Opened): boolean {
  return (['date', 'halfDayId', 'staffId', 'why'] as const).every((key) => a[key] === b[key])
}

function isSameList<T>(a: readonly T[], b: readonly T[], isSameItem: (a: T, b: T) => boolean) {
  return a.length === b.length && a.every((item, i) => isSameItem(item, b[i]!))
}
