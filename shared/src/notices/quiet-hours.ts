import { addDays } from '../time/local-dates.ts'
import { dateAt, instantOf } from '../time/zoned-time.ts'
import type { Reminders } from './notices-contract.ts'

/** A stretch of time from `from` until before `to`, milliseconds since 1970. */
export interface Stretch {
  from: number
  to: number
}

/**
 * The quiet hours around an instant (NT6); null outside of them. In the night of a change of clocks they are an
 * hour longer or shorter, as the person's night is.
 */
export function quietStretch(
  at: number,
  { quiet, zone }: Pick<Reminders, 'quiet' | 'zone'>,
): Stretch | null {
  if (quiet === null) return null
  const today = dateAt(at, zone)
  for (const day of [today, addDays(today, -1)]) {
    const last = quiet.to > quiet.from ? day : addDays(day, 1)
    const from = instantOf(day, quiet.from, zone)
    const to = instantOf(last, quiet.to, zone)
    if (from <= at && at < to) return { from, to }
  }
  return null
}
