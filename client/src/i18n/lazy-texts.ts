import type { Locale } from '@foyer/shared/i18n/locale.ts'
import {
  createTranslate,
  type Messages,
  type Translate,
  type Translation,
} from '@foyer/shared/i18n/translate.ts'

/** The texts of a feature in a language. Throws where that language has not been loaded: see `loadTexts`. */
export type Texts<Source extends Messages> = (locale: Locale) => Translate<Source>

/** What loads each catalogue whose code has come; a change of the page's language loads them all. */
const catalogues: ((locale: Locale) => Promise<void>)[] = []

/**
 * The texts of a feature, each language in a file of its own that is fetched when it is needed.
 *
 * @param files the feature's `texts/<locale>.ts`, found by Vite; the English texts are the type
 */
export function lazyTexts<Source extends Messages>(
  files: Record<string, () => Promise<unknown>>,
): Texts<Source> {
  const loaded = new Map<Locale, Translate<Source>>()
  catalogues.push(async (locale) => {
    if (loaded.has(locale)) return
    // A test sees to it that every language has its file with texts of this shape.
    const file = Object.keys(files).find((path) => path.endsWith(`/${locale}.ts`))!
    const texts = (await files[file]!()) as Translation<Source>
    loaded.set(locale, createTranslate(texts, locale))
  })
  return (locale) => {
    const translate = loaded.get(locale)
    if (!translate) throw new Error(`${Object.keys(files)} are not loaded in ${locale}`)
    return translate
  }
}

/** Fetches what the code that has come so far says in a language. Rejects when a file does not come; can be tried again. */
export async function loadTexts(locale: Locale): Promise<void> {
  // Code that comes meanwhile brings more.
  for (let known = -1; known < catalogues.length; ) {
    known = catalogues.length
    await Promise.all(catalogues.map((load) => load(locale)))
  }
}
