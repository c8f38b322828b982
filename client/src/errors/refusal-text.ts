import { REASONS } from '@foyer/shared/errors/reasons.ts'
import type { Refusal } from '@foyer/shared/errors/result.ts'
import type { Locale } from '@foyer/shared/i18n/locale.ts'
import { reasonTexts } from './reason-texts.ts'

/**
 * What to tell a person of a refusal: how long a text may be and is where it is too long, and when the same may be
 * tried again where that is known. A server newer than this page may give reasons that it has no text for.
 */
export function refusalText({ reason, retryAfter, length }: Refusal, locale: Locale): string {
  const t = reasonTexts(locale)
  const said = [t(REASONS.includes(reason) ? reason : 'unavailable')]
  if (length) {
    const { format } = new Intl.NumberFormat(locale)
    said.push(t('length', { max: format(length.max), is: format(length.is) }))
  }
  if (retryAfter !== undefined) said.push(t('try-again', { when: fromNow(retryAfter, locale) }))
  return said.join(' ')
}

/** "in 5 minutes": rounded up, so that a try at that time is not too early. */
function fromNow(seconds: number, locale: Locale): string {
  const format = new Intl.RelativeTimeFormat(locale)
  if (seconds < 60) return format.format(seconds, 'second')
  const minutes = Math.ceil(seconds / 60)
  return minutes < 60
    ? format.format(minutes, 'minute')
    : format.format(Math.ceil(minutes / 60), 'hour')
}
