import type { Duty, TakeOver } from '@foyer/shared/duty/duty-contract.ts'
import { CHECK_IN_EARLY } from '@foyer/shared/duty/duty-limits.ts'
import { nextChange } from '@foyer/shared/duty/next-change.ts'
import { resolveDuty } from '@foyer/shared/duty/resolve-duty.ts'
import type { Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import { DAY, HOUR, MINUTE } from '@foyer/shared/time/durations.ts'
import type { Logger } from 'pino'
import type { Bus } from '../events/bus.ts'
import { readShifts } from '../shifts/shifts-queries.ts'
import type { Database } from '../storage/database.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import { SerialQueue } from '../time/serial-queue.ts'
import { readTakeOvers } from './duty-queries.ts'

/** How much of the past and of what comes is at hand: all that runs now, and the next begin after a long closure. */
const BACK = DAY
const AHEAD = 40 * DAY
/** After this long the stretch is read anew. */
const ROLL = 6 * HOUR
/** The same when it could not be read. */
const RETRY = MINUTE

/** The published plan of the near days with everything that happened since, at hand without asking the database. */
export class LivePlan {
  private readonly deps: { database: Database; bus: Bus; clock: AlarmClock; log: Logger }
  private shifts: readonly Shift[] = []
  private takeOvers: readonly TakeOver[] = []
  private duties: readonly Duty[] = []
  private stopRolling = () => {}
  private readonly reads = new SerialQueue()

  constructor(deps: LivePlan['deps']) {
    this.deps = deps
  }

  /**
   * Reads the plan, again after every change of it, and tells the doors. Reads follow each other, so that the last
   * one's plan stays; one that fails is made up for.
   */
  async read(): Promise<void> {
    try {
      await this.reads.run(() => this.readNow())
    } catch (error) {
      this.readAgainIn(RETRY)
      throw error
    }
  }

  /** The same for who does not wait for it. */
  readonly readSoon = (): void => {
    this.read().catch((error: unknown) => this.deps.log.error({ error }, 'the rota was not read'))
  }

  async close(): Promise<void> {
    await this.reads.settled()
    this.stopRolling()
  }

  /** Shifts of a center that run at an instant, cancelled ones aside; open ones too. */
  shiftsAt(centerId: string, at: number): Shift[] {
    return this.near().filter(
      (shift) => shift.centerId === centerId && shift.start <= at && at < shift.end,
    )
  }

  /** All shifts at hand that are not cancelled, by begin. */
  near(): Shift[] {
    return this.shifts.filter((shift) => !shift.cancelled)
  }

  takeOversOf(shiftId: string): TakeOver[] {
    return this.takeOvers.filter((takeOver) => takeOver.shiftId === shiftId)
  }

  /** Who is on duty by plan at an instant. */
  dutyNow(centerId: string, now: number): Duty[] {
    return this.duties.filter(
      (duty) => duty.centerId === centerId && duty.start <= now && now < duty.end,
    )
  }

  /** One person's duties in a center that end after an instant, by begin. */
  dutiesOf(centerId: string, staffId: string, after: number): Duty[] {
    return this.duties.filter(
      (duty) => duty.centerId === centerId && duty.staffId === staffId && duty.end > after,
    )
  }

  /**
   * Until when somebody is planned in a center, by duties that follow each other without a gap from one that runs or
   * begins within the time that is early enough to check in; null: not planned.
   */
  plannedEnd(centerId: string, staffId: string, now: number): number | null {
    let end: number | null = null
    for (const duty of this.dutiesOf(centerId, staffId, now)) {
      if (duty.start > (end ?? now + CHECK_IN_EARLY * MINUTE)) break
      end = duty.end
    }
    return end
  }

  /** When a center's door is expected to change; null when nothing is planned. */
  nextChange(centerId: string, now: number, open: boolean): number | null {
    const duties = this.duties.filter((duty) => duty.centerId === centerId)
    return nextChange(duties, open, now)
  }

  private async readNow(): Promise<void> {
    const { database, bus, clock } = this.deps
    const now = clock.now()
    const [from, to] = [now - BACK, now + AHEAD]
    const [shifts, takeOvers] = await Promise.all([
      readShifts(database, { from, to }),
      readTakeOvers(database, from, to),
    ])
    this.shifts = shifts
    this.takeOvers = takeOvers
    this.duties = resolveDuty({ shifts, takeOvers, from, to })
    this.readAgainIn(ROLL)
    bus.emit('plan')
    bus.emit('door')
  }

  private readAgainIn(milliseconds: number): void {
    const { clock } = this.deps
    this.stopRolling()
    this.stopRolling = clock.wakeAt(clock.now() + milliseconds, this.readSoon)
  }
}
