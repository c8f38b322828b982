import { type AbsenceTimes, shiftSpan } from '@foyer/shared/crew/absences.ts'
import { addDays } from '@foyer/shared/time/local-dates.ts'

/** Absences that together are some half-days of a date, each with their ids: those that follow each other are one. */
export function halfDayAbsences(
  date: string,
  halfDays: readonly { id: string; from: string; to: string }[],
): (AbsenceTimes & { halfDays: string[] })[] {
  const spans: { begins: string; until: string; ids: string[] }[] = []
  const dated = halfDays.map(({ id, from, to }) => ({ id, ...shiftSpan({ date, from, to }) }))
  for (const { id, begins, until } of dated.toSorted((a, b) => (a.begins < b.begins ? -1 : 1))) {
    const last = spans.at(-1)
    if (last && begins <= last.until) {
      if (until > last.until) last.until = until
      last.ids.push(id)
    } else spans.push({ begins, until, ids: [id] })
  }
  return spans.map(({ begins, until, ids }) => {
    const [lastDay, toTime] = [until.slice(0, 10), until.slice(11)]
    const atMidnight = toTime === '00:00'
    return {
      from: date,
      fromTime: begins.slice(11),
      to: atMidnight ? addDays(lastDay, -1) : lastDay,
      toTime: atMidnight ? null : toTime,
      halfDays: ids,
    }
  })
}
