import type { Locale } from '@foyer/shared/i18n/locale.ts'
import { escapeHtml } from '../http/page-template.ts'
import { noticeTexts } from './notice-texts.ts'
import type { NoticeText } from './render-notice.ts'

/** A mail as plain text and as simple HTML that says the same. */
export function renderMail(
  { title, lines, path }: NoticeText,
  { name, locale, publicUrl }: { name: string; locale: Locale; publicUrl: string },
): { subject: string; text: string; html: string } {
  const t = noticeTexts[locale]
  const address = publicUrl + path
  const choices = `${publicUrl}/my-shifts#reminders`
  const greeting = t('greeting', { name })
  const text = [
    greeting,
    lines.join('\n'),
    t('open', { address }),
    `-- \n${t('choose', { address: choices })}`,
  ]
  const link = (href: string, words: string) =>
    `<a href="${escapeHtml(href)}">${escapeHtml(words)}</a>`
  const html = `<!doctype html>
<html lang="${locale}">
<body style="font-family: sans-serif; line-height: 1.5">
<p>${escapeHtml(greeting)}</p>
<p>${lines.map(escapeHtml).join('<br>\n')}</p>
<p>${link(address, t('open.link'))}</p>
<p style="color: #666">${link(choices, t('choose.link'))}</p>
</body>
</html>
`
  return { subject: title, text: `${text.join('\n\n')}\n`, html }
}
