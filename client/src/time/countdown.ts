import { DAY, HOUR, MINUTE } from '@foyer/shared/time/durations.ts'

/** How far away something is, in words: "in 3 days", "in 2 hours", "in 5 minutes". Rounded down, so that nobody is late. */
export function countdown(milliseconds: number, locale: string): string {
  const words = new Intl.RelativeTimeFormat(locale)
  const [size, unit] =
    milliseconds >= 2 * DAY
      ? ([DAY, 'day'] as const)
      : milliseconds >= 2 * HOUR
        ? ([HOUR, 'hour'] as const)
        : ([MINUTE, 'minute'] as const)
  return words.format(Math.max(0, Math.floor(milliseconds / size)), unit)
}
