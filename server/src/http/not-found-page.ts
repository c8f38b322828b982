import type { Locale } from '@foyer/shared/i18n/locale.ts'

const TEXTS: Record<Locale, { title: string; text: string; link: string }> = {
  en: {
    title: 'Nothing here',
    text: 'There is no page at this address.',
    link: 'Go to the lobby',
  },
  de: {
    title: 'Hier ist nichts',
    text: 'Unter dieser Adresse gibt es keine Seite.',
    link: 'Zur Lobby',
  },
}

/** The page for an address that we do not have. */
export function notFoundPage(locale: Locale): string {
  const { title, text, link } = TEXTS[locale]
  return `<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      <p>${text}</p>
      <p><a href="/">${link}</a></p>
    </main>
  </body>
</html>
`
}
