import { settingsStore } from './settings-store.ts'

/** Keeps the page's light or dark scheme and its language as they are set; call once a page. */
export function applySettingsToPage(): void {
  const apply = () => {
    const { theme, locale, reducedMotion } = settingsStore.getState()
    const root = document.documentElement
    root.lang = locale
    root.dataset.motion = reducedMotion ? 'reduced' : 'full'
    if (theme === 'system') delete root.dataset.theme
    else root.dataset.theme = theme
  }
  apply()
  settingsStore.subscribe(apply)
}
