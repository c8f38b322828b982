import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { checkVersion } from '@foyer/shared/errors/check-version.ts'
import { done, type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { GivenBack } from '@foyer/shared/rotations/rotations-contract.ts'
import { turnOf } from '@foyer/shared/rotations/turns.ts'
import { mondayOf } from '@foyer/shared/time/local-dates.ts'
import { dateAt } from '@foyer/shared/time/zoned-time.ts'
import { readCrew } from '../crew/crew-queries.ts'
import type { EventLog } from '../events/event-log.ts'
import { changeRota } from '../shifts/change-shifts.ts'
import { readNames } from '../shifts/shifts-queries.ts'
import type { Database } from '../storage/database.ts'
import { readWeek, storeWeek } from '../weeks/weeks-queries.ts'
import { makeDue, publishTimeOf } from './next-step.ts'
import { findRotation, storeKeptWeek } from './rotations-queries.ts'

/** What a week would be that is given back to its rotation, without doing it. */
export async function previewGivenBack(
  database: Database,
  center: Center,
  monday: string,
  now: number,
): Promise<Result<GivenBack>> {
  const due = await readDue(database, center, monday, now)
  if (!due.ok) return due
  const { rotation, week, made } = due.value
  const named = await readNames(
    database,
    made.opened.map(({ staffId }) => staffId),
  )
  const names = new Map(named.map(({ staffId, name }) => [staffId, name]))
  const publishAt = rotation.paused ? null : publishTimeOf(rotation, monday, center)
  return succeed({
    version: week.version,
    shifts: made.shifts,
    opened: made.opened.map((one) => ({ ...one, name: names.get(one.staffId) ?? '' })),
    publishes: publishAt !== null && publishAt <= now,
  })
}

/**
 * Makes a week that a lead has saved what its rotation plans, which sees to it from then on (SPEC RO12).
 *
 * @param version of the draft that is given up; 'conflict' when it is not the one that is stored
 */
export async function giveBack(
  events: EventLog,
  center: Center,
  monday: string,
  version: number,
  now: number,
): Promise<Result> {
  return changeRota(events, async (transaction) => {
    const due = await readDue(transaction, center, monday, now)
    if (!due.ok) return due
    const { week, turn, made } = due.value
    const stale = checkVersion(week.version, version)
    if (stale !== null) return stale
    const given = { ...week, version: week.version + 1, draft: made.shifts }
    await storeWeek(transaction, given)
    const { position, of } = turn
    const kept = { monday, version: given.version, position, of, opened: made.opened }
    await storeKeptWeek(transaction, center.id, kept)
    return done
  })
}

/** What a rotation makes of a week to come that is not published; refused for any other. */
async function readDue(database: Database, center: Center, monday: string, now: number) {
  const rotation = await findRotation(database, center.id)
  const turn = rotation && turnOf(rotation, monday)
  if (rotation === null || turn === null) {
    return refuse('not-found', 'no rotation plans this week')
  }
  if (monday <= mondayOf(dateAt(now, center.calendar.zone))) return refuse('shift-past')
  const week = await readWeek(database, center.id, monday)
  if (week.publishedAt !== null) return refuse('conflict', 'this week is published by now')
  const crew = await readCrew(database, monday)
  return succeed({ rotation, week, turn, made: makeDue(turn, { center, week, crew }) })
}
