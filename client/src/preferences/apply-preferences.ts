import { preferencesStore } from './preferences-store.ts'

/** Keeps the page's light or dark scheme and its language as they are set; call once a page. */
export function applyPreferencesToPage(): void {
  const apply = () => {
    const { theme, locale, reducedMotion } = preferencesStore.getState()
    const root = document.documentElement
    root.lang = locale
    root.dataset.motion = reducedMotion ? 'reduced' : 'full'
    if (theme === 'system') delete root.dataset.theme
    else root.dataset.theme = theme
  }
  apply()
  preferencesStore.subscribe(apply)
}
