import { chooseLocale, type Locale } from '@foyer/shared/i18n/locale.ts'
import { createStore } from 'zustand/vanilla'
import { keep, recall } from '../browser/storage.ts'

/** What a person set for this browser. */
export interface Preferences {
  locale: Locale
  /** 'auto' is chosen by measurement in the first seconds. */
  quality: 'auto' | 'low' | 'medium' | 'high'
  /** Starts as the system's wish. */
  reducedMotion: boolean
  /** False: the lobby as a page, without 3D. */
  view3d: boolean
  /** Sound on arrivals, for reps. */
  sound: boolean
  theme: 'system' | 'light' | 'dark'
  /** False: letters, digits and marks do nothing while one walks (WCAG 2.1.4). */
  letterKeys: boolean
}

const KEY = 'foyer:settings'

function everSet(): Partial<Preferences> {
  return (recall(KEY) as Partial<Preferences> | null) ?? {}
}

function initial(): Preferences {
  const defaults: Preferences = {
    locale: chooseLocale(navigator.languages),
    quality: 'auto',
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    view3d: true,
    sound: true,
    theme: 'system',
    letterKeys: true,
  }
  const stored = everSet()
  // The stored language may be one that Foyer no longer speaks.
  const locale = chooseLocale([String(stored.locale), ...navigator.languages])
  return { ...defaults, ...stored, locale }
}

export const preferencesStore = createStore<Preferences>(initial)

/** Changes settings and remembers them. Only what was ever set is stored, so that defaults can follow the system. */
export function changePreferences(change: Partial<Preferences>): void {
  preferencesStore.setState(change)
  keep(KEY, { ...everSet(), ...change })
}
