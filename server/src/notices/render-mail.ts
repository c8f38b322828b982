import type { Locale } from '@foyer/shared/i18n/locale.ts'
import { renderLetter } from '../mail/render-letter.ts'
import { noticeTexts } from './notice-texts.ts'
import type { NoticeText } from './render-notice.ts'

/** A mail as plain text and as simple HTML that says the same. */
export function renderMail(
  { title, lines, path }: NoticeText,
  { name, locale, publicUrl }: { name: string; locale: Locale; publicUrl: string },
): { subject: string; text: string; html: string } {
  const t = noticeTexts[locale]
  const letter = renderLetter({
    locale,
    greeting: t('greeting', { name }),
    lines,
    action: { words: t('open'), address: publicUrl + path },
    below: { words: t('choose'), address: `${publicUrl}/my-shifts#reminders` },
  })
  return { subject: title, ...letter }
}
