import type { DayHours } from '@foyer/shared/centers/centers-contract.ts'
import { INTERVALS_MAX } from '@foyer/shared/centers/centers-limits.ts'
import { endOf } from '@foyer/shared/centers/day-hours.ts'

/** A day with one more interval after its last one: an hour of pause, then up to four hours. Null: no room. */
export function addInterval(hours: DayHours): DayHours | null {
  const last = hours.at(-1)
  if (!last) return [{ from: '08:00', to: '18:00' }]
  const end = Number(endOf(last).slice(0, 2))
  if (hours.length === INTERVALS_MAX || end >= 22) return null
  const two = (hour: number) => `${String(hour).padStart(2, '0')}:00`
  return [...hours, { from: two(end + 1), to: two(Math.min(end + 5, 24)) }]
}

/** Whether each interval ends before the next one begins, with a gap between them. */
export function isInOrder(hours: DayHours): boolean {
  return hours.every(({ from }, i) => i === 0 || endOf(hours[i - 1]!) < from)
}
