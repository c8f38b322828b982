import { addDays } from '../time/local-dates.ts'

/** A stretch of wall-clock time, `2027-01-12T13:00`: such texts sort by time. `until` is no part of it. */
export interface WallSpan {
  begins: string
  until: string
}

/** From midnight to midnight where no time is named. */
export interface AbsenceTimes {
  from: string
  to: string
  fromTime: string | null
  toTime: string | null
}

/** A shift or half-day as the clock on the wall shows it; `to` at or before `from` is on the next day. */
export interface WallTimes {
  date: string
  from: string
  to: string
}

export function shiftSpan({ date, from, to }: WallTimes): WallSpan {
  return { begins: `${date}T${from}`, until: `${to <= from ? addDays(date, 1) : date}T${to}` }
}

export function absenceSpan({ from, to, fromTime, toTime }: AbsenceTimes): WallSpan {
  return {
    begins: `${from}T${fromTime ?? '00:00'}`,
    until: toTime === null ? `${addDays(to, 1)}T00:00` : `${to}T${toTime}`,
  }
}

/** Whether somebody is away during a part of a span, by the clock of wherever they would work. */
export function isAwayIn(absence: AbsenceTimes, span: WallSpan): boolean {
  const { begins, until } = absenceSpan(absence)
  return begins < span.until && span.begins < until
}

/** Whether somebody is away from midnight to midnight. */
export function isAwayAllDay(absence: AbsenceTimes, date: string): boolean {
  const { begins, until } = absenceSpan(absence)
  return begins <= `${date}T00:00` && `${addDays(date, 1)}T00:00` <= until
}

/** The absence of somebody that a shift or half-day lies in, at least in part; null: none. */
export function absenceDuring<T extends AbsenceTimes>(
  { absences }: { absences: readonly T[] },
  times: WallTimes,
): T | null {
  const span = shiftSpan(times)
  return absences.find((absence) => isAwayIn(absence, span)) ?? null
}
