import type { Center } from '../centers/centers-contract.ts'
import { shiftInstants } from '../shifts/shift-instants.ts'
import { MINUTE } from '../time/durations.ts'
import { addDays } from '../time/local-dates.ts'
import { dateAt } from '../time/zoned-time.ts'

/** A half-day that ends within this time is as good as over, one that begins within the other has begun. */
const ALMOST_OVER = 15 * MINUTE
const ALMOST_BEGUN = 60 * MINUTE
/** How long one takes over while there is no half-day. */
const OUTSIDE = 4 * 60 * MINUTE

/**
 * Until when somebody is on duty who takes over now: the end of the center's half-day that runs or is about to begin;
 * where there is none, four hours. Milliseconds since 1970.
 */
export function takeOverEnd({ halfDays, calendar }: Center, now: number): number {
  const { zone } = calendar
  const today = dateAt(now, zone)
  const ends = [-1, 0, 1].flatMap((day) =>
    halfDays
      .map(({ from, to }) => shiftInstants(addDays(today, day), from, to, zone))
      .filter(({ start, end }) => start <= now + ALMOST_BEGUN && end > now + ALMOST_OVER)
      .map(({ end }) => end),
  )
  return ends.length === 0 ? now + OUTSIDE : Math.min(...ends)
}
