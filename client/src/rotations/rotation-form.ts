import type {
  Pattern,
  PatternWeek,
  Rotation,
  RotationBody,
  RotationReply,
  WeekSource,
} from '@foyer/shared/rotations/rotations-contract.ts'
import { publishTime, type Turn, turnOf, withPattern } from '@foyer/shared/rotations/turns.ts'
import { addDays, mondayOf } from '@foyer/shared/time/local-dates.ts'

/** Where a week of the pattern is taken from; of one that stays also what it is, by which a change of others is seen. */
export type FormWeek =
  | Exclude<WeekSource, { kind: 'pattern' }>
  | (Extract<WeekSource, { kind: 'pattern' }> & { week: PatternWeek })

/** A rotation as it is typed: numbers may be missing. */
export interface RotationForm extends Pick<RotationBody, 'version' | 'from' | 'until' | 'paused'> {
  weeks: FormWeek[]
  ahead: number | null
  byRule: boolean
  publishAhead: number | null
}

const AHEAD = 8
const PUBLISH_AHEAD = 3

/** What the form begins with: the rotation as it is, or one from the next week on. */
export function formOf(
  { rotation }: RotationReply,
  first: FormWeek | null,
  thisMonday: string,
): RotationForm {
  if (rotation === null) {
    const from = addDays(thisMonday, 7)
    const rest = { until: null, ahead: AHEAD, byRule: false, publishAhead: PUBLISH_AHEAD }
    return { version: 0, weeks: first === null ? [] : [first], from, ...rest, paused: false }
  }
  const { version, until, ahead, publishAhead, paused } = rotation
  const newest = rotation.patterns.at(-1)!
  return {
    version,
    weeks: keptWeeks(rotation),
    from: newest.from,
    until,
    ahead,
    byRule: publishAhead !== null,
    publishAhead: publishAhead ?? Math.min(PUBLISH_AHEAD, ahead),
    paused,
  }
}

/** The weeks of the newest pattern, as they stay. */
export function keptWeeks({ patterns }: Rotation): FormWeek[] {
  return patterns.at(-1)!.weeks.map((week, position) => ({ kind: 'pattern', position, week }))
}

/** As it is sent. */
export function sourceOf(week: FormWeek): WeekSource {
  return week.kind === 'pattern' ? { kind: 'pattern', position: week.position } : week
}

export function bodyOf(form: RotationForm): RotationBody {
  const { byRule, publishAhead, ahead, weeks, ...rest } = form
  // What is missing is for the server to say.
  return {
    ...rest,
    weeks: weeks.map(sourceOf),
    ahead: ahead ?? 0,
    publishAhead: byRule ? (publishAhead ?? 0) : null,
  }
}

/** A week that a rotation would make. */
export interface AheadWeek extends Pick<Turn<FormWeek>, 'position' | 'of'> {
  monday: string
  /** When it would be published by rule, milliseconds since 1970; null: it would not. */
  publishAt: number | null
}

/** The weeks that a rotation would make as it is typed, from the next week on. */
export function weeksAhead(
  form: RotationForm,
  { rotation }: RotationReply,
  today: string,
  zone: string,
): AheadWeek[] {
  const { from, weeks, until, ahead, byRule, publishAhead, paused } = form
  const thisMonday = mondayOf(today)
  const before: Pattern<unknown>[] = rotation?.patterns ?? []
  const patterns = withPattern<unknown>(before, { from, weeks }, thisMonday)
  return Array.from({ length: ahead ?? 0 }, (_, i) => addDays(thisMonday, 7 * (i + 1))).flatMap(
    (monday) => {
      const turn = turnOf({ patterns, until }, monday)
      if (turn === null) return []
      const isRuled = byRule && publishAhead !== null && !paused
      const publishAt = isRuled ? publishTime(monday, publishAhead, zone) : null
      return [{ monday, position: turn.position, of: turn.of, publishAt }]
    },
  )
}

/** A, B, C … for the first, second, third week of a pattern. */
export function letterOf(position: number): string {
  return String.fromCharCode(65 + position)
}
