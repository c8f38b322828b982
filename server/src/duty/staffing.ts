import { AWAY_SECONDS } from '@foyer/shared/duty/duty-limits.ts'
import { PAUSES, type Pause } from '@foyer/shared/duty/statuses.ts'
import { SECOND } from '@foyer/shared/time/durations.ts'
import type { RepOnDuty } from './rep-on-duty.ts'

/**
 * Who can answer at the desk right now, which is less than who is on duty: a duty is kept for a while without a page, and
 * somebody on the phone is on duty too.
 */
export interface Staffing {
  /** Those who are there and say nothing else, by when they came. */
  available: readonly RepOnDuty[]
  /** With none of them: what those say who are there; null when nobody is. */
  pause: Pause | null
  /** When somebody who is there without a page counts as gone; `Infinity` for nobody. Milliseconds since 1970. */
  until: number
}

/** The staffing of a center (rules C8 and C11 of the door). */
export function staffingOf(duties: Iterable<RepOnDuty>, now: number): Staffing {
  const goneAt = ({ awaySince }: RepOnDuty) =>
    awaySince === null ? Number.POSITIVE_INFINITY : awaySince + AWAY_SECONDS * SECOND
  const present = [...duties].filter((duty) => goneAt(duty) > now)
  const paused = (pause: Pause) => present.some(({ status }) => status === pause)
  const available = present.filter(({ status }) => !PAUSES.some((pause) => pause === status))
  return {
    available: available.sort((a, b) => a.since - b.since),
    pause: available.length > 0 ? null : (PAUSES.find(paused) ?? null),
    until: Math.min(...present.map(goneAt)),
  }
}
