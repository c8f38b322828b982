import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { MINUTE } from '@foyer/shared/time/durations.ts'
import { addDays, mondayOf } from '@foyer/shared/time/local-dates.ts'
import { dateAt, instantOf } from '@foyer/shared/time/zoned-time.ts'
import type { Logger } from 'pino'
import type { Centers } from '../centers/centers-types.ts'
import { readCrew } from '../crew/crew-queries.ts'
import type { Bus } from '../events/bus.ts'
import type { ShiftChanging } from '../shifts/change-shifts.ts'
import type { Database } from '../storage/database.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import { SerialQueue } from '../time/serial-queue.ts'
import { readWeeks, unsavedWeek } from '../weeks/weeks-queries.ts'
import { keepWeek } from './keep-week.ts'
import { nextStep, publishTimeOf } from './next-step.ts'
import { findRotation, readKeptWeeks } from './rotations-queries.ts'

export interface RotationParts extends ShiftChanging {
  database: Database
  centers: Centers
  /** To be read anew after a change. */
  plan: { read(): Promise<void> }
  bus: Bus
  clock: AlarmClock
  log: Logger
}

/**
 * Makes and publishes the weeks of rotations when they are due. It looks when it starts, when something that a draft
 * follows may have changed, and when the next week is due; there is no polling.
 */
export class RotationKeeper {
  private readonly parts: RotationParts
  private closed = false
  /** Whether a look that has not begun waits: it will see what is new. */
  private isQueued = false
  private stopWaiting = () => {}
  private readonly looks = new SerialQueue()
  private readonly lookSoon = () => void this.look()

  constructor(parts: RotationParts) {
    this.parts = parts
    for (const kind of ['plan', 'center', 'event'] as const) parts.bus.on(kind, this.lookSoon)
    this.lookSoon()
  }

  async close(): Promise<void> {
    this.closed = true
    const { bus } = this.parts
    for (const kind of ['plan', 'center', 'event'] as const) bus.off(kind, this.lookSoon)
    await this.looks.settled()
    this.stopWaiting()
  }

  /** Resolves when all that is due now is done, or is going to be tried again. */
  async look(): Promise<void> {
    if (this.closed) return
    if (this.isQueued) return this.looks.settled()
    this.isQueued = true
    await this.looks.run(() => this.lookNow())
  }

  private async lookNow(): Promise<void> {
    const { centers, clock, log, plan } = this.parts
    this.isQueued = false
    const now = clock.now()
    let next = now + MINUTE
    try {
      const looked = []
      for (const center of centers.all()) looked.push(await this.lookAt(center, now))
      next = Math.min(...looked.map((one) => one.next))
      if (looked.some(({ published }) => published)) await plan.read()
    } catch (error) {
      // The database may be away for a moment.
      log.error({ error }, 'rotations could not be looked after')
    }
    this.stopWaiting()
    if (this.closed || next === Number.POSITIVE_INFINITY) return
    this.stopWaiting = clock.wakeAt(next, this.lookSoon)
  }

  /** Does what is due in a center, and says when more is. */
  private async lookAt(center: Center, now: number): Promise<{ published: boolean; next: number }> {
    const { database } = this.parts
    const { zone } = center.calendar
    const following = addDays(mondayOf(dateAt(now, zone)), 7)
    const rotation = await findRotation(database, center.id)
    const kept = await readKeptWeeks(database, center.id, following)
    if (rotation === null && kept.size === 0) {
      return { published: false, next: Number.POSITIVE_INFINITY }
    }
    const ahead = Array.from({ length: rotation?.ahead ?? 0 }, (_, i) => addDays(following, 7 * i))
    const weeks = await readWeeks(database, center.id, following)
    const crew = await readCrew(database, following)
    let published = false
    for (const monday of new Set([...ahead, ...kept.keys()])) {
      const week = weeks.get(monday) ?? unsavedWeek(center.id, monday)
      const atHand = { center, rotation, week, kept: kept.get(monday) ?? null, crew, now }
      if (nextStep(atHand) === null) continue
      published = (await keepWeek(this.parts, center, monday, now)) || published
    }
    const moments = ahead
      .map((monday) => publishTimeOf(rotation, monday, center))
      .filter((at) => at !== null && at > now)
    const weekEnds = rotation === null ? [] : [instantOf(following, '00:00', zone)]
    return { published, next: Math.min(...weekEnds, ...moments.map(Number)) }
  }
}
