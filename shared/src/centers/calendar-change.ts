import { WEEK } from '../time/durations.ts'
import type { CenterCalendar } from './centers-contract.ts'
import { nextOpening, openingAt } from './openings.ts'

/**
 * When a door is expected to change by the calendar alone (C9): milliseconds since 1970, null when nothing can be
 * promised.
 *
 * @param open whether anybody is on duty right now
 */
export function calendarChange(
  calendar: CenterCalendar,
  open: boolean,
  now: number,
): number | null {
  const opening = openingAt(calendar, now)
  if (!open) return opening === null ? nextOpening(calendar, now) : null
  // `openingAt` looks a week ahead: what is open until then is open around the clock.
  return opening === null || opening.end >= now + WEEK ? null : opening.end
}
