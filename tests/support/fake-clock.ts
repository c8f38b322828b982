import type { AlarmClock } from '@foyer/server/time/alarm-clock.ts'

/** A clock that stands still until the test moves it on. */
export class FakeClock implements AlarmClock {
  private time: number
  private alarms: { at: number; work: () => void }[] = []

  /** @param start milliseconds since 1970, or what `Date.parse` reads */
  constructor(start: number | string) {
    this.time = typeof start === 'number' ? start : Date.parse(start)
  }

  now = () => this.time

  wakeAt = (at: number, work: () => void) => {
    const alarm = { at, work }
    this.alarms.push(alarm)
    // The time may have gone past it while somebody was still thinking.
    if (at <= this.time) setImmediate(() => this.goTo(this.time))
    return () => {
      this.alarms = this.alarms.filter((other) => other !== alarm)
    }
  }

  /** Goes on to a moment and rings what is due until then, in its order and at its time. */
  goTo(moment: number | string): void {
    const end = typeof moment === 'number' ? moment : Date.parse(moment)
    for (;;) {
      const [next] = this.alarms.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
      if (next === undefined) break
      this.alarms = this.alarms.filter((other) => other !== next)
      this.time = Math.max(this.time, next.at)
      next.work()
    }
    this.time = Math.max(this.time, end)
  }
}
