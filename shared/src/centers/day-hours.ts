/** From one wall-clock time to another; `to` at or before `from` is on the next day. */
export interface Span {
  from: string
  to: string
}

/** The clock's time as it is counted on from the midnight before the day that it belongs to: `02:00` becomes `26:00`. */
export function endOf({ from, to }: Span): string {
  return to <= from ? `${Number(to.slice(0, 2)) + 24}${to.slice(2)}` : to
}

/** Until when a day's hours go on on the day after it; null when they end on their own day. */
export function endOnNextDay(hours: readonly Span[]): string | null {
  const last = hours.at(-1)
  return last !== undefined && last.to <= last.from ? last.to : null
}

/** Whether a day's hours go on when those of the day after it have begun. What touches is one opening. */
export function overlapsNextDay(hours: readonly Span[], next: readonly Span[]): boolean {
  const end = endOnNextDay(hours)
  return end !== null && next.some(({ from }) => from < end)
}

/** Whether two spans that begin on one day have some time in common. */
export function haveInCommon(a: Span, b: Span): boolean {
  return a.from < endOf(b) && b.from < endOf(a)
}

/** A day's hours with what is left of those of the day before: the part of it after midnight. */
export function withNightBefore(before: readonly Span[], hours: readonly Span[]): readonly Span[] {
  const to = endOnNextDay(before)
  return to === null || to === '00:00' ? hours : [{ from: '00:00', to }, ...hours]
}
