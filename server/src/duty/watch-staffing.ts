import type { Pause } from '@foyer/shared/duty/statuses.ts'
import type { Bus } from '../events/bus.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import type { DutyRoster } from './duty-roster.ts'
import type { Staffing } from './staffing.ts'

export interface StaffingWatchDeps {
  roster: DutyRoster
  bus: Bus
  clock: AlarmClock
  /** Nobody can answer any more, or for another reason than before; null: nobody is there. */
  onUnavailable(pause: Pause | null): void
}

/**
 * Notices when the staffing of a center changes, also by somebody being gone for too long, and tells the doors. There is
 * no polling.
 */
export class StaffingWatch {
  private readonly deps: StaffingWatchDeps
  private seen: Staffing | null = null
  private stopWaiting = () => {}

  constructor(deps: StaffingWatchDeps) {
    this.deps = deps
  }

  /** To be called once who is on duty is known, and after every change of a duty. */
  look(): void {
    const { roster, bus, clock } = this.deps
    const before = this.seen
    const now = roster.staffing()
    this.seen = now
    this.stopWaiting()
    this.stopWaiting = Number.isFinite(now.until)
      ? clock.wakeAt(now.until, () => this.look())
      : () => {}
    if (before === null || isSame(before, now)) return
    bus.emit('door')
    if (now.available.length === 0) this.deps.onUnavailable(now.pause)
  }

  close(): void {
    this.stopWaiting()
  }
}

function isSame(a: Staffing, b: Staffing): boolean {
  const ids = ({ available }: Staffing) => available.map(({ staffId }) => staffId).join(' ')
  return a.pause === b.pause && ids(a) === ids(b)
}
