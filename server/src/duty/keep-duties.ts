import type { CrewNews } from '@foyer/shared/duty/duty-contract.ts'
import {
  ABSENT_MINUTES,
  AWAY_SECONDS,
  END_GRACE,
  END_NOTICE,
} from '@foyer/shared/duty/duty-limits.ts'
import type { Announcements } from '@foyer/shared/protocol/messages.ts'
import { MINUTE, SECOND } from '@foyer/shared/time/durations.ts'
import type { Logger } from 'pino'
import type { Bus } from '../events/bus.ts'
import type { Occupant } from '../people/lobby.ts'
import type { Whereabouts } from '../people/whereabouts.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import { SerialQueue } from '../time/serial-queue.ts'
import type { DutyRoster } from './duty-roster.ts'
import type { LivePlan } from './live-plan.ts'
import type { RepOnDuty } from './rep-on-duty.ts'

export interface DutyKeeperDeps {
  centerId: string
  roster: DutyRoster
  whereabouts: Whereabouts
  plan: LivePlan
  bus: Bus
  clock: AlarmClock
  log: Logger
  /** Whether something goes on that a rep is not taken out of. */
  isHeld(staffId: string): Promise<boolean>
}

/**
 * Keeps the duties of a center to the plan and to who is really there. A duty whose planned end has come goes to those
 * who follow, or ends after a grace, but nobody is taken out of a conversation. Who does not look any more is told of
 * to the colleagues, and whose page is gone for too long is off duty. It wakes at the borders, there is no polling.
 */
export class DutyKeeper {
  private readonly deps: DutyKeeperDeps
  /** When the plan of each rep ends or ended, by staff id: an end that is over is in the plan no more. */
  private readonly ends = new Map<string, number>()
  /** The end that each rep was told of last. */
  private readonly told = new Map<string, number>()
  /** Of whom the colleagues were told that they are away. */
  private readonly away = new Set<string>()
  private closed = false
  private stopWaiting = () => {}
  private readonly works = new SerialQueue()
  private readonly onPlan = () => this.look()

  constructor(deps: DutyKeeperDeps) {
    this.deps = deps
    deps.bus.on('plan', this.onPlan)
  }

  async close(): Promise<void> {
    this.closed = true
    this.deps.bus.off('plan', this.onPlan)
    await this.works.settled()
    this.stopWaiting()
  }

  /** Called after every change of a duty. */
  look(): void {
    this.works
      .run(() => this.lookNow())
      .catch((error: unknown) => {
        this.deps.log.error({ error }, 'duties could not be looked after')
        this.lookAgainAt(this.deps.clock.now() + MINUTE)
      })
  }

  /** Tells everybody else on duty of somebody. */
  tellOthers(kind: CrewNews['kind'], { id, name }: { id: string; name: string }): void {
    const news = { kind, staffId: id, name, at: this.deps.clock.now() }
    for (const { staffId } of this.deps.roster.all()) {
      if (staffId !== id) this.send(staffId, 'crew-news', news)
    }
  }

  /** Tells everybody on duty of a visitor who has come in. */
  tellArrival({ id, entry, person }: Occupant): void {
    const arrival = { personId: id, name: entry.name, locale: entry.locale, since: person.since }
    for (const { staffId } of this.deps.roster.all()) this.send(staffId, 'arrival', arrival)
  }

  private send<Name extends keyof Announcements>(
    staffId: string,
    name: Name,
    body: Announcements[Name],
  ): void {
    const { whereabouts, centerId, log } = this.deps
    whereabouts.send({ centerId, personId: staffId }, name, body).catch((error: unknown) => {
      log.error({ error, announcement: name }, 'a rep could not be told')
    })
  }

  private async lookNow(): Promise<void> {
    const { roster, clock } = this.deps
    const now = clock.now()
    for (const staffId of this.ends.keys()) {
      if (roster.get(staffId) === undefined) this.forget(staffId)
    }
    const borders: number[] = []
    for (const duty of [...roster.all()]) {
      borders.push(...this.lookAtPresence(duty, now))
      if (roster.get(duty.staffId) === duty) borders.push(await this.lookAtEnd(duty, now))
    }
    const next = Math.min(...borders.filter((border) => border > now))
    this.lookAgainAt(next)
  }

  private lookAgainAt(next: number): void {
    this.stopWaiting()
    if (this.closed || next === Number.POSITIVE_INFINITY) return
    this.stopWaiting = this.deps.clock.wakeAt(next, this.onPlan)
  }

  /** Returns when to look again. */
  private lookAtPresence(duty: RepOnDuty, now: number): number[] {
    const { roster } = this.deps
    const { staffId, member, status, awaySince, hiddenSince } = duty
    const absentAt = (awaySince ?? Number.POSITIVE_INFINITY) + ABSENT_MINUTES * MINUTE
    if (absentAt <= now) {
      roster.goOff(staffId)
      return []
    }
    const isAway = status !== 'back-soon' && roster.shownStatus(duty) === 'back-soon'
    if (isAway !== this.away.has(staffId)) {
      if (isAway) this.away.add(staffId)
      else this.away.delete(staffId)
      this.tellOthers(isAway ? 'away' : 'back', member)
    }
    const unseen = [awaySince, hiddenSince].filter((since) => since !== null)
    return [absentAt, ...unseen.map((since) => since + AWAY_SECONDS * SECOND)]
  }

  /** Returns when to look again. */
  private async lookAtEnd(duty: RepOnDuty, now: number): Promise<number> {
    const { staffId } = duty
    const end = this.endOf(staffId, now)
    const noticeAt = end - END_NOTICE * MINUTE
    if (now < noticeAt) return noticeAt
    if (now < end) {
      if (this.told.get(staffId) !== end) this.tellEnding(duty, end)
      this.told.set(staffId, end)
      return end
    }
    const grace = END_GRACE * MINUTE
    const graceOver = now >= end + grace
    const isHeld = duty.awaySince === null && (await this.deps.isHeld(staffId))
    if (isHeld) {
      if (graceOver) this.tellEnding(duty, end)
    } else if (graceOver || this.isFollowed(duty, now)) {
      this.deps.roster.goOff(staffId)
    }
    return end + (Math.floor((now - end) / grace) + 1) * grace
  }

  /** Of a rep on duty whom the plan does not name (any more): from when that was seen. */
  private endOf(staffId: string, now: number): number {
    const { plan, centerId } = this.deps
    const planned = plan.plannedEnd(centerId, staffId, now)
    // A shift that was taken out of the plan while it ran ends now, not when it would have.
    const end = planned ?? Math.min(this.ends.get(staffId) ?? now, now)
    this.ends.set(staffId, end)
    return end
  }

  /** Whether somebody else is there who stays. */
  private isFollowed({ staffId }: RepOnDuty, now: number): boolean {
    const { roster, plan, centerId } = this.deps
    return [...roster.all()].some(
      (other) =>
        other.staffId !== staffId &&
        other.awaySince === null &&
        (plan.plannedEnd(centerId, other.staffId, now) ?? 0) > now,
    )
  }

  private tellEnding({ staffId }: RepOnDuty, end: number): void {
    this.send(staffId, 'shift-ending', { end })
  }

  private forget(staffId: string): void {
    this.ends.delete(staffId)
    this.told.delete(staffId)
    this.away.delete(staffId)
  }
}
