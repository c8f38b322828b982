import { randomUUID } from 'node:crypto'
import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { checkVersion } from '@foyer/shared/errors/check-version.ts'
import { type Refusal, type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { shiftInstants, weekInstants } from '@foyer/shared/shifts/shift-instants.ts'
import type { PlannedShift, Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import { beganUnpublished, isSame } from '@foyer/shared/weeks/check-week.ts'
import { fromTemplate } from '@foyer/shared/weeks/templates.ts'
import type { Week } from '@foyer/shared/weeks/weeks-contract.ts'
import type { EventLog } from '../events/event-log.ts'
import type { EventTransaction } from '../events/write-events.ts'
import {
  changeRota,
  changeShifts,
  type Deed,
  type ShiftChanging,
  type ShiftHook,
} from '../shifts/change-shifts.ts'
import { readShiftsById, readWeekShifts, type ShiftChange } from '../shifts/shifts-queries.ts'
import type { Database } from '../storage/database.ts'
import { readWeekPlan, refusalOf } from './week-plan.ts'
import { readTemplates, readWeek, storeWeek, type WeekRecord } from './weeks-queries.ts'

/** A center's week as leads see it. One that was never saved begins with the standard template. */
export async function openWeek(
  database: Database,
  center: Center,
  monday: string,
  now: number,
): Promise<Week> {
  const [week, published] = await Promise.all([
    readWeek(database, center.id, monday),
    readWeekShifts(database, center.id, monday),
  ])
  if (week.version > 0 || weekInstants(monday, center.calendar.zone).end <= now) {
    return weekOf(week, published, center, now)
  }
  const standard = (await readTemplates(database, center.id)).find((one) => one.standard)
  const draft = standard === undefined ? [] : fromTemplate(standard, monday, center, randomUUID)
  return weekOf({ ...week, draft }, published, center, now)
}

/**
 * Saves a week's draft.
 *
 * @param version the one that was read; 'conflict' when it is not the one that is stored
 */
export async function saveDraft(
  events: EventLog,
  center: Center,
  monday: string,
  draft: { version: number; shifts: PlannedShift[] },
  now: number,
): Promise<Result<Week>> {
  return changeRota(events, async (transaction) => {
    const week = await readWeek(transaction, center.id, monday)
    const changed = checkVersion(week.version, draft.version)
    if (changed !== null) return changed
    const plan = await readWeekPlan(transaction, center, monday, draft.shifts, now)
    const refused = refusalOf(plan) ?? (await foreignShifts(transaction, plan))
    if (refused !== null) return refused
    const saved = { ...week, version: week.version + 1, draft: draft.shifts }
    await storeWeek(transaction, saved)
    return succeed(weekOf(saved, plan.published, center, now))
  })
}

/** Makes the draft of a version that a lead has looked at what is in force. */
export async function publishWeek(
  { events, hooks }: ShiftChanging,
  center: Center,
  monday: string,
  version: number,
  { staffId, now }: { staffId: string; now: number },
): Promise<Result<Week>> {
  return changeRota(events, async (transaction) => {
    const week = await readWeek(transaction, center.id, monday)
    if (week.version === 0) return refuse('not-found', 'this week was never saved')
    const stale = checkVersion(week.version, version)
    if (stale !== null) return stale
    return putInForce(transaction, hooks, center, week, { by: staffId, now })
  })
}

/**
 * Makes a saved draft what is in force, within `changeRota`: all of it or nothing. What has begun stays as it is; a shift
 * that changes gets a new version, which ends swaps of it; one that is gone stays as cancelled.
 */
export async function putInForce(
  transaction: EventTransaction,
  hooks: readonly ShiftHook[],
  center: Center,
  week: WeekRecord,
  { by, now }: Omit<Deed, 'cause'>,
): Promise<Result<Week>> {
  const { monday } = week
  const plan = await readWeekPlan(transaction, center, monday, week.draft, now)
  const refused = refusalOf(plan) ?? (await foreignShifts(transaction, plan))
  if (refused !== null) return refused
  const draft = publishable(plan)
  const changed = changesOf(center, draft, plan.published, now)
  await changeShifts(transaction, hooks, changed, { cause: 'publish', by, now })
  const saved = { ...week, draft, version: week.version + 1, publishedAt: now }
  await storeWeek(transaction, saved)
  const published = await readWeekShifts(transaction, center.id, monday)
  return succeed(weekOf(saved, published, center, now))
}

function changesOf(
  center: Center,
  draft: readonly PlannedShift[],
  published: readonly Shift[],
  now: number,
): ShiftChange[] {
  const known = new Map(published.map((shift) => [shift.id, shift]))
  const planned = draft.flatMap((shift): ShiftChange[] => {
    const before = known.get(shift.id) ?? null
    known.delete(shift.id)
    if (before !== null && before.start <= now && !before.cancelled) return []
    const times = shiftInstants(shift.date, shift.from, shift.to, center.calendar.zone)
    const same = before !== null && isSame(before, shift) && before.start === times.start
    if (same && before.end === times.end && !before.cancelled) return []
    const version = (before?.version ?? 0) + 1
    return [
      { before, after: { ...shift, ...times, centerId: center.id, version, cancelled: false } },
    ]
  })
  const gone = [...known.values()]
    .filter(({ cancelled }) => !cancelled)
    .map((before) => ({
      before,
      after: { ...before, version: before.version + 1, cancelled: true },
    }))
  return [...planned, ...gone]
}

/** A new shift may not have the id of one that belongs to another week or center. */
async function foreignShifts(
  transaction: Database,
  { shifts, published }: { shifts: readonly PlannedShift[]; published: readonly Shift[] },
): Promise<Refusal | null> {
  const own = new Set(published.map(({ id }) => id))
  const fresh = shifts.map(({ id }) => id).filter((id) => !own.has(id))
  const [foreign] = (await readShiftsById(transaction, fresh)).keys()
  return foreign === undefined ? null : refuse('rota-broken', `id-twice ${foreign}`)
}

/** A plan's shifts without those that began before they were published. */
function publishable(plan: Parameters<typeof beganUnpublished>[0]): PlannedShift[] {
  const tooLate = new Set(beganUnpublished(plan).map(({ id }) => id))
  return plan.shifts.filter(({ id }) => !tooLate.has(id))
}

/** `changed` is what publishing would change: a new zone of the center moves what is to come, too. */
function weekOf(
  { publishedAt, ...week }: WeekRecord,
  published: readonly Shift[],
  center: Center,
  now: number,
): Week {
  const draft = publishable({ shifts: week.draft, published, center, now })
  const same = changesOf(center, draft, published, now).length === 0
  const state = publishedAt === null ? 'draft' : same ? 'published' : 'changed'
  return { ...week, state, published: [...published], publishedAt }
}
