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

/** A language's name in the reader's language, such as "German"; the code itself when it is unknown. */
export function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code
  } catch {
    return code // not a language code: it came from somebody else's page
  }
}

/** "German and English" */
export function formatLanguages(codes: readonly string[], locale: string): string {
  const names = codes.map((code) => languageName(code, locale))
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
}
