import type { Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import { MINUTE } from '@foyer/shared/time/durations.ts'
import { changeHands, changeRota } from '../shifts/change-shifts.ts'
import { readShiftsById } from '../shifts/shifts-queries.ts'
import { expireSwaps } from '../swaps/swaps.ts'
import { SerialQueue } from '../time/serial-queue.ts'
import { checkInsOf } from './check-ins.ts'
import type { DutyParts } from './duty-parts.ts'
import type { PresenceLog } from './presence-log.ts'

type OwnedShift = Shift & { staffId: string }

/**
 * Looks after shifts that have begun: tells of those whose rep is late, and opens those whose rep has not come at all,
 * so that nobody is counted on who is not there. It wakes at the borders of the plan, there is no polling.
 */
export class ShiftKeeper {
  private readonly parts: DutyParts
  private readonly presences: PresenceLog
  /** Nobody could sign on before: the grace of a shift that had begun by then runs from here. */
  private readonly startedAt: number
  private closed = false
  private stopWaiting = () => {}
  private readonly looks = new SerialQueue()
  private readonly look = () => this.keep()

  constructor(parts: DutyParts, presences: PresenceLog) {
    this.parts = parts
    this.presences = presences
    this.startedAt = parts.clock.now()
    parts.bus.on('plan', this.look)
    this.keep()
  }

  async close(): Promise<void> {
    this.closed = true
    this.parts.bus.off('plan', this.look)
    await this.looks.settled()
    this.stopWaiting()
  }

  /** Resolves when everything that was due is done. */
  async settle(): Promise<void> {
    await this.looks.settled()
  }

  private keep(): void {
    const { log, clock } = this.parts
    this.looks
      .run(() => this.lookNow())
      .catch((error: unknown) => {
        log.error({ error }, 'shifts could not be looked after')
        this.lookAgainAt(clock.now() + MINUTE)
      })
  }

  private async lookNow(): Promise<void> {
    const { plan, events, clock } = this.parts
    const now = clock.now()
    await expireSwaps(events, now) // a begun shift changes hands no more
    const owned = plan.near().filter((shift): shift is OwnedShift => shift.staffId !== null)
    for (const shift of owned.filter(({ start, end }) => start <= now && now < end)) {
      await this.lookAt(shift, now)
    }
    const borders = plan
      .near()
      .flatMap((shift) => [shift.start, ...Object.values(this.bordersOf(shift))])
    const next = Math.min(...borders.filter((border) => border > now))
    this.lookAgainAt(next)
  }

  private lookAgainAt(next: number): void {
    this.stopWaiting()
    if (this.closed || next === Number.POSITIVE_INFINITY) return
    this.stopWaiting = this.parts.clock.wakeAt(next, this.look)
  }

  private async lookAt(shift: OwnedShift, now: number): Promise<void> {
    const { centers } = this.parts
    const { late, missed } = this.bordersOf(shift)
    const center = centers.find(shift.centerId)
    if (center === null || now < Math.min(late, missed)) return
    await this.presences.settle()
    const [checkIn] = await checkInsOf(this.parts, center, [shift], now)
    if (checkIn === undefined || checkIn.arrivedAt !== null || checkIn.state === 'excused') return
    if (now >= missed) await this.open(shift, now)
    else await this.tellLate(shift)
  }

  /** Once: it is noticed at every look, after a restart too. */
  private async tellLate({ id, centerId, staffId }: OwnedShift): Promise<void> {
    const { events, bus } = this.parts
    const event = {
      kind: 'shift-late',
      centerId,
      subject: id,
      actor: null,
      body: { staffId },
    } as const
    const key = `late:${id}:${staffId}`
    const isNew = await events.write((transaction) => transaction.record(event, key))
    if (isNew) bus.emit('absence', { kind: 'late', centerId, staffId })
  }

  /** Nobody has the shift any more, unless it was changed in the meantime. */
  private async open(shift: OwnedShift, now: number): Promise<void> {
    const { events, bus, plan } = this.parts
    const { id, centerId, staffId, version } = shift
    const isMissed = await changeRota(events, async (transaction) => {
      const current = (await readShiftsById(transaction, [id])).get(id)
      if (current?.version !== version) return false
      const hands = [{ shift: current, staffId: null }]
      await changeHands(transaction, this.parts.hooks, hands, {
        cause: 'no-show',
        by: null,
        now,
      })
      const body = { staffId }
      await transaction.record({ kind: 'shift-missed', centerId, subject: id, actor: null, body })
      return true
    })
    if (!isMissed) return
    await plan.read()
    bus.emit('absence', { kind: 'no-show', centerId, staffId })
  }

  private bordersOf({ centerId, start }: Shift): { late: number; missed: number } {
    const rules = this.parts.centers.find(centerId)?.rules
    const from = Math.max(start, this.startedAt)
    return {
      late: from + (rules?.lateAfter ?? 0) * MINUTE,
      missed: from + (rules?.missedAfter ?? 0) * MINUTE,
    }
  }
}
