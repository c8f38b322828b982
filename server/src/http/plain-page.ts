import type { Locale } from '@foyer/shared/i18n/locale.ts'
import { createTexts } from '@foyer/shared/i18n/translate.ts'
import { escapeHtml } from './page-template.ts'
import { texts as de } from './texts/de.ts'
import { texts as en } from './texts/en.ts'

const texts = createTexts<typeof en>({ en, de })

/** A center as the page for a wrong address names it. */
export interface CenterLink {
  name: string
  path: string
}

/**
 * The page for an address that we do not have.
 *
 * @param missing what somebody may have looked for there
 * @param centers where to go instead
 */
export function notFoundPage(
  locale: Locale,
  missing: 'page' | 'center',
  centers: readonly CenterLink[],
): string {
  const t = texts[locale]
  const links = centers.map(
    ({ name, path }) => `<li><a href="${escapeHtml(path)}">${escapeHtml(name)}</a></li>`,
  )
  return plainPage(locale, t('title'), [
    `<p>${t(missing)}</p>`,
    `<p>${t('places')}</p>`,
    `<ul>${links.join('')}</ul>`,
  ])
}

/** The page for who asked for too many; the network may be shared with others. */
export function busyPage(locale: Locale, seconds: number): string {
  const t = texts[locale]
  return plainPage(locale, t('busyTitle'), [`<p>${t('busy', { seconds: String(seconds) })}</p>`])
}

/** A page that works without any script. `body` is HTML. */
function plainPage(locale: Locale, title: string, body: readonly string[]): string {
  return `<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <link rel="stylesheet" href="/theme.css">
    <link rel="stylesheet" href="/plain-page.css">
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      ${body.join('\n      ')}
    </main>
  </body>
</html>
`
}
