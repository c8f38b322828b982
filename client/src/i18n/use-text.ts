import type { Locale } from '@foyer/shared/i18n/locale.ts'
import { useStore } from 'zustand'
import { settingsStore } from '../settings/settings-store.ts'
import type { Messages, Translate } from './translate.ts'

export function useLocale(): Locale {
  return useStore(settingsStore, (settings) => settings.locale)
}

/** The texts of a catalogue in the page's language; follows a change of it at once. */
export function useText<Source extends Messages>(
  texts: Record<Locale, Translate<Source>>,
): Translate<Source> {
  return texts[useLocale()]
}
