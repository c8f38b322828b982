import { MINUTE } from '../time/durations.ts'
import { LAST_CALL, type Lead } from './lead-times.ts'
import type { Reminders } from './notices-contract.ts'
import { quietStretch } from './quiet-hours.ts'

type Quiet = Pick<Reminders, 'quiet' | 'zone'>

/**
 * When somebody is reminded of a shift (NT1 to NT4), milliseconds since 1970; null: not at all.
 *
 * @param knownSince since when the person has the shift as it is, and the choice of `lead`
 */
export function reminderTime(
  { start, lead, knownSince }: { start: number; lead: Lead; knownSince: number },
  quiet: Quiet,
): number | null {
  const wanted = start - lead * MINUTE
  if (lead === LAST_CALL) return wanted <= knownSince ? null : wanted
  const stretch = quietStretch(wanted, quiet)
  const at = stretch === null ? wanted : stretch.from >= knownSince ? stretch.from : stretch.to
  return at <= knownSince || at >= start - LAST_CALL * MINUTE ? null : at
}

/**
 * When news may come (NT7): now, or when the quiet hours are over.
 *
 * @param begins when that begins which it is about; null: no hurry at all
 */
export function newsTime(now: number, begins: number | null, quiet: Quiet): number {
  const stretch = quietStretch(now, quiet)
  if (stretch === null || (begins !== null && begins <= stretch.to)) return now
  return stretch.to
}
