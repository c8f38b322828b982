import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin, Rolldown } from 'vite'
import { LOCALES } from '../shared/src/i18n/locale.ts'

/** The pages with the chunks of texts that each begins with, so that they come beside its script and not after it. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  index: ['texts-entry'],
  staff: ['texts-common', 'texts-staff'],
}

/**
 * Writes each page once a language, `index.de.html`, in that language before any script has run. The one without a
 * name is the first language's.
 */
export function translatePages(): Plugin {
  return {
    name: 'foyer:translate-pages',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      for (const [page, texts] of Object.entries(PAGES)) {
        const source = pageOf(bundle, page)
        const html = withoutComments(String(source.source))
        for (const locale of LOCALES) {
          const wanted = texts.map((name) => `${name}-${locale}`)
          const files = chunks.filter(({ name }) => wanted.includes(name))
          if (files.length < wanted.length) throw new Error(`no chunk for one of ${wanted}`)
          const links = files.map(
            ({ fileName }) => `  <link rel="modulepreload" crossorigin href="/${fileName}">\n  `,
          )
          const translated = translate(html, locale, await entryTexts(locale))
          const written = translated.replace('</head>', `${links.join('')}</head>`)
          if (locale === LOCALES[0]) source.source = written
          else this.emitFile({ type: 'asset', fileName: `${page}.${locale}.html`, source: written })
        }
      }
    },
  }
}

/** What is said to who develops the page is not sent to who reads it. The server's markers stay. */
function withoutComments(html: string): string {
  return html.replace(/[ \t]*<!--(?!foyer:)[\s\S]*?-->\n?/g, '')
}

function pageOf(bundle: Rolldown.OutputBundle, page: string): Rolldown.OutputAsset {
  const file = bundle[`${page}.html`]
  if (file?.type !== 'asset') throw new Error(`the build has no ${page}.html`)
  return file
}

async function entryTexts(locale: string): Promise<Readonly<Record<string, string>>> {
  const path = join(import.meta.dirname, `src/entry/texts/${locale}.ts`)
  return (await import(pathToFileURL(path).href)).texts
}

/** The page with its language named, and what its elements say in it. */
function translate(html: string, locale: string, texts: Readonly<Record<string, string>>): string {
  return html
    .replace('<html lang="en">', `<html lang="${locale}">`)
    .replace(/(<[^>]*\bdata-text="([^"]+)"[^>]*>)[^<]*/g, (_, tag: string, key: string) => {
      const text = texts[key]
      if (text === undefined) throw new Error(`the entry page has no text ${key}`)
      const plain = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
      // What the text leaves open the server writes into the page.
      return tag + plain.replaceAll(/\{(\w+)\}/g, '<!--foyer:kept-$1-->')
    })
}
