import { AWAY_SECONDS } from '@foyer/shared/duty/duty-limits.ts'
import type { Status } from '@foyer/shared/duty/statuses.ts'
import type { Logger } from 'pino'
import type { Bus } from '../events/bus.ts'
import type { StaffMember, StaffSessions } from '../identity/identity-types.ts'
import type { Database } from '../storage/database.ts'
import { WriteBehind } from '../storage/write-behind.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import { mayAnswer } from './may-answer.ts'
import type { RepOnDuty } from './rep-on-duty.ts'
import { deleteDuty, readDuties, writeDuty } from './roster-queries.ts'
import { type Staffing, staffingOf } from './staffing.ts'

export interface RosterDeps {
  centerId: string
  database: Database
  staffSessions: StaffSessions
  bus: Bus
  clock: AlarmClock
  log: Logger
  /** Called after every change of somebody's duty; null when it has ended. */
  onChange(staffId: string, duty: RepOnDuty | null): void
}

/**
 * Who is on duty in a center, in whatever instance of its lobby. Held in memory for the tick and written behind it to the
 * table, from which it is read at the start. What cannot be written is tried again until it is: see `WriteBehind`.
 */
export class DutyRoster {
  private readonly deps: RosterDeps
  private readonly duties = new Map<string, RepOnDuty>()
  private readonly writes: WriteBehind

  constructor(deps: RosterDeps) {
    this.deps = deps
    this.writes = new WriteBehind({ ...deps, what: 'a duty' })
  }

  /** Reads who was on duty when the server stopped. Nobody has a page open yet. */
  async load(): Promise<void> {
    const { database, centerId } = this.deps
    for (const record of await readDuties(database, centerId)) {
      const member = await this.deps.staffSessions.byId(record.staffId)
      const awaySince = record.awaySince ?? this.deps.clock.now()
      if (member === null || !mayAnswer(member)) this.write(record.staffId)
      else this.duties.set(record.staffId, { ...record, awaySince, member, hiddenSince: null })
    }
    this.deps.bus.emit('door')
  }

  get(staffId: string): RepOnDuty | undefined {
    return this.duties.get(staffId)
  }

  all(): Iterable<RepOnDuty> {
    return this.duties.values()
  }

  get size(): number {
    return this.duties.size
  }

  /** Who can answer right now. */
  staffing(): Staffing {
    return staffingOf(this.duties.values(), this.deps.clock.now())
  }

  comeOn(member: StaffMember): void {
    const now = this.deps.clock.now()
    this.set({
      staffId: member.id,
      status: 'available',
      since: now,
      awaySince: null,
      hiddenSince: null,
      member,
    })
  }

  goOff(staffId: string): void {
    if (!this.duties.delete(staffId)) return
    this.write(staffId)
    this.deps.onChange(staffId, null)
  }

  setStatus(staffId: string, status: Status): void {
    this.change(staffId, { status })
  }

  /** The member's name, languages, greeting or role were changed. Who may not answer any more is off duty. */
  setMember(member: StaffMember): void {
    if (!this.duties.has(member.id)) return
    if (mayAnswer(member)) this.change(member.id, { member })
    else this.goOff(member.id)
    this.deps.bus.emit('door')
  }

  pageOpened(staffId: string): void {
    this.change(staffId, { awaySince: null, hiddenSince: null })
  }

  pageClosed(staffId: string): void {
    this.change(staffId, { awaySince: this.deps.clock.now() })
  }

  /** Whether the rep looks at the page, or since when (milliseconds since 1970) not. */
  setHidden(staffId: string, hiddenSince: number | null): void {
    this.change(staffId, { hiddenSince })
  }

  /**
   * What the badge says: the rep's own word, until there has been no page for a while. Who is there but does not look
   * is as good as away, unless the word says more than that.
   */
  shownStatus({ status, awaySince, hiddenSince }: RepOnDuty): Status {
    const limit = this.deps.clock.now() - AWAY_SECONDS * 1000
    if (awaySince !== null && awaySince <= limit) return 'back-soon'
    const unseen = hiddenSince !== null && hiddenSince <= limit
    return unseen && status === 'available' ? 'back-soon' : status
  }

  /** Resolves when everything so far is written; rejects when it cannot be now. */
  async settle(): Promise<void> {
    await this.writes.flush()
  }

  /** Resolves when everything is written, or cannot be. */
  async close(): Promise<void> {
    await this.writes.close()
  }

  private change(staffId: string, change: Partial<RepOnDuty>): void {
    const duty = this.duties.get(staffId)
    if (duty !== undefined) this.set({ ...duty, ...change })
  }

  private set(duty: RepOnDuty): void {
    this.duties.set(duty.staffId, duty)
    this.write(duty.staffId)
    this.deps.onChange(duty.staffId, duty)
  }

  /** Brings the table's row to what the memory says when its turn has come. */
  private write(staffId: string): void {
    const { database, centerId } = this.deps
    this.writes.set(staffId, async () => {
      const duty = this.duties.get(staffId)
      if (duty === undefined) await deleteDuty(database, centerId, staffId)
      else await writeDuty(database, centerId, duty)
    })
  }
}
