import type { Clock } from '@foyer/shared/time/clock.ts'
import { MINUTE } from '@foyer/shared/time/durations.ts'
import type { Logger } from 'pino'

/** Logs what may fail in every tick: the first time, and then at most once a minute, with how often it was since. */
export class FailureLog {
  private readonly clock: Clock
  private readonly log: Logger
  private readonly known = new Map<string, { loggedAt: number; times: number }>()

  constructor(deps: { clock: Clock; log: Logger }) {
    this.clock = deps.clock
    this.log = deps.log
  }

  /** @param key what counts as the same failure */
  note(key: string, error: unknown, fields: object): void {
    const now = this.clock.now()
    const last = this.known.get(key)
    if (last !== undefined && now - last.loggedAt < MINUTE) {
      last.times += 1
      return
    }
    const times = (last?.times ?? 0) + 1
    this.known.set(key, { loggedAt: now, times: 0 })
    this.log.error({ error, ...fields, times }, 'a feature of the lobby failed')
  }
}
