import { type AbsenceTimes, shiftSpan } from '@foyer/shared/crew/absences.ts'
import { addDays } from '@foyer/shared/time/local-dates.ts'

interface HalfDayTimes {
  id: string
  from: string
  to: string
}

/** Absences that together are some half-days of a date: those that follow each other are one. */
export function halfDayAbsences<T extends HalfDayTimes>(
  date: string,
  halfDays: readonly T[],
): { times: AbsenceTimes; halfDays: T[] }[] {
  const spans: { begins: string; until: string; halfDays: T[] }[] = []
  const dated = halfDays.map((halfDay) => ({ ...shiftSpan({ date, ...halfDay }), halfDay }))
  for (const { begins, until, halfDay } of dated.toSorted((a, b) =>
    a.begins < b.begins ? -1 : 1,
  )) {
    const last = spans.at(-1)
    if (last && begins <= last.until) {
      if (until > last.until) last.until = until
      last.halfDays.push(halfDay)
    } else spans.push({ begins, until, halfDays: [halfDay] })
  }
  return spans.map(({ begins, until, halfDays }) => {
    const [lastDay, toTime] = [until.slice(0, 10), until.slice(11)]
    const midnight = toTime === '00:00'
    const times = {
      from: date,
      fromTime: begins.slice(11),
      to: midnight ? addDays(lastDay, -1) : lastDay,
      toTime: midnight ? null : toTime,
    }
    return { times, halfDays }
  })
}
