/*
 * `locale` is one of our languages, or better one with the reader's region (`en-GB`), which writes days its own
 * way.
 */

/** Of the clock that the rota and the door use everywhere: 13:00, never 1 PM beside it. */
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** Hour and minute of an instant (milliseconds since 1970) in the reader's zone. */
export function formatTime(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, CLOCK).format(at)
}

/** Day, hour and minute of an instant (milliseconds since 1970), with the reader's zone named. */
export function formatMoment(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...CLOCK,
    timeZoneName: 'short',
  }).format(at)
}
