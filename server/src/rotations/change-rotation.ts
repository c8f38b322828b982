import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { checkVersion } from '@foyer/shared/errors/check-version.ts'
import { done, type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { Versioned } from '@foyer/shared/http/versioned.ts'
import type {
  Pattern,
  PatternWeek,
  RotationBody,
  WeekSource,
} from '@foyer/shared/rotations/rotations-contract.ts'
import { withPattern } from '@foyer/shared/rotations/turns.ts'
import { mondayOf } from '@foyer/shared/time/local-dates.ts'
import { dateAt } from '@foyer/shared/time/zoned-time.ts'
import { toTemplateShifts } from '@foyer/shared/weeks/templates.ts'
import type { EventLog } from '../events/event-log.ts'
import { changeRota } from '../shifts/change-shifts.ts'
import type { Database } from '../storage/database.ts'
import { readTemplates, readWeek } from '../weeks/weeks-queries.ts'
import { deleteRotation, findRotation, storeRotation } from './rotations-queries.ts'

/** Stores a center's rotation; what it makes follows from that. 'conflict' when it is not the version that was read. */
export async function saveRotation(
  events: EventLog,
  center: Center,
  body: RotationBody,
  now: number,
): Promise<Result<Versioned>> {
  return changeRota(events, async (transaction) => {
    const before = await findRotation(transaction, center.id)
    const stale = checkVersion(before?.version ?? 0, body.version)
    if (stale !== null) return stale
    const newest = before?.patterns.at(-1) ?? null
    const weeks: PatternWeek[] = []
    for (const [i, source] of body.weeks.entries()) {
      const week = await takeWeek(transaction, center.id, source, newest)
      if (week === null) return refuse('not-found', `weeks.${i}: there is none any more`)
      if (week.shifts.length === 0) return refuse('invalid', `weeks.${i}: a week with posts`)
      weeks.push(week)
    }
    const { from, until, ahead, publishAhead, paused, version } = body
    const today = dateAt(now, center.calendar.zone)
    const isNew = newest?.from !== from || JSON.stringify(newest.weeks) !== JSON.stringify(weeks)
    const patterns = before?.patterns ?? []
    await storeRotation(transaction, center.id, {
      version: version + 1,
      patterns: isNew ? withPattern(patterns, { from, weeks }, mondayOf(today)) : patterns,
      until,
      ahead,
      publishAhead,
      paused,
    })
    return succeed({ version: version + 1 })
  })
}

export async function endRotation(events: EventLog, center: Center): Promise<Result<void>> {
  return changeRota(events, async (transaction) =>
    (await deleteRotation(transaction, center.id)) ? done : refuse('not-found'),
  )
}

/** A copy of what a source says (SPEC RO2); null when it is not there. */
async function takeWeek(
  database: Database,
  centerId: string,
  source: WeekSource,
  newest: Pattern | null,
): Promise<PatternWeek | null> {
  switch (source.kind) {
    case 'pattern':
      return newest?.weeks[source.position] ?? null
    case 'template': {
      const templates = await readTemplates(database, centerId)
      const template = templates.find(({ id }) => id === source.id)
      return template ? { name: template.name, shifts: template.shifts } : null
    }
    case 'week': {
      const { draft } = await readWeek(database, centerId, source.monday)
      return { name: '', shifts: toTemplateShifts(draft) }
    }
  }
}
