import { AWAY_SECONDS } from '@foyer/shared/duty/duty-limits.ts'
import type { Status } from '@foyer/shared/duty/statuses.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import type { Logger } from 'pino'
import type { Bus } from '../events/bus.ts'
import type { StaffMember, StaffSessions } from '../identity/identity-types.ts'
import type { Database } from '../storage/database.ts'
import { SerialQueue } from '../time/serial-queue.ts'
import { mayAnswer } from './may-answer.ts'
import { type DutyRecord, deleteDuty, readDuties, writeDuty } from './roster-queries.ts'
import { type Staffing, staffingOf } from './staffing.ts'

/** A rep on duty. */
export interface RepOnDuty extends DutyRecord {
  member: StaffMember
  /** Since when the rep has not looked at the page that is open; null: looks at it. */
  hiddenSince: number | null
}

export interface RosterDeps {
  centerId: string
  database: Database
  staffSessions: StaffSessions
  bus: Bus
  clock: Clock
  log: Logger
  /** Called after every change of somebody's duty; null when it has ended. */
  onChange(staffId: string, duty: RepOnDuty | null): void
}

/**
 * Who is on duty in a center, in whatever instance of its lobby. Held in memory for the tick and written through to the
 * table, from which it is read at the start.
 */
export class DutyRoster {
  private readonly deps: RosterDeps
  private readonly duties = new Map<string, RepOnDuty>()
  /** Writes follow each other, so that the table ends as the memory does. */
  private readonly writes = new SerialQueue()

  constructor(deps: RosterDeps) {
    this.deps = deps
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

  /** Resolves once it is stored. */
  comeOn(member: StaffMember): Promise<void> {
    const now = this.deps.clock.now()
    return this.set({
      staffId: member.id,
      status: 'available',
      since: now,
      awaySince: null,
      hiddenSince: null,
      member,
    })
  }

  /** Resolves once it is stored. */
  goOff(staffId: string): Promise<void> {
    if (!this.duties.delete(staffId)) return Promise.resolve()
    const written = this.write(staffId)
    this.deps.onChange(staffId, null)
    return written
  }

  /** Resolves once it is stored. */
  setStatus(staffId: string, status: Status): Promise<void> {
    return this.change(staffId, { status })
  }

  /** The member's name, languages, greeting or role were changed. Who may not answer any more is off duty. */
  setMember(member: StaffMember): void {
    if (!this.duties.has(member.id)) return
    void (mayAnswer(member) ? this.change(member.id, { member }) : this.goOff(member.id))
    this.deps.bus.emit('door')
  }

  pageOpened(staffId: string): void {
    void this.change(staffId, { awaySince: null, hiddenSince: null })
  }

  pageClosed(staffId: string): void {
    void this.change(staffId, { awaySince: this.deps.clock.now() })
  }

  /** Whether the rep looks at the page, or since when (milliseconds since 1970) not. */
  setHidden(staffId: string, hiddenSince: number | null): void {
    void this.change(staffId, { hiddenSince })
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

  /** Resolves when everything so far is written. */
  async settle(): Promise<void> {
    await this.writes.settled()
  }

  private change(staffId: string, change: Partial<RepOnDuty>): Promise<void> {
    const duty = this.duties.get(staffId)
    return duty === undefined ? Promise.resolve() : this.set({ ...duty, ...change })
  }

  private set(duty: RepOnDuty): Promise<void> {
    this.duties.set(duty.staffId, duty)
    const written = this.write(duty.staffId)
    this.deps.onChange(duty.staffId, duty)
    return written
  }

  /** Brings the table's row to what the memory says when its turn has come. */
  private write(staffId: string): Promise<void> {
    const { database, centerId, log } = this.deps
    const written = this.writes.run(() => {
      const duty = this.duties.get(staffId)
      return duty === undefined
        ? deleteDuty(database, centerId, staffId)
        : writeDuty(database, centerId, duty)
    })
    written.catch((error: unknown) => log.error({ error }, 'a duty could not be written'))
    return written
  }
}
