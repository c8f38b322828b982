import type { AbsenceTimes } from '@foyer/shared/crew/absences.ts'
import { formatDate, formatDateRange } from '../time/dates.ts'

/** When somebody is away: "23 – 29 November 2026", "8 December 2026, 13:00–18:00". */
export function formatAbsence(
  { from, to, fromTime, toTime }: AbsenceTimes,
  locale: string,
): string {
  if (fromTime === null && toTime === null) return formatDateRange(from, to, locale)
  const [begin, end] = [fromTime ?? '00:00', toTime ?? '24:00']
  const day = (date: string) => formatDate(date, 'date', locale)
  return from === to
    ? `${day(from)}, ${begin}–${end}`
    : `${day(from)}, ${begin} – ${day(to)}, ${end}`
}
