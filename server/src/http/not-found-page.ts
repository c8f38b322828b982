import type { Locale } from '@foyer/shared/i18n/locale.ts'
import { escapeHtml } from './page-template.ts'

const TEXTS: Record<Locale, { title: string; page: string; center: string; places: string }> = {
  en: {
    title: 'Nothing here',
    page: 'There is no page at this address.',
    center: 'There is no center at this address.',
    places: 'You are welcome here:',
  },
  de: {
    title: 'Hier ist nichts',
    page: 'Unter dieser Adresse gibt es keine Seite.',
    center: 'Unter dieser Adresse gibt es kein Center.',
    places: 'Hier sind Sie willkommen:',
  },
}

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
  const texts = TEXTS[locale]
  const links = centers.map(
    ({ name, path }) => `<li><a href="${escapeHtml(path)}">${escapeHtml(name)}</a></li>`,
  )
  return `<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${texts.title}</title>
    <link rel="stylesheet" href="/theme.css">
    <link rel="stylesheet" href="/plain-page.css">
  </head>
  <body>
    <main>
      <h1>${texts.title}</h1>
      <p>${texts[missing]}</p>
      <p>${texts.places}</p>
      <ul>${links.join('')}</ul>
    </main>
  </body>
</html>
`
}
