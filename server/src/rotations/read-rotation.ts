import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import type {
  LeftWeek,
  Rotation,
  RotationReply,
  RotationWeekState,
} from '@foyer/shared/rotations/rotations-contract.ts'
import { turnOf } from '@foyer/shared/rotations/turns.ts'
import { addDays, mondayOf } from '@foyer/shared/time/local-dates.ts'
import { dateAt } from '@foyer/shared/time/zoned-time.ts'
import { readNames } from '../shifts/shifts-queries.ts'
import type { Database } from '../storage/database.ts'
import { readWeeks, unsavedWeek, type WeekRecord } from '../weeks/weeks-queries.ts'
import { isUntouched, publishTimeOf } from './next-step.ts'
import { findRotation, type KeptWeek, readKeptWeeks } from './rotations-queries.ts'

/** A center's rotation and what it makes: from this week on, so many weeks ahead and one whole turn more. */
export async function readRotation(
  database: Database,
  center: Center,
  now: number,
): Promise<RotationReply> {
  const rotation = await findRotation(database, center.id)
  const thisMonday = mondayOf(dateAt(now, center.calendar.zone))
  const kept = await readKeptWeeks(database, center.id, thisMonday)
  const saved = await readWeeks(database, center.id, thisMonday)
  const left = [...saved.values()].flatMap((week): LeftWeek[] => {
    const { monday, publishedAt } = week
    if (monday === thisMonday || isUntouched(week, kept.get(monday) ?? null)) return []
    return [{ monday, state: publishedAt === null ? 'by-hand' : 'published' }]
  })
  if (rotation === null) return { rotation, weeks: [], left }
  const people = [...kept.values()].flatMap(({ opened }) => opened.map(({ staffId }) => staffId))
  const names = new Map(
    (await readNames(database, people)).map(({ staffId, name }) => [staffId, name]),
  )
  const count = rotation.ahead + rotation.patterns.at(-1)!.weeks.length
  const weeks = Array.from({ length: count + 1 }, (_, i) => addDays(thisMonday, 7 * i)).flatMap(
    (monday) => {
      const turn = turnOf(rotation, monday)
      const week = saved.get(monday) ?? unsavedWeek(center.id, monday)
      const left = kept.get(monday) ?? null
      // A week that runs is not made any more.
      if (turn === null || (monday === thisMonday && week.version === 0)) return []
      const { position, of } = turn
      const publishAt = publishTimeOf(rotation, monday, center)
      const runs = monday === thisMonday
      const state = stateOf(rotation, week, {
        kept: left,
        runs,
        due: publishAt !== null && publishAt <= now,
      })
      const byRule = state === 'to-come' || state === 'made'
      const opened = (byRule || state === 'held' ? (left?.opened ?? []) : []).map((one) => ({
        ...one,
        name: names.get(one.staffId) ?? '',
      }))
      return [{ monday, position, of, state, publishAt: byRule ? publishAt : null, opened }]
    },
  )
  return { rotation, weeks, left }
}

function stateOf(
  { paused }: Rotation,
  week: WeekRecord,
  { kept, runs, due }: { kept: KeptWeek | null; runs: boolean; due: boolean },
): RotationWeekState {
  if (week.publishedAt !== null) return 'published'
  if (runs || !isUntouched(week, kept)) return 'by-hand'
  if (kept === null) return 'to-come'
  // All that was due and had no problem is published.
  return due && !paused ? 'held' : 'made'
}
