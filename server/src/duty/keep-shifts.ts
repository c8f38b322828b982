import type { Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import { changeHands, changeRota, type Outcome } from '../shifts/change-shifts.ts'
import type { RotaParts } from '../shifts/rota-deps.ts'
import { readShiftsById } from '../shifts/shifts-queries.ts'
import { expireSwaps } from '../swaps/swaps.ts'
import { checkInsOf } from './check-ins.ts'
import type { PresenceLog } from './presence-log.ts'

const MINUTE = 60_000

type OwnedShift = Shift & { staffId: string }

/**
 * Looks after shifts that have begun: tells of those whose rep is late, and opens those whose rep has not come at all,
 * so that nobody is counted on who is not there. It wakes at the borders of the plan, there is no polling.
 */
export class ShiftKeeper {
  private readonly parts: RotaParts
  private readonly presences: PresenceLog
  /** Nobody could sign on before: the grace of a shift that had begun by then runs from here. */
  private readonly startedAt: number
  /** Ids of shifts whose lateness was told. */
  private readonly told = new Set<string>()
  private stopWaiting = () => {}
  private working: Promise<void> = Promise.resolve()
  private readonly look = () => this.keep()

  constructor(parts: RotaParts, presences: PresenceLog) {
    this.parts = parts
    this.presences = presences
    this.startedAt = parts.clock.now()
    parts.events.on('plan-changed', this.look)
    this.keep()
  }

  async close(): Promise<void> {
    this.parts.events.off('plan-changed', this.look)
    await this.working
    this.stopWaiting()
  }

  /** Resolves when everything that was due is done. */
  async settle(): Promise<void> {
    await this.working
  }

  private keep(): void {
    const { log } = this.parts
    this.working = this.working
      .then(() => this.lookNow())
      .catch((error: unknown) => log.error({ error }, 'shifts could not be looked after'))
  }

  private async lookNow(): Promise<void> {
    const { plan, clock } = this.parts
    const now = clock.now()
    await this.expireSwaps(now)
    const owned = plan.near().filter((shift): shift is OwnedShift => shift.staffId !== null)
    for (const shift of owned.filter(({ start, end }) => start <= now && now < end)) {
      await this.lookAt(shift, now)
    }
    const borders = plan
      .near()
      .flatMap((shift) => [shift.start, ...Object.values(this.bordersOf(shift))])
    const next = Math.min(...borders.filter((border) => border > now))
    this.stopWaiting()
    if (next < Number.POSITIVE_INFINITY) this.stopWaiting = clock.wakeAt(next, this.look)
  }

  /** A begun shift changes hands no more. */
  private async expireSwaps(now: number): Promise<void> {
    const { database, events } = this.parts
    const { swaps } = await expireSwaps(database, now)
    for (const change of swaps) events.emit('swap-changed', change)
  }

  private async lookAt(shift: OwnedShift, now: number): Promise<void> {
    const { centers, events } = this.parts
    const { late, missed } = this.bordersOf(shift)
    const center = centers.find(shift.centerId)
    if (center === null || now < Math.min(late, missed)) return
    await this.presences.settle()
    const [checkIn] = await checkInsOf(this.parts, center, [shift], now)
    if (checkIn === undefined || checkIn.arrivedAt !== null || checkIn.state === 'excused') return
    if (now >= missed) {
      await this.open(shift, now)
    } else if (!this.told.has(shift.id)) {
      this.told.add(shift.id)
      events.emit('shift-late', { shift, staffId: shift.staffId })
    }
  }

  /** Nobody has the shift any more, unless it was changed in the meantime. */
  private async open(shift: OwnedShift, now: number): Promise<void> {
    const { database, events, tell } = this.parts
    const outcome = await changeRota(database, async (transaction): Promise<Outcome | null> => {
      const current = (await readShiftsById(transaction, [shift.id])).get(shift.id)
      if (current?.version !== shift.version) return null
      const hands = [{ shift: current, staffId: null }]
      return changeHands(transaction, hands, { cause: 'no-show', by: null, now })
    })
    if (outcome === null) return
    await tell(outcome)
    events.emit('no-show', { shift, staffId: shift.staffId })
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
