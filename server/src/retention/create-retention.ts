import { MAIN_CENTER } from '@foyer/shared/centers/center-path.ts'
import { type Result, refuse } from '@foyer/shared/errors/result.ts'
import {
  type CenterDays,
  CenterDaysSchema,
  type DueRows,
  type Retention,
} from '@foyer/shared/retention/retention-contract.ts'
import { CENTER_KINDS, COMPANY_KINDS } from '@foyer/shared/retention/retention-limits.ts'
import { DAY, HOUR } from '@foyer/shared/time/durations.ts'
import { dateAt } from '@foyer/shared/time/zoned-time.ts'
import type { Logger } from 'pino'
import type { Centers } from '../centers/centers-types.ts'
import type { Bus } from '../events/bus.ts'
import { forgetMember } from '../privacy/forget-member.ts'
import type { Database } from '../storage/database.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import { SerialQueue } from '../time/serial-queue.ts'
import { changeRetention, readRetention } from './retention-queries.ts'
import { type Cut, countDue, deleteDue, deleteEnded, formerStaff } from './sweeps-queries.ts'

/** How long what people say and do is kept, and what lets it go (shared/src/retention/SPEC.md). */
export interface RetentionKeeper {
  /** What is set, with every center named. */
  current(): Retention
  /** Puts other days in force; 'conflict' when their version is not the stored one. `by`: staff id. */
  change(change: Retention, by: string): Promise<Result<Retention>>
  /** What would be deleted now if these days were set (RE10). */
  preview(days: Retention): Promise<DueRows[]>
  /** Deletes what is due now, as is done each day. */
  sweep(): Promise<DueRows[]>
  /** Resolves when nothing is under way any more. */
  close(): Promise<void>
}

const UNREADABLE =
  'the days that are set cannot be read: nothing is deleted by them until an owner saves others'

/** Reads what is set and lets go what is due: an hour after the start, and then each day. */
export async function createRetention(deps: {
  database: Database
  centers: Centers
  bus: Bus
  clock: AlarmClock
  log: Logger
  /** Forgets images that nothing shows. */
  dropUnusedImages(): Promise<void>
}): Promise<RetentionKeeper> {
  const { database, centers, clock, log } = deps
  const works = new SerialQueue()
  let { days: stored, unreadable } = await readRetention(database)
  let closed = false

  /** Every kind of days with what they make due right now. */
  function* cuts(days: Retention): Generator<Cut & Pick<DueRows, 'kind'> & { ofCompany: boolean }> {
    const cut = (centerId: string, kept: number) => {
      const before = clock.now() - kept * DAY
      const zone = centers.find(centerId)?.calendar.zone ?? 'UTC'
      return { centerId, before: new Date(before), day: dateAt(before, zone) }
    }
    for (const { id } of centers.all()) {
      const own = daysOf(days, id)
      for (const kind of CENTER_KINDS) yield { kind, ofCompany: false, ...cut(id, own[kind]) }
    }
    for (const kind of COMPANY_KINDS) {
      yield { kind, ofCompany: true, ...cut(MAIN_CENTER, days.company[kind]) }
    }
  }

  async function each(
    days: Retention,
    work: (kind: DueRows['kind'], cut: Cut) => Promise<number>,
  ): Promise<DueRows[]> {
    const due: DueRows[] = []
    for (const { kind, ofCompany, ...cut } of cuts(days)) {
      const rows = await work(kind, cut)
      if (rows > 0) due.push({ centerId: ofCompany ? null : cut.centerId, kind, rows })
    }
    return due
  }

  async function letGo(kind: DueRows['kind'], cut: Cut, now: number): Promise<number> {
    if (kind !== 'formerStaff') return deleteDue(database, kind, cut, () => !closed)
    let rows = 0
    for (const id of await formerStaff(database, cut)) {
      if (closed) break
      if (await forgetMember(deps, id, now, null)) rows++
    }
    return rows
  }

  const sweep = () =>
    works.run(async () => {
      const now = clock.now()
      const gone = await each(stored, (kind, cut) =>
        closed || unreadable !== null ? Promise.resolve(0) : letGo(kind, cut, now),
      )
      if (unreadable !== null) log.error({ error: unreadable }, UNREADABLE)
      if (!closed) await deleteEnded(database, now)
      if (!closed) await deps.dropUnusedImages()
      for (const one of gone) log.info(one, 'kept as long as it was to be, and deleted')
      return gone
    })

  function everyDay(): void {
    cancelAlarm = clock.wakeAt(clock.now() + DAY, everyDay)
    sweep().catch((error) => log.error({ error }, 'what is due could not be deleted'))
  }
  let cancelAlarm = clock.wakeAt(clock.now() + HOUR, everyDay)

  const named = (days: Retention): Retention => ({
    ...days,
    centers: Object.fromEntries(centers.all().map(({ id }) => [id, daysOf(days, id)])),
  })

  return {
    current: () => named(stored),
    async change(change, by) {
      const unknown = Object.keys(change.centers).find((id) => centers.find(id) === null)
      if (unknown !== undefined) return refuse('invalid', `centers.${unknown}: no such center`)
      return works.run(async () => {
        const changed = await changeRetention(database, change, by)
        if (!changed.ok) return changed
        stored = changed.value
        unreadable = null
        return { ...changed, value: named(stored) }
      })
    },
    preview: (days) => each(days, (kind, cut) => countDue(database, kind, cut)),
    sweep,
    async close() {
      closed = true
      cancelAlarm()
      await works.settled()
    },
  }
}

/** The days of a center; the usual ones where none are set. */
function daysOf({ centers }: Retention, centerId: string): CenterDays {
  return centers[centerId] ?? CenterDaysSchema.parse({})
}
