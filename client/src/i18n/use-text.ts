import type { Locale } from '@foyer/shared/i18n/locale.ts'
import type { Messages, Translate } from '@foyer/shared/i18n/translate.ts'
import { createContext, useContext } from 'react'
import type { Texts } from './lazy-texts.ts'

/** The page's language, provided at the root of every React tree. */
export const LocaleContext = createContext<Locale>('en')

export function useLocale(): Locale {
  return useContext(LocaleContext)
}

/** The texts of a feature in the page's language; follows a change of it at once. */
export function useText<Source extends Messages>(texts: Texts<Source>): Translate<Source> {
  return texts(useLocale())
}
