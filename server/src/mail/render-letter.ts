import type { Locale } from '@foyer/shared/i18n/locale.ts'
import { escapeHtml } from '../http/page-template.ts'

interface Link {
  words: string
  address: string
}

/** What a mail says, in one language. */
export interface Letter {
  locale: Locale
  greeting: string
  lines: readonly string[]
  /** What it asks for. */
  action: Link
  /** Below the line that mail programs cut at. */
  below?: Link
}

/** A letter as plain text and as simple HTML that says the same. */
export function renderLetter({ locale, greeting, lines, action, below }: Letter): {
  text: string
  html: string
} {
  const plain = ({ words, address }: Link) => `${words}: ${address}`
  const text = [
    greeting,
    lines.join('\n'),
    plain(action),
    ...(below ? [`-- \n${plain(below)}`] : []),
  ]
  const link = ({ words, address }: Link) =>
    `<a href="${escapeHtml(address)}">${escapeHtml(words)}</a>`
  const html = `<!doctype html>
<html lang="${locale}">
<body style="font-family: sans-serif; line-height: 1.5">
<p>${escapeHtml(greeting)}</p>
<p>${lines.map(escapeHtml).join('<br>\n')}</p>
<p>${link(action)}</p>${below ? `\n<p style="color: #666">${link(below)}</p>` : ''}
</body>
</html>
`
  return { text: `${text.join('\n\n')}\n`, html }
}
